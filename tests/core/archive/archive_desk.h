// A school with a class, two counsellors and what they write.
#pragma once

#include "core/access/person_name.h"
#include "core/archive/find_words.h"
#include "core/archive/timeline.h"
#include "core/archive/write_entry.h"
#include "core/screening/load_instruments.h"
#include "core/students/find_students.h"
#include "tests/core/students/roster_fixture.h"

namespace xd::test {

class ArchiveDesk {
public:
    ArchiveDesk()
    {
        using namespace Qt::StringLiterals;
        site.add(u"sun"_s, access::Role::counsellor);
        NoProgress progress;
        const sheets::Table table = typedTable({{u"姓名"_s, u"性别"_s, u"学号"_s, u"年级"_s, u"班级"_s},
                                                {u"曾小明"_s, u"男"_s, u"20260101"_s, u"七年级"_s, u"1班"_s},
                                                {u"周欣梅"_s, u"女"_s, u"20260102"_s, u"七年级"_s, u"1班"_s}});
        valueOf(students::importRoster(site.session(), planOf(site.session(), table), u"roster.xlsx"_s, progress));
        ming = idOf(u"曾小明"_s);
        mei = idOf(u"周欣梅"_s);
    }
    students::StudentId idOf(const QString &name)
    {
        students::StudentIndex index;
        students::StudentQuery query;
        query.text = name;
        const auto found = valueOf(students::findStudents(site.session(), index, query));
        REQUIRE(found.lines.size() == 1);
        return found.lines.front().id;
    }
    archive::EntryId write(const students::StudentId &student, const QString &caseNote, const QString &oneLine = {}, const QString &process = {},
                           const QString &day = QStringLiteral("2026-10-07"))
    {
        return valueOf(archive::writeEntry(site.session(), student, {QStringLiteral("note"), day, process, caseNote, oneLine}));
    }
    archive::Timeline timeline(const students::StudentId &student, const archive::TimelineFilter &filter = {})
    {
        instruments = valueOf(screening::loadInstruments(site.session()));
        return valueOf(archive::timelineOf(site.session(), *instruments, student, filter));
    }
    std::vector<archive::Entry> entries(const students::StudentId &student, const archive::TimelineFilter &filter = {})
    {
        std::vector<archive::Entry> found;
        for (const archive::TimelineItem &item : timeline(student, filter).items)
            if (const auto *entry = std::get_if<archive::Entry>(&item.what))
                found.push_back(*entry);
        return found;
    }
    QStringList found(const QString &typed, const students::StudentId &student = {})
    {
        QStringList excerpts;
        for (const archive::FoundWord &hit : valueOf(archive::findWords(site.session(), typed, student)).hits)
            excerpts << hit.excerpt;
        return excerpts;
    }

    TestSite site;
    std::unique_ptr<access::Session> later; // the same site on another day
    std::optional<screening::Instruments> instruments;
    students::StudentId ming, mei;
};

} // namespace xd::test
