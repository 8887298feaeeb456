#include "core/screening/second_look_store.h"

#include "core/base/cbor.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using students::StudentId;

const QString insertLookRow = u"INSERT INTO second_look (id, round, student, begun, begun_by, facts, form, answers) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString setFactsRow = u"UPDATE second_look SET facts = ? WHERE id = ?"_s;
const QString setAnswersRow = u"UPDATE second_look SET answers = ? WHERE id = ?"_s;
const QString nextDecisionId = u"SELECT coalesce(max(id), 0) + 1 FROM look_decision"_s;
const QString insertDecisionRow = u"INSERT INTO look_decision (id, look, decision, reason, decided, decided_by, decider, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString lookRow = u"SELECT id, round, student, begun, begun_by, facts, form, answers FROM second_look WHERE id = ?"_s;
const QString lookRowOf = u"SELECT id, round, student, begun, begun_by, facts, form, answers FROM second_look WHERE round = ? AND student = ?"_s;
const QString lookRows = u"SELECT id, round, student, begun, begun_by, facts, form, answers FROM second_look WHERE round = ? ORDER BY begun, id"_s;
const QString lookedAtRows = u"SELECT student FROM second_look WHERE round = ?"_s;
const QString lookRowsOf = u"SELECT id, round, student, begun, begun_by, facts, form, answers FROM second_look WHERE student = ? ORDER BY begun DESC, id"_s;
const QString decisionRows = u"SELECT id, decision, reason, decided, decided_by, decider, person FROM look_decision WHERE look = ? ORDER BY id"_s;
const QString insertFoundRow = u"INSERT INTO found_later (id, round, student, found_on, means, noted, noted_by) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString foundRows = u"SELECT student, found_on, means, noted, noted_by FROM found_later WHERE round = ? ORDER BY noted, id"_s;

QByteArray encodeInterviews(const std::vector<Interview> &interviews)
{
    cbor::Array all;
    for (const Interview &interview : interviews) {
        cbor::Map filled;
        for (const auto &[field, value] : interview.filled)
            filled[field] = value;
        all.emplace_back(cbor::Map{{u"at"_s, interview.savedMs}, {u"by"_s, interview.userId}, {u"filled"_s, filled}});
    }
    return cbor::encode(all);
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::VaultDamaged, {}, u"interview of a second look"_s);
}

Result<Interview> interviewFrom(const cbor::Value &value)
{
    const cbor::Value *const at = value.find(u"at"_s);
    const cbor::Value *const by = value.find(u"by"_s);
    const cbor::Value *const filled = value.find(u"filled"_s);
    if (!at || !at->asInt() || !by || !by->asBytes() || !filled || !filled->asMap())
        return damaged();
    Interview interview{*at->asInt(), *by->asBytes(), {}};
    for (const auto &[field, words] : *filled->asMap()) {
        if (!words.asText())
            return damaged();
        interview.filled[field] = *words.asText();
    }
    return interview;
}

Result<std::vector<Interview>> decodeInterviews(const QByteArray &bytes)
{
    std::vector<Interview> interviews;
    const auto all = cbor::decode(bytes);
    if (!all || !all->asArray())
        return damaged();
    for (const cbor::Value &value : *all->asArray()) {
        XD_TRY(Interview interview, interviewFrom(value));
        interviews.push_back(std::move(interview));
    }
    return interviews;
}

Result<std::vector<LookDecision>> readDecisions(vault::Vault &records, const SecondLookId &look)
{
    std::vector<LookDecision> decisions;
    XD_TRY(vault::Rows rows, records.query(decisionRows, {look.bytes()}));
    while (rows.next())
        decisions.push_back({rows.integer(0), Verdict(rows.integer(1)), rows.text(2), rows.integer(3), rows.bytes(4), rows.text(5), rows.text(6)});
    XD_CHECK(rows.check());
    return decisions;
}

Result<std::vector<SecondLook>> readLooksWith(vault::Vault &records, const QString &sql, const QVariantList &values)
{
    std::vector<SecondLook> looks;
    {
        XD_TRY(vault::Rows rows, records.query(sql, values));
        while (rows.next()) {
            SecondLook look;
            look.id = SecondLookId::fromBytes(rows.bytes(0));
            look.round = RoundId::fromBytes(rows.bytes(1));
            look.student = StudentId::fromBytes(rows.bytes(2));
            look.begunMs = rows.integer(3);
            look.begunBy = rows.bytes(4);
            XD_TRY(look.facts, decodeFacts(rows.bytes(5)));
            XD_TRY(look.later, decodeLater(rows.bytes(5)));
            look.form = rows.text(6);
            XD_TRY(look.interviews, decodeInterviews(rows.bytes(7)));
            looks.push_back(std::move(look));
        }
        XD_CHECK(rows.check());
    }
    for (SecondLook &look : looks) {
        XD_TRY(look.decisions, readDecisions(records, look.id));
    }
    return looks;
}

} // namespace

Done insertLook(vault::Vault &records, const SecondLook &look)
{
    XD_CHECK(records.run(insertLookRow, {look.id.bytes(), look.round.bytes(), look.student.bytes(), look.begunMs, look.begunBy,
                                         encodeFacts(look.facts, look.later), look.form, encodeInterviews(look.interviews)}));
    return {};
}

Done keepOnlyDanger(vault::Vault &records, const RoundId &round, const StudentId &student)
{
    XD_TRY(auto look, findLookOf(records, round, student));
    if (!look)
        return {};
    const auto keep = [](LookFacts &facts) { facts = {{}, std::move(facts.danger), {}}; };
    keep(look->facts);
    for (LaterFacts &later : look->later)
        keep(later.facts);
    return setFacts(records, *look);
}

Done setFacts(vault::Vault &records, const SecondLook &look)
{
    XD_CHECK(records.run(setFactsRow, {encodeFacts(look.facts, look.later), look.id.bytes()}));
    return {};
}

Done setInterviews(vault::Vault &records, const SecondLookId &look, const std::vector<Interview> &interviews)
{
    XD_TRY(const int changed, records.run(setAnswersRow, {encodeInterviews(interviews), look.bytes()}));
    if (changed != 1)
        return failure(ErrorCode::NotFound, u"look"_s);
    return {};
}

Result<qint64> insertDecision(vault::Vault &records, const SecondLookId &look, const LookDecision &decision)
{
    qint64 id = 1;
    {
        XD_TRY(vault::Rows rows, records.query(nextDecisionId));
        if (rows.next())
            id = rows.integer(0);
    }
    XD_CHECK(records.run(insertDecisionRow, {id, look.bytes(), int(decision.verdict), decision.reason, decision.decidedMs, decision.userId, decision.login, decision.person}));
    return id;
}

Result<SecondLook> readLook(vault::Vault &records, const SecondLookId &id)
{
    XD_TRY(std::vector<SecondLook> found, readLooksWith(records, lookRow, {id.bytes()}));
    if (found.empty())
        return failure(ErrorCode::NotFound, u"look"_s);
    return std::move(found.front());
}

Result<std::optional<SecondLook>> findLookOf(vault::Vault &records, const RoundId &round, const StudentId &student)
{
    XD_TRY(std::vector<SecondLook> found, readLooksWith(records, lookRowOf, {round.bytes(), student.bytes()}));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

Result<QSet<StudentId>> readLookedAt(vault::Vault &records, const RoundId &round)
{
    QSet<StudentId> students;
    XD_TRY(vault::Rows rows, records.query(lookedAtRows, {round.bytes()}));
    while (rows.next())
        students.insert(StudentId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return students;
}

Result<std::vector<SecondLook>> readLooks(vault::Vault &records, const RoundId &round)
{
    return readLooksWith(records, lookRows, {round.bytes()});
}

Result<std::vector<SecondLook>> readLooksOf(vault::Vault &records, const StudentId &student)
{
    return readLooksWith(records, lookRowsOf, {student.bytes()});
}

Done insertFoundLater(vault::Vault &records, const FoundLater &found)
{
    XD_TRY(const std::vector<FoundLater> present, readFoundLater(records, found.round));
    if (std::any_of(present.begin(), present.end(), [&](const FoundLater &each) { return each.student == found.student; }))
        return failure(ErrorCode::AlreadyExists, u"student"_s);
    XD_CHECK(records.run(insertFoundRow, {QUuid::createUuid().toRfc4122(), found.round.bytes(), found.student.bytes(),
                                          found.foundOn.toString(Qt::ISODate), int(found.means), found.notedMs, found.notedBy}));
    return {};
}

Result<std::vector<FoundLater>> readFoundLater(vault::Vault &records, const RoundId &round)
{
    std::vector<FoundLater> all;
    XD_TRY(vault::Rows rows, records.query(foundRows, {round.bytes()}));
    while (rows.next())
        all.push_back({round, StudentId::fromBytes(rows.bytes(0)), rows.date(1), Means(rows.integer(2)), rows.integer(3), rows.bytes(4)});
    XD_CHECK(rows.check());
    return all;
}

} // namespace xd::screening
