#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/journal/newest_first.h"
#include "ui/text/labels.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

struct OpenJournal {
    vault::VaultKind kind;
    journal::Journal *journal;
};

// Those that the login has keys for; the journal is readable by whoever may read journals at all.
Result<std::vector<OpenJournal>> journalsOf(access::Session &session)
{
    XD_CHECK(session.require(access::Capability::readJournal));
    std::vector<OpenJournal> journals;
    if (const auto records = session.recordsFor(access::Capability::readJournal))
        journals.push_back({vault::VaultKind::records, *records});
    if (const auto office = session.officeFor(access::Capability::readJournal))
        journals.push_back({vault::VaultKind::office, *office});
    return journals;
}

Result<Outcome> verifyJournal(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<OpenJournal> journals, journalsOf(*session));
    Outcome outcome;
    QJsonArray chains;
    for (const OpenJournal &open : journals) {
        XD_TRY(const journal::ChainCheck check, open.journal->verify());
        const QString head = QString::fromLatin1(check.head.hash.toHex());
        chains.append(QJsonObject{{u"vault"_s, codeOf(open.kind)}, {u"lines"_s, check.lines}, {u"head"_s, head},
                                  {u"broken_at"_s, check.brokenAt ? QJsonValue(*check.brokenAt) : QJsonValue()}});
        if (check.brokenAt) {
            outcome.error = Error{ErrorCode::JournalBroken, {}, codeOf(open.kind)};
            outcome.lines << Say::tr("%1: broken at line %2").arg(text::labelOf(open.kind, session->site().kind)).arg(*check.brokenAt);
        } else {
            outcome.lines << Say::tr("%1: %n line(s), unbroken, head %2", nullptr, int(check.lines)).arg(text::labelOf(open.kind, session->site().kind), head.left(16));
        }
    }
    outcome.result = {{u"chains"_s, chains}};
    return outcome;
}

QJsonObject jsonOf(const journal::Line &line, vault::VaultKind kind)
{
    QJsonObject counts;
    for (const auto &[key, count] : line.counts)
        counts[key] = count;
    const QUuid object = QUuid::fromRfc4122(line.object);
    return {{u"vault"_s, codeOf(kind)}, {u"seq"_s, line.seq},
            {u"time"_s, isoMoment(line.timeMs)},
            {u"user"_s, QString::fromLatin1(line.userId.toHex())}, {u"action"_s, line.action},
            {u"object"_s, object.isNull() ? QJsonValue() : QJsonValue(object.toString(QUuid::WithoutBraces))},
            {u"reason"_s, line.reason.isEmpty() ? QJsonValue() : QJsonValue(line.reason)}, {u"counts"_s, counts}};
}

struct KeptLine {
    vault::VaultKind kind;
    journal::Line line;
};

Result<Outcome> listJournal(Call &call)
{
    journal::LineFilter filter;
    if (const QDate since = call.date(u"since"_s); since.isValid())
        filter.sinceMs = since.startOfDay().toMSecsSinceEpoch();
    if (call.has(u"student"_s))
        filter.object = QUuid::fromString(call.value(u"student"_s)).toRfc4122();
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<OpenJournal> journals, journalsOf(*session));
    std::vector<KeptLine> kept;
    for (const OpenJournal &open : journals) {
        XD_TRY(std::vector<journal::Line> lines, open.journal->lines(filter));
        std::vector<KeptLine> taken;
        for (journal::Line &line : lines)
            taken.push_back({open.kind, std::move(line)});
        kept = journal::newestFirst(std::move(kept), std::move(taken), [](const KeptLine &each) { return each.line.timeMs; });
    }
    if (int(kept.size()) > filter.limit)
        kept.resize(size_t(filter.limit));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const auto &[kind, line] : kept) {
        list.append(jsonOf(line, kind));
        cells.push_back({text::labelOf(kind, session->site().kind), QString::number(line.seq), text::momentText(line.timeMs), text::actionLabel(line.action),
                         text::inWords(line.counts)});
    }
    outcome.result = {{u"lines"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

} // namespace

std::vector<Command> journalCommands()
{
    return {
        {"journal verify", "", QT_TRANSLATE_NOOP("Say", "walk the chain of the journal in each vault"), "journal verify --site /srv/xindeng --login lin --json", {},
         verifyJournal},
        {"journal list", "", QT_TRANSLATE_NOOP("Say", "what was done, newest first"), "journal list --since 2026-10-01 --site /srv/xindeng --login lin",
         {{"student", "ID", QT_TRANSLATE_NOOP("Say", "only what was done with this student")},
          {"since", "DATE", QT_TRANSLATE_NOOP("Say", "only from this day on")}},
         listJournal},
    };
}

} // namespace xd::cli
