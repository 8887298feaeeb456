#include "ui/mailbox/letter_words.h"

#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm"_s);
}

LetterWords words(const mailbox::Observation &letter)
{
    return {letterKind(mailbox::observationKind),
            letter.isUrgent,
            {{Words::tr("Student"), letter.studentName},
             {Words::tr("Class"), letter.className},
             {Words::tr("Seen on"), text::dateText(letter.seenOn)},
             {Words::tr("Place"), letter.place},
             {Words::tr("What was seen and heard"), letter.facts, true},
             {Words::tr("What has been done so far"), letter.done, true}}};
}

LetterWords words(const mailbox::HomeVisit &letter)
{
    return {letterKind(mailbox::homeVisitKind),
            letter.isUrgent,
            {{Words::tr("Student"), letter.studentName},
             {Words::tr("Class"), letter.className},
             {Words::tr("Visited on"), text::dateText(letter.visitedOn)},
             {Words::tr("Who was there"), letter.present},
             {Words::tr("What was seen and heard"), letter.facts, true},
             {Words::tr("What was agreed"), letter.agreed, true}}};
}

LetterWords words(const mailbox::SingleItem &letter)
{
    LetterWords said{letterKind(mailbox::singleItemKind), false, partsOf(letter.document)};
    said.parts.push_back({Words::tr("Why you are told"), letter.reason, true});
    return said;
}

} // namespace

QString letterKind(const QString &kind)
{
    if (kind == mailbox::observationKind)
        return Words::tr("Observation");
    if (kind == mailbox::homeVisitKind)
        return Words::tr("Home visit");
    if (kind == mailbox::singleItemKind)
        return Words::tr("About one student");
    if (kind == mailbox::glassNoticeKind)
        return Words::tr("Somebody stood in for you");
    if (kind == "report.quarterly"_L1)
        return Words::tr("Quarterly report");
    if (kind == "report.round"_L1)
        return Words::tr("Report of a round");
    return kind;
}

QString labelOfText(const QString &id)
{
    if (id == "student"_L1)
        return Words::tr("Student");
    if (id == "class"_L1)
        return Words::tr("Class");
    if (id == "number"_L1)
        return Words::tr("Student number");
    if (id == "screening"_L1)
        return Words::tr("Latest screening");
    if (id == "words"_L1)
        return Words::tr("In the counsellor's words");
    return id;
}

std::vector<LetterPart> partsOf(const disclosure::ReleasedDocument &document)
{
    std::vector<LetterPart> parts;
    for (const QLatin1StringView id : {"student"_L1, "class"_L1, "number"_L1, "screening"_L1, "words"_L1})
        if (const QString said = document.text(id); !said.isEmpty())
            parts.push_back({labelOfText(id), said, id == "words"_L1});
    return parts;
}

LetterWords wordsOf(const mailbox::Letter &letter, const QHash<QByteArray, QString> &logins)
{
    LetterWords said;
    if (const auto *notice = std::get_if<mailbox::GlassNotice>(&letter)) {
        said.title = letterKind(mailbox::glassNoticeKind);
        said.parts = {{Words::tr("Who"), logins.value(notice->standInUserId)},
                      {Words::tr("When"), Words::tr("%1 to %2", "two moments").arg(text::momentText(notice->sinceMs), timeText(notice->untilMs))},
                      {Words::tr("Reason"), notice->reason, true}};
    } else if (const auto *observation = std::get_if<mailbox::Observation>(&letter)) {
        said = words(*observation);
    } else if (const auto *visit = std::get_if<mailbox::HomeVisit>(&letter)) {
        said = words(*visit);
    } else if (const auto *item = std::get_if<mailbox::SingleItem>(&letter)) {
        said = words(*item);
    } else if (const auto *unreadable = std::get_if<mailbox::UnreadableLetter>(&letter)) {
        const bool isOld = unreadable->why == mailbox::UnreadableLetter::forFormerKeys;
        said.title = isOld ? Words::tr("Sent before you got new keys") : Words::tr("This letter cannot be read");
        said.parts = {{Words::tr("What next"),
                       isOld ? Words::tr("It was sealed to the keys that your account had before, and nothing opens it any more. Ask its sender to write it, or the counsellor to show it to you, again.")
                             : Words::tr("It arrived as it was sent, but holds no letter. Ask its sender what was in it, and have it written again."),
                       true}};
    }
    std::erase_if(said.parts, [](const LetterPart &part) { return part.text.isEmpty(); });
    return said;
}

QString sentenceOf(const mailbox::Glass &glass, const QString &standIn)
{
    return Words::tr("%1 stood in for you on %2 until %3 and could read the letters to you. Reason: %4")
        .arg(standIn, text::momentText(glass.sinceMs), timeText(glass.untilMs), glass.reason);
}

} // namespace xd::ui
