#include "app/cli/student_copy.h"

#include "app/cli/say.h"
#include "core/screening/load_instruments.h"
#include "core/screening/student_document.h"
#include "ui/paper/released_paper.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/error_text.h"
#include "ui/text/result_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

// --as: what somebody in that role would get; else the own copy.
access::Role readerOf(const Call &call, const access::Session &session)
{
    return access::roleFrom(call.value(u"as"_s)).value_or(session.role());
}

QJsonObject factsOf(const disclosure::ReleasedDocument &released)
{
    QJsonObject facts;
    for (const auto &[id, text] : released->texts)
        facts[id] = text;
    return facts;
}

// The lines of all lists, each with the name of its list.
QJsonArray entriesOf(const disclosure::ReleasedDocument &released)
{
    QJsonArray entries;
    for (const disclosure::ListTable &list : released->lists) {
        for (const QStringList &row : list.rows) {
            QJsonObject entry{{u"kind"_s, list.id}};
            for (qsizetype i = 0; i < row.size(); ++i)
                entry[list.columns[size_t(i)].name] = row[i];
            entries.append(entry);
        }
    }
    return entries;
}

QString titleOf(const QString &list)
{
    if (list == "enrolments"_L1)
        return Say::tr("Enrolments");
    if (list == "screenings"_L1)
        return Say::tr("Screenings (a result is no diagnosis)");
    return Say::tr("Danger answers");
}

paper::PaperDocument paperOf(const disclosure::ReleasedDocument &released, const access::SiteIdentity &site)
{
    const screening::ResultWords words = text::resultWords();
    return paper::releasedPaper(released, {released.text(u"name"_s), released.text(u"class"_s), site.name, words.heading, screening::studentFacts(), titleOf});
}

QJsonArray withheldOf(const disclosure::ReleasedDocument &released)
{
    QJsonArray withheld;
    for (const disclosure::Withheld &one : released->withheld)
        withheld.append(one.what);
    return withheld;
}

} // namespace

Result<Outcome> showStudentCopy(const Call &call, access::Session &session, const students::StudentId &id)
{
    const access::Role reader = readerOf(call, session);
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    XD_TRY(const disclosure::ReleasedDocument released, screening::previewStudent(session, instruments, id, reader, text::resultWords()));
    Outcome outcome;
    outcome.result = {{u"student"_s, factsOf(released)}, {u"entries"_s, entriesOf(released)}, {u"as"_s, access::textOf(reader)},
                      {u"withheld"_s, withheldOf(released)}};
    std::vector<QStringList> facts;
    for (const QString &fact : screening::studentFacts()) {
        if (!released.text(fact).isEmpty())
            facts.push_back({text::fieldName(fact), released.text(fact)});
    }
    outcome.lines = inColumns(facts);
    if (!released->withheld.empty())
        outcome.lines << Say::tr("Not for this reader and left out: %n item(s).", nullptr, int(released->withheld.size()));
    return outcome;
}

Result<Outcome> printStudentCopy(Call &call)
{
    const auto id = students::StudentId::fromText(call.argument());
    XD_TRY(const QString out, call.required(u"out"_s));
    const QString file = QFileInfo(out).absoluteFilePath();
    XD_TRY(access::Session *const session, call.session());
    const access::Role reader = readerOf(call, *session);
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(vault::OutgoingFile outgoing, vault::OutgoingFile::begin(file));
    XD_TRY(const disclosure::ReleasedDocument released,
           screening::releaseStudent(*session, instruments, id, reader, text::resultWords(), disclosure::Channel::pdf));
    XD_TRY(const paper::MadePdf pdf, paper::writePdf(paperOf(released, session->site()), outgoing));
    Outcome outcome;
    outcome.result = {{u"file"_s, file}, {u"pages"_s, pdf.pages}, {u"sha256"_s, QString::fromLatin1(pdf.sha256.toHex())},
                      {u"as"_s, access::textOf(reader)}, {u"withheld"_s, withheldOf(released)}};
    outcome.lines << file;
    return outcome;
}

} // namespace xd::cli
