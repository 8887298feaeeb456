#include "ui/shell/find_in_site.h"

namespace xd::ui {

Result<FoundInSite> findInSite(access::Session &session, students::StudentIndex &index, const QString &text, int limit)
{
    students::StudentQuery query;
    query.text = text;
    query.limit = limit;
    XD_TRY(const students::FoundStudents found, students::findStudents(session, index, query));
    FoundInSite hits;
    hits.total = found.total;
    for (const students::StudentLine &line : found.lines)
        hits.hits.push_back({line.id, line.name, line.schoolClass.name(), line.number});
    return hits;
}

} // namespace xd::ui
