// The question behind the search box, asked on the vault thread.
#pragma once

#include "core/students/find_students.h"
#include "ui/shell/search_box.h"

namespace xd::ui {

struct FoundInSite {
    std::vector<SearchHit> hits;
    int total = 0;
};
// Errors: NotPermitted, NoKey.
Result<FoundInSite> findInSite(access::Session &session, students::StudentIndex &index, const QString &text, int limit);

} // namespace xd::ui
