#include "app/cli/call.h"
#include "app/cli/say.h"
#include "core/disclosure/gate.h"
#include "core/packs/form_document.h"
#include "core/packs/own_phrases.h"
#include "core/screening/load_instruments.h"
#include "core/students/form_words.h"
#include "core/students/school_guard.h"
#include "core/students/show_student.h"
#include "core/vault/site_folder.h"
#include "ui/paper/form_paper.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/labels.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr qint64 maxTextBytes = 1 << 20;

Result<Outcome> listForms(Call &)
{
    XD_TRY(const packs::Library library, packs::Library::builtIn({}, u":/packs/forms"_s));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const packs::Pack *pack : library.list(u"form"_s)) {
        XD_TRY(const packs::Form form, packs::readForm(*pack));
        list.append(QJsonObject{{u"id"_s, form.id}, {u"version"_s, form.version}, {u"name"_s, text::wordingOf(form.names)}, {u"paper"_s, form.layout.has_value()}});
        cells.push_back({form.id, text::wordingOf(form.names), form.layout ? Say::tr("for paper") : Say::tr("of an entry")});
    }
    outcome.result = {{u"forms"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

// --set FIELD=TEXT …; \t and \n stand for the cells and rows of a table.
Result<packs::Filled> typedFields(const Call &call)
{
    packs::Filled typed;
    for (const QString &one : call.values(u"set"_s)) {
        const qsizetype at = one.indexOf(u'=');
        if (at < 1)
            return failure(ErrorCode::Usage, u"--set"_s, u"not FIELD=TEXT"_s);
        typed[one.left(at)] = one.sliced(at + 1).replace(u"\\t"_s, u"\t"_s).replace(u"\\n"_s, u"\n"_s);
    }
    return typed;
}

Result<paper::MadePdf> printFilled(Call &call, const packs::Form &form, const packs::Filled &typed, vault::OutgoingFile &file)
{
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(session->require(access::Capability::exportTables));
    packs::Filled known;
    QByteArray subject;
    if (call.has(u"student"_s)) {
        XD_TRY(const students::StudentPage page, students::showStudent(*session, students::StudentId::fromText(call.value(u"student"_s))));
        XD_TRY(known, students::formWords(*session, page.student));
        subject = page.id.bytes();
    }
    XD_TRY(const packs::Filled filled, form.check(packs::filledFrom(form, known, typed)));
    XD_TRY(const disclosure::ReleasedDocument released,
           disclosure::Gate(*session).release(packs::formDocument(form, filled, subject), {session->role(), disclosure::Purpose::ownWork}, disclosure::Channel::pdf));
    return paper::writePdf(paper::formPaper(form, released, QLocale()), file);
}

Result<Outcome> printForm(Call &call)
{
    XD_TRY(const packs::Form form, packs::builtInForm(call.argument()));
    XD_TRY(const QString out, call.required(u"out"_s));
    XD_TRY(const packs::Filled typed, typedFields(call));
    const QString path = QFileInfo(out).absoluteFilePath();
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    const bool isEmpty = typed.empty() && !call.has(u"student"_s);
    XD_TRY(const paper::MadePdf pdf, isEmpty ? paper::writePdf(paper::emptyFormPaper(form, {}, QLocale()), file) : printFilled(call, form, typed, file));
    Outcome outcome;
    outcome.result = {{u"file"_s, path}, {u"pages"_s, pdf.pages}, {u"sha256"_s, QString::fromLatin1(pdf.sha256.toHex())}, {u"form"_s, form.idAtVersion()}, {u"empty"_s, isEmpty}};
    outcome.lines << path;
    return outcome;
}

QJsonObject jsonOf(const packs::OwnPhrase &phrase)
{
    return {{u"phrase"_s, phrase.phrase}, {u"instead"_s, phrase.instead}, {u"refuse"_s, phrase.isRefused}};
}

Result<Outcome> listPhrases(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<packs::OwnPhrase> phrases, packs::ownPhrases(*session));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const packs::OwnPhrase &phrase : phrases) {
        list.append(jsonOf(phrase));
        cells.push_back({phrase.phrase, phrase.isRefused ? Say::tr("kept out") : Say::tr("warned of"), phrase.instead});
    }
    outcome.result = {{u"phrases"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

Result<Outcome> addPhrase(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    const packs::OwnPhrase phrase{call.argument(), call.value(u"instead"_s), call.has(u"refuse"_s)};
    XD_CHECK(packs::addOwnPhrase(*session, phrase));
    Outcome outcome;
    outcome.result = jsonOf(phrase);
    outcome.lines << Say::tr("From now on this phrase is looked for.");
    return outcome;
}

Result<Outcome> removePhrase(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(packs::removeOwnPhrase(*session, call.argument()));
    Outcome outcome;
    outcome.result = {{u"phrase"_s, call.argument()}};
    outcome.lines << Say::tr("This phrase is looked for no more.");
    return outcome;
}

Result<Outcome> checkWords(Call &call)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), maxTextBytes, ErrorCode::CannotRead));
    const QString words = QString::fromUtf8(bytes);
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const auto guard, students::schoolGuard(*session, instruments.allPacks()));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const packs::Remark &remark : guard->look(words)) {
        const QString found = words.sliced(remark.at, remark.length).simplified();
        list.append(QJsonObject{{u"at"_s, remark.at}, {u"length"_s, remark.length}, {u"name"_s, remark.isName}, {u"refused"_s, remark.isRefused}, {u"instead"_s, text::wordingOf(remark.instead)}});
        cells.push_back({found, remark.isRefused ? Say::tr("kept out") : Say::tr("warned of"), text::wordingOf(remark.instead)});
    }
    outcome.result = {{u"found"_s, list}};
    outcome.lines = inColumns(cells);
    if (cells.empty())
        outcome.lines << Say::tr("Nothing was found that does not belong there.");
    return outcome;
}

} // namespace

std::vector<Command> formCommands()
{
    return {
        {"forms list", "", QT_TRANSLATE_NOOP("Say", "the forms of the office"), "forms list --json", {}, listForms},
        {"forms print", "FORM", QT_TRANSLATE_NOOP("Say", "a form as a PDF, empty or filled in; one that is filled in is noted in the journal as it leaves"),
         "forms print consent --out 知情同意书.pdf --student 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/xindeng --login lin",
         {{"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")},
          {"student", "ID", QT_TRANSLATE_NOOP("Say", "of whom; fills in what the roster knows")},
          {"set", "FIELD=TEXT", QT_TRANSLATE_NOOP("Say", "what stands in a field; in a table \\t and \\n part cells and rows"), true}},
         printForm},
        {"phrases list", "", QT_TRANSLATE_NOOP("Say", "phrases that this school has added to the language guard"), "phrases list --site /srv/xindeng --login lin", {}, listPhrases},
        {"phrases add", "TEXT", QT_TRANSLATE_NOOP("Say", "have a phrase looked for in what others will read"),
         "phrases add 黑名单 --instead 写做了什么 --site /srv/xindeng --login lin",
         {{"instead", "TEXT", QT_TRANSLATE_NOOP("Say", "what to write instead")},
          {"refuse", nullptr, QT_TRANSLATE_NOOP("Say", "keep it out of letters and of the one line; else it is a warning")}},
         addPhrase},
        {"phrases remove", "TEXT", QT_TRANSLATE_NOOP("Say", "look for a phrase no more"), "phrases remove 黑名单 --site /srv/xindeng --login lin", {}, removePhrase},
        {"phrases check", "FILE", QT_TRANSLATE_NOOP("Say", "diagnoses, insults, labels and names of students in a text"), "phrases check 信.txt --site /srv/xindeng --login lin", {}, checkWords},
    };
}

} // namespace xd::cli
