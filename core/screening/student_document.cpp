#include "core/screening/student_document.h"

#include "core/screening/score_bands.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using disclosure::Band;
using disclosure::ListTable;
using students::Student;

disclosure::Reader readerFor(access::Role role)
{
    using access::Role;
    using disclosure::Purpose;
    switch (role) {
    case Role::counsellor:
        return {role, Purpose::ownWork, {}};
    case Role::teacher:
        return {role, Purpose::homeroom, {}};
    case Role::principal:
    case Role::officer:
    case Role::it:
        break;
    }
    return {role, Purpose::leadership, {}};
}

QString guardiansOf(const Student &student)
{
    QStringList guardians;
    for (const students::Guardian &guardian : student.guardians)
        guardians << QStringList{guardian.relation, guardian.name, guardian.phone}.join(u' ').simplified();
    return guardians.join(u"；"_s);
}

QString tagsOf(const Student &student)
{
    QStringList names;
    for (const students::Tag &tag : student.tags) {
        const auto known = std::find_if(students::knownTags().begin(), students::knownTags().end(), [&](const auto &each) { return each.code == tag.code; });
        names << (known == students::knownTags().end() ? tag.code : known->chinese.toString());
    }
    return names.join(u"、"_s);
}

std::vector<disclosure::Text> factsOf(const Student &student)
{
    return {{u"name"_s, student.name, Band::identity},
            {u"sex"_s, textOf(student.sex), Band::identity},
            {u"birthDate"_s, student.birthDate.toString(Qt::ISODate), Band::identity},
            {u"studentNumber"_s, student.quotedNumber(), Band::identity},
            {u"class"_s, student.schoolClass.name(), Band::identity},
            {u"status"_s, textOf(student.status), Band::identity},
            {u"boarding"_s, textOf(student.boarding), Band::identity},
            {u"guardians"_s, guardiansOf(student), Band::contact},
            {u"tags"_s, tagsOf(student), Band::note},
            {u"note"_s, student.note, Band::note}};
}

ListTable enrolmentsOf(const students::StudentPage &page)
{
    ListTable list{u"enrolments"_s, {{u"schoolYear"_s, Band::identity}, {u"class"_s, Band::identity}, {u"status"_s, Band::identity}}, {}};
    for (const students::Enrolment &enrolment : page.enrolments)
        list.rows.push_back({enrolment.year.label(), enrolment.schoolClass.name(), textOf(enrolment.status)});
    return list;
}

ListTable screeningsOf(const StudentScreenings &screenings, const ResultWords &words)
{
    ListTable list{u"screenings"_s,
                   {{u"date"_s, Band::result}, {u"round"_s, Band::result}, {u"instrument"_s, Band::result}, {u"total"_s, Band::result},
                    {u"band"_s, Band::result}, {u"flags"_s, Band::result}},
                   {}};
    for (const StudentScreening &one : screenings.screenings) {
        if (one.instrument.instrument == nullptr)
            continue; // its pack is no longer at hand, and a number without its key says nothing
        const QDate day = one.result.answeredMs == 0 ? one.roundFrom : QDateTime::fromMSecsSinceEpoch(one.result.answeredMs).date();
        const Headline headline = headlineOf(*one.instrument.instrument, *one.instrument.norm, one.result.score);
        list.rows.push_back({day.toString(Qt::ISODate), one.roundTitle, words.wording(one.instrument.instrument->shortNames),
                             headline.score.isScored() ? QString::number(headline.score.value) : u"—"_s,
                             headline.band ? words.wording(headline.band->names) : QString(), words.flags(one.result.score.flags)});
    }
    return list;
}

ListTable dangerOf(const StudentScreenings &screenings)
{
    ListTable list{u"danger"_s, {{u"date"_s, Band::answer}, {u"instrument"_s, Band::answer}, {u"item"_s, Band::answer}}, {}};
    for (const Finding &finding : screenings.danger)
        list.rows.push_back({QDateTime::fromMSecsSinceEpoch(finding.foundMs).date().toString(Qt::ISODate), finding.pack, QString::number(finding.itemNumber)});
    return list;
}

Result<disclosure::Document> documentFor(access::Session &session, const Instruments &instruments, const students::StudentId &student,
                                         const disclosure::Reader &reader, const ResultWords &words)
{
    XD_TRY(const disclosure::Right right, disclosure::rightOf(reader));
    if (!right.mayRead(Band::identity))
        return failure(ErrorCode::NotPermitted, {}, u"nothing of one child is for this reader"_s);
    XD_TRY(const students::StudentPage page, students::showStudent(session, student));
    XD_TRY(const StudentScreenings screenings, studentScreenings(session, instruments, student));
    return studentDocument(page, screenings, words);
}

} // namespace

const QStringList &studentFacts()
{
    static const QStringList facts{u"name"_s, u"sex"_s, u"birthDate"_s, u"studentNumber"_s, u"class"_s,
                                   u"status"_s, u"boarding"_s, u"guardians"_s, u"tags"_s, u"note"_s};
    return facts;
}

disclosure::Document studentDocument(const students::StudentPage &page, const StudentScreenings &screenings, const ResultWords &words)
{
    disclosure::Document document{u"student.page"_s, page.id.bytes(), factsOf(page.student), {}, {}};
    document.lists = {enrolmentsOf(page), screeningsOf(screenings, words), dangerOf(screenings)};
    std::erase_if(document.texts, [](const disclosure::Text &fact) { return fact.text.isEmpty(); });
    std::erase_if(document.lists, [](const ListTable &list) { return list.rows.empty(); });
    return document;
}

Result<disclosure::ReleasedDocument> releaseStudent(access::Session &session, const Instruments &instruments, const students::StudentId &student,
                                                    access::Role reader, const ResultWords &words, disclosure::Channel channel)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    const disclosure::Reader whose = readerFor(reader);
    XD_TRY(const disclosure::Document document, documentFor(session, instruments, student, whose, words));
    return disclosure::Gate(session).release(document, whose, channel);
}

Result<disclosure::ReleasedDocument> previewStudent(access::Session &session, const Instruments &instruments, const students::StudentId &student,
                                                    access::Role reader, const ResultWords &words)
{
    const disclosure::Reader whose = readerFor(reader);
    XD_TRY(const disclosure::Document document, documentFor(session, instruments, student, whose, words));
    return disclosure::Gate(session).preview(document, whose);
}

} // namespace xd::screening
