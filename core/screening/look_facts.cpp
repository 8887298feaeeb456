#include "core/screening/look_facts.h"

#include "core/base/cbor.h"
#include "core/screening/score_bands.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

qint64 thousandths(double value)
{
    return qint64(std::llround(value * 1000));
}

ScaleFlag flagOf(const RoundInstrument &chosen, int scale, const ScaleScore &score)
{
    const ScaleNorm &norm = chosen.norm->scales[size_t(scale)];
    ScaleFlag flag{chosen.instrument->id, chosen.instrument->version, chosen.norm->id, chosen.instrument->scales[size_t(scale)].id, 0, {}, {}, {}, {}};
    flag.value = score.isScored() ? double(thousandths(score.value)) / 1000 : 0;
    if (const Band *const band = bandOf(*chosen.norm, scale, score))
        flag.band = band->id;
    if (score.isCandidate && norm.candidate) {
        flag.atLeast = norm.candidate->atLeast;
        flag.atMost = norm.candidate->atMost;
    }
    for (size_t clue = 0; clue < norm.clues.size(); ++clue)
        if (score.clues & (1u << clue))
            flag.clues << norm.clues[clue].id;
    return flag;
}

cbor::Value cutOf(const std::optional<double> &cut)
{
    return cut ? cbor::Value(thousandths(*cut)) : cbor::Value();
}

// Reads one map; remembers that something was not as it should be.
class Reading {
public:
    explicit Reading(const cbor::Value &map, bool &isGood) : m_map(map), m_isGood(isGood) {}
    QString text(const QString &key) const
    {
        const cbor::Value *const value = m_map.find(key);
        const QString *const found = value ? value->asText() : nullptr;
        m_isGood &= found != nullptr;
        return found ? *found : QString();
    }
    qint64 number(const QString &key) const
    {
        const cbor::Value *const value = m_map.find(key);
        const qint64 *const found = value ? value->asInt() : nullptr;
        m_isGood &= found != nullptr;
        return found ? *found : 0;
    }
    std::optional<double> cut(const QString &key) const
    {
        const cbor::Value *const value = m_map.find(key);
        if (!value || value->isNull())
            return {};
        return double(number(key)) / 1000;
    }
    cbor::Array list(const QString &key) const
    {
        const cbor::Value *const value = m_map.find(key);
        const cbor::Array *const found = value ? value->asArray() : nullptr;
        m_isGood &= found != nullptr;
        return found ? *found : cbor::Array();
    }

private:
    const cbor::Value &m_map;
    bool &m_isGood;
};

cbor::Map mapOf(const LookFacts &facts)
{
    cbor::Array scales, danger, sheets;
    for (const ScaleFlag &flag : facts.scales) {
        cbor::Array clues;
        for (const QString &clue : flag.clues)
            clues.emplace_back(clue);
        scales.emplace_back(cbor::Map{{u"pack"_s, flag.pack}, {u"version"_s, flag.version}, {u"norm"_s, flag.norm}, {u"scale"_s, flag.scale},
                                      {u"value"_s, thousandths(flag.value)}, {u"band"_s, flag.band}, {u"least"_s, cutOf(flag.atLeast)},
                                      {u"most"_s, cutOf(flag.atMost)}, {u"clues"_s, clues}});
    }
    for (const DangerFlag &flag : facts.danger)
        danger.emplace_back(cbor::Map{{u"pack"_s, flag.pack}, {u"version"_s, flag.version}, {u"item"_s, flag.itemNumber},
                                      {u"answer"_s, int(flag.answer)}, {u"found"_s, flag.foundMs}, {u"refused"_s, flag.refusedFor}});
    for (const SheetQuality &sheet : facts.sheets)
        sheets.emplace_back(cbor::Map{{u"pack"_s, sheet.pack}, {u"version"_s, sheet.version}, {u"norm"_s, sheet.norm},
                                      {u"flags"_s, int(sheet.flags)}, {u"missing"_s, sheet.missing}, {u"seconds"_s, sheet.seconds},
                                      {u"late"_s, int(sheet.isLate)}, {u"grade"_s, sheet.grade}});
    return {{u"scales"_s, scales}, {u"danger"_s, danger}, {u"sheets"_s, sheets}};
}

LookFacts factsFrom(const Reading &all, bool &isGood)
{
    LookFacts facts;
    for (const cbor::Value &item : all.list(u"scales"_s)) {
        const Reading map(item, isGood);
        ScaleFlag flag{map.text(u"pack"_s), map.text(u"version"_s), map.text(u"norm"_s), map.text(u"scale"_s), double(map.number(u"value"_s)) / 1000,
                       map.text(u"band"_s), map.cut(u"least"_s), map.cut(u"most"_s), {}};
        for (const cbor::Value &clue : map.list(u"clues"_s))
            flag.clues << (clue.asText() ? *clue.asText() : QString());
        facts.scales.push_back(std::move(flag));
    }
    for (const cbor::Value &item : all.list(u"danger"_s)) {
        const Reading map(item, isGood);
        facts.danger.push_back({map.text(u"pack"_s), map.text(u"version"_s), int(map.number(u"item"_s)), quint8(map.number(u"answer"_s)),
                                map.number(u"found"_s), map.text(u"refused"_s)});
    }
    for (const cbor::Value &item : all.list(u"sheets"_s)) {
        const Reading map(item, isGood);
        facts.sheets.push_back({map.text(u"pack"_s), map.text(u"version"_s), map.text(u"norm"_s), Flags(int(map.number(u"flags"_s))),
                                int(map.number(u"missing"_s)), int(map.number(u"seconds"_s)), map.number(u"late"_s) != 0, int(map.number(u"grade"_s))});
    }
    return facts;
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::VaultDamaged, {}, u"facts of a second look"_s);
}

// Bands and cuts are those of the norm; what was measured is what is compared.
bool isSame(const ScaleFlag &a, const ScaleFlag &b)
{
    return std::tie(a.pack, a.version, a.norm, a.scale, a.clues) == std::tie(b.pack, b.version, b.norm, b.scale, b.clues)
        && thousandths(a.value) == thousandths(b.value);
}

bool isSame(const DangerFlag &a, const DangerFlag &b)
{
    return std::tie(a.pack, a.version, a.itemNumber, a.answer, a.foundMs) == std::tie(b.pack, b.version, b.itemNumber, b.answer, b.foundMs);
}

bool isSame(const SheetQuality &a, const SheetQuality &b)
{
    return std::tie(a.pack, a.version, a.norm) == std::tie(b.pack, b.version, b.norm);
}

// What is in `now` and not in `before`.
template <typename Flag>
std::vector<Flag> without(const std::vector<Flag> &now, const std::vector<Flag> &before)
{
    std::vector<Flag> rest;
    for (const Flag &flag : now)
        if (std::none_of(before.begin(), before.end(), [&](const Flag &each) { return isSame(each, flag); }))
            rest.push_back(flag);
    return rest;
}

} // namespace

LookFacts lookFacts(const StudentResult &student, const Round &round)
{
    LookFacts facts;
    for (const Finding &finding : student.danger)
        facts.danger.push_back({finding.pack, finding.version, finding.itemNumber, finding.answer, finding.foundMs, finding.refusedFor});
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (!student.results[i])
            continue;
        const InstrumentResult &result = *student.results[i];
        const RoundInstrument &chosen = round.instruments[i];
        for (size_t scale = 0; scale < result.score.scales.size(); ++scale)
            if (result.score.scales[scale].isCandidate || result.score.scales[scale].clues != 0)
                facts.scales.push_back(flagOf(chosen, int(scale), result.score.scales[scale]));
        facts.sheets.push_back({chosen.instrument->id, chosen.instrument->version, chosen.norm->id, result.score.flags, result.score.missing,
                                result.seconds, result.isLate, result.grade});
    }
    return facts;
}

LookFacts newSince(const LookFacts &before, const LookFacts &now)
{
    return {without(now.scales, before.scales), without(now.danger, before.danger), without(now.sheets, before.sheets)};
}

std::vector<DangerFlag> takenBack(const LookFacts &before, const LookFacts &now)
{
    return without(before.danger, now.danger);
}

void append(LookFacts &facts, const LookFacts &more)
{
    facts.scales.insert(facts.scales.end(), more.scales.begin(), more.scales.end());
    facts.danger.insert(facts.danger.end(), more.danger.begin(), more.danger.end());
    facts.sheets.insert(facts.sheets.end(), more.sheets.begin(), more.sheets.end());
}

QByteArray encodeFacts(const LookFacts &facts, const std::vector<LaterFacts> &later)
{
    cbor::Map map = mapOf(facts);
    cbor::Array all;
    for (const LaterFacts &each : later) {
        cbor::Map with = mapOf(each.facts);
        with[u"decision"_s] = each.decision;
        all.emplace_back(std::move(with));
    }
    if (!all.empty())
        map[u"later"_s] = std::move(all);
    return cbor::encode(map);
}

Result<LookFacts> decodeFacts(const QByteArray &bytes)
{
    const auto value = cbor::decode(bytes);
    if (!value)
        return damaged();
    bool isGood = true;
    LookFacts facts = factsFrom(Reading(*value, isGood), isGood);
    if (!isGood)
        return damaged();
    return facts;
}

Result<std::vector<LaterFacts>> decodeLater(const QByteArray &bytes)
{
    std::vector<LaterFacts> later;
    const auto value = cbor::decode(bytes);
    if (!value)
        return damaged();
    if (!value->find(u"later"_s))
        return later;
    bool isGood = true;
    for (const cbor::Value &item : Reading(*value, isGood).list(u"later"_s)) {
        const Reading map(item, isGood);
        later.push_back({map.number(u"decision"_s), factsFrom(map, isGood)});
    }
    if (!isGood)
        return damaged();
    return later;
}

} // namespace xd::screening
