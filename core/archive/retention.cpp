#include "core/archive/retention.h"

#include "core/archive/destruction_store.h"
#include "core/archive/entry.h"
#include "core/packs/library.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

constexpr int mostRules = 20;
constexpr int mostYears = 50;

Result<RetentionRule> readRule(const packs::JsonNode &node)
{
    using When = RetentionRule::When;
    RetentionRule rule;
    XD_TRY(const packs::JsonNode code, node.member(u"code"_s));
    XD_TRY(rule.code, code.text(40));
    XD_TRY(const packs::JsonNode when, node.member(u"when"_s));
    XD_TRY(const QString text, when.text(40));
    if (text != u"plain"_s && text != u"entries"_s && text != u"danger"_s)
        return when.broken(u"not plain, entries or danger"_s);
    rule.when = text == u"plain"_s ? When::plain : text == u"entries"_s ? When::entries : When::danger;
    XD_TRY(const packs::JsonNode years, node.member(u"years"_s));
    XD_TRY(rule.years, years.integer(0, mostYears));
    XD_TRY(const packs::JsonNode names, node.member(u"names"_s));
    XD_TRY(rule.names, packs::readWording(names));
    return rule;
}

bool fits(const RetentionRule &rule, const Leaver &leaver)
{
    switch (rule.when) {
    case RetentionRule::When::plain:
        return true;
    case RetentionRule::When::entries:
        return leaver.entries > 0;
    case RetentionRule::When::danger:
        return leaver.hasDanger;
    }
    return true;
}

} // namespace

Result<std::vector<RetentionRule>> readRetention(const packs::Pack &pack)
{
    std::vector<RetentionRule> rules;
    XD_TRY(const packs::JsonNode list, pack.root().member(u"rules"_s));
    XD_TRY(const std::vector<packs::JsonNode> nodes, list.list(mostRules));
    for (const packs::JsonNode &node : nodes) {
        XD_TRY(RetentionRule rule, readRule(node));
        rules.push_back(std::move(rule));
    }
    if (std::none_of(rules.begin(), rules.end(), [](const RetentionRule &rule) { return rule.when == RetentionRule::When::plain; }))
        return list.broken(u"no rule for a plain file"_s);
    return rules;
}

Result<std::vector<RetentionRule>> builtInRetention()
{
    XD_TRY(const packs::Library library, packs::Library::builtIn({}, u":/packs/codes"_s));
    const packs::Pack *const pack = library.find(u"retention"_s);
    if (!pack)
        return failure(ErrorCode::NotFound, u"pack"_s, u"retention"_s);
    return readRetention(*pack);
}

Result<std::vector<DueFile>> filesOfLeavers(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    XD_TRY(const std::vector<RetentionRule> rules, builtInRetention());
    XD_TRY(const std::vector<Leaver> leavers, readLeavers(records->vault()));
    std::vector<DueFile> files;
    for (const Leaver &leaver : leavers) {
        DueFile file{leaver.student, leaver.name, leaver.number, leaver.schoolClass, calendar::SchoolYear(leaver.lastYear).lastDay(), {}, {}, leaver.entries, leaver.hold};
        for (const RetentionRule &rule : rules)
            if (const QDate due = file.leftOn.addYears(rule.years).addDays(1); fits(rule, leaver) && (!file.dueOn.isValid() || due > file.dueOn)) {
                file.dueOn = due;
                file.rule = rule.code;
            }
        files.push_back(std::move(file));
    }
    std::stable_sort(files.begin(), files.end(), [](const DueFile &a, const DueFile &b) { return a.dueOn < b.dueOn; });
    return files;
}

Done holdFile(access::Session &session, const students::StudentId &student, QDate until, const QString &reason)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    const QString why = reason.simplified();
    if (why.isEmpty())
        return failure(ErrorCode::FieldMissing, u"reason"_s);
    if (why.size() > longestReason)
        return failure(ErrorCode::FieldTooLong, u"reason"_s);
    const qint64 nowMs = session.clock().nowMs();
    if (!until.isValid() || until <= QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return failure(ErrorCode::BadDate, u"until"_s);
    return records->write({journal::Verb::fileHeld, student.bytes(), {}, {}, journal::Topic::students}, [&](vault::Vault &vault) -> Done {
        XD_CHECK(students::revOf(vault, student));
        return putHold(vault, student, {until, why}, nowMs, session.actor().userId);
    });
}

} // namespace xd::archive
