#include "ui/text/reason_words.h"

#include "core/access/capability.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct Reason {
    Q_DECLARE_TR_FUNCTIONS(Reason)
};

struct Word {
    const char *stored;
    const char *said;
};

constexpr Word words[] = {
    {"report.quarterly", QT_TRANSLATE_NOOP("Reason", "quarterly report")},
    {"report.round", QT_TRANSLATE_NOOP("Reason", "report of a round")},
    {"screening.learning", QT_TRANSLATE_NOOP("Reason", "what a round shows")},
    {"screening.letter", QT_TRANSLATE_NOOP("Reason", "letter to the family after a screening")},
    {"students.list", QT_TRANSLATE_NOOP("Reason", "list of students")},
    {"journal.list", QT_TRANSLATE_NOOP("Reason", "journal")},
    {"screening.results", QT_TRANSLATE_NOOP("Reason", "screening results")},
    {"letter.observation", QT_TRANSLATE_NOOP("Reason", "observation")},
    {"letter.home-visit", QT_TRANSLATE_NOOP("Reason", "home visit")},
    {"student.single", QT_TRANSLATE_NOOP("Reason", "about one student")},
    {"notice.glass", QT_TRANSLATE_NOOP("Reason", "notice of standing in")},
    {"receipt", QT_TRANSLATE_NOOP("Reason", "word that it was received")},
    {"stand-in", QT_TRANSLATE_NOOP("Reason", "while standing in")},
    {"trust_root", QT_TRANSLATE_NOOP("Reason", "list of the schools")},
    {"print", QT_TRANSLATE_NOOP("Reason", "on paper")},
    {"pdf", QT_TRANSLATE_NOOP("Reason", "as PDF")},
    {"sheet", QT_TRANSLATE_NOOP("Reason", "as spreadsheet")},
    {"clipboard", QT_TRANSLATE_NOOP("Reason", "by the clipboard")},
    {"bundle", QT_TRANSLATE_NOOP("Reason", "as bundle")},
    {"letter", QT_TRANSLATE_NOOP("Reason", "by sealed letter")},
    {"snapshot", QT_TRANSLATE_NOOP("Reason", "sealed")},
    {"own-work", QT_TRANSLATE_NOOP("Reason", "for own work")},
    {"leadership", QT_TRANSLATE_NOOP("Reason", "for the principal")},
    {"single-case", QT_TRANSLATE_NOOP("Reason", "to the principal, one case")},
    {"guardian", QT_TRANSLATE_NOOP("Reason", "for the family")},
    {"homeroom", QT_TRANSLATE_NOOP("Reason", "for the homeroom teacher")},
    {"district-report", QT_TRANSLATE_NOOP("Reason", "for the district")},
    {"publication", QT_TRANSLATE_NOOP("Reason", "for the public")},
    {"one-sheet", QT_TRANSLATE_NOOP("Reason", "one sheet")},
    {"other-student", QT_TRANSLATE_NOOP("Reason", "it was another student's")},
    {"mistyped", QT_TRANSLATE_NOOP("Reason", "typed or read wrongly")},
    {"disturbed", QT_TRANSLATE_NOOP("Reason", "the student was disturbed")},
    {"otherwise", QT_TRANSLATE_NOOP("Reason", "for another reason")},
    {"quick", QT_TRANSLATE_NOOP("Reason", "quick check")},
    {"deep", QT_TRANSLATE_NOOP("Reason", "every page checked")},
    {"same_disk", QT_TRANSLATE_NOOP("Reason", "on the disk of the site itself")},
};

QString said(const QString &stored)
{
    for (const Word &word : words)
        if (stored == QLatin1StringView(word.stored))
            return Reason::tr(word.said);
    if (const auto role = access::roleFrom(stored))
        return labelOf(*role);
    // Packs stand there as phq-9@1.
    const qsizetype at = stored.indexOf(u'@');
    return at > 0 ? stored.left(at).toUpper() : stored;
}

} // namespace

QString reasonWords(const QString &reason)
{
    QStringList parts;
    for (const QString &stored : reason.split(u' ', Qt::SkipEmptyParts))
        parts << said(stored);
    return parts.join(Reason::tr(", ", "between words of a list"));
}

} // namespace xd::text
