// The pages of the program, one line each: to add a page, add its line. A page is made when it is first opened.
#pragma once

#include "ui/common/navigator.h"
#include "ui/theme/icon.h"

#include <vector>

namespace xd::ui {

class Page;

// What a page is asked to show, beyond coming up.
struct Visit {
    enum class Kind {
        none,
        object, // show this one
        work,   // begin what the page is for: its import, its report
        draft,  // go on with what was begun and not finished
    };
    Kind kind = Kind::none;
    QByteArray object = {};  // bytes of the student's or round's id
    QStringList files = {};  // for an import; empty: the wizard asks
    QString form = {};       // of the draft
};

struct PageEntry {
    Place place;
    theme::Icon icon;
    QString (*title)(const Workplace &);
    bool (*maySee)(const Workplace &);
    Page *(*make)(const Workplace &);
    void (*visit)(Page &, const Visit &) = nullptr; // where the page can be asked for more
};

// In the order of the rail.
const std::vector<PageEntry> &pageTable();
const PageEntry *findPage(Place place);

} // namespace xd::ui
