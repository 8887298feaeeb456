#include "core/screening/read_instrument_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening::parts {

using packs::JsonNode;
using packs::readWording;

namespace {

Result<std::vector<Band>> readBands(const JsonNode &node)
{
    std::vector<Band> bands;
    XD_TRY(const auto entries, node.list(12));
    for (const JsonNode &entry : entries) {
        Band band;
        XD_TRY(const JsonNode id, entry.member(u"id"_s));
        XD_TRY(band.id, readId(id));
        XD_TRY(const JsonNode names, entry.member(u"names"_s));
        XD_TRY(band.names, readWording(names));
        XD_TRY(const JsonNode from, entry.member(u"from"_s));
        XD_TRY(band.from, from.number(-100'000, 100'000));
        XD_TRY(const JsonNode severity, entry.member(u"severity"_s));
        XD_TRY(band.severity, severity.integer(0, 9));
        if (!bands.empty() && band.from <= bands.back().from)
            return from.broken(u"does not rise"_s);
        if (std::any_of(bands.begin(), bands.end(), [&](const Band &other) { return other.id == band.id; }))
            return id.broken(u"twice"_s);
        bands.push_back(std::move(band));
    }
    return bands;
}

Result<Cut> readCut(const JsonNode &node)
{
    Cut cut;
    if (const auto atLeast = node.find(u"atLeast"_s)) {
        XD_TRY(cut.atLeast, atLeast->number(-100'000, 100'000));
    }
    if (const auto above = node.find(u"above"_s)) {
        XD_TRY(cut.above, above->number(-100'000, 100'000));
    }
    if (const auto atMost = node.find(u"atMost"_s)) {
        XD_TRY(cut.atMost, atMost->number(-100'000, 100'000));
    }
    if (!cut.atLeast && !cut.above && !cut.atMost)
        return node.broken(u"neither atLeast nor above nor atMost"_s);
    return cut;
}

Done readClues(const JsonNode &node, const Instrument &instrument, NormSet &norm)
{
    const auto clues = node.find(u"clues"_s);
    if (!clues)
        return {};
    XD_TRY(const auto entries, clues->list(200));
    for (const JsonNode &entry : entries) {
        Clue clue;
        XD_TRY(const JsonNode id, entry.member(u"id"_s));
        XD_TRY(clue.id, readId(id));
        XD_TRY(const JsonNode scaleNode, entry.member(u"scale"_s));
        XD_TRY(const QString scaleId, scaleNode.text(64));
        XD_TRY(const int scale, readScaleOf(scaleNode, scaleId, instrument));
        XD_TRY(const JsonNode names, entry.member(u"names"_s));
        XD_TRY(clue.names, readWording(names));
        XD_TRY(const JsonNode items, entry.member(u"items"_s));
        XD_TRY(clue.items, readItems(items, instrument.itemCount()));
        XD_TRY(const JsonNode atLeast, entry.member(u"atLeast"_s));
        XD_TRY(clue.atLeast, atLeast.integer(0, maxAnswerValue));
        if (const auto count = entry.find(u"count"_s)) {
            XD_TRY(clue.count, count->integer(1, int(clue.items.size())));
        }
        std::vector<Clue> &known = norm.scales[size_t(scale)].clues;
        if (std::any_of(known.begin(), known.end(), [&](const Clue &other) { return other.id == clue.id; }))
            return id.broken(u"twice"_s);
        if (known.size() == maxClues)
            return entry.broken(u"more than %1 for a scale"_s.arg(maxClues));
        known.push_back(std::move(clue));
    }
    return {};
}

Result<std::vector<NormPoint>> readPoints(const JsonNode &node)
{
    std::vector<NormPoint> points;
    XD_TRY(const auto rows, node.list(1000));
    if (rows.empty())
        return node.broken(u"empty"_s);
    for (const JsonNode &row : rows) {
        XD_TRY(const auto pair, row.list(2));
        if (pair.size() != 2)
            return row.broken(u"not a raw value and what it becomes"_s);
        NormPoint point;
        XD_TRY(point.raw, pair[0].number(-100'000, 100'000));
        XD_TRY(point.value, pair[1].number(-1000, 1000));
        if (!points.empty() && point.raw <= points.back().raw)
            return row.broken(u"does not rise"_s);
        points.push_back(point);
    }
    return points;
}

Result<NormTable> readNormTable(const JsonNode &node)
{
    NormTable table;
    if (const auto sex = node.find(u"sex"_s)) {
        XD_TRY(table.sex, readSex(*sex));
    }
    if (const auto grades = node.find(u"grades"_s)) {
        XD_TRY(table.grades, readGrades(*grades));
    }
    if (const auto ages = node.find(u"ageMonths"_s)) {
        XD_TRY(const JsonNode from, ages->member(u"from"_s));
        XD_TRY(table.monthsFrom, from.integer(0, 12 * 120));
        XD_TRY(const JsonNode to, ages->member(u"to"_s));
        XD_TRY(table.monthsTo, to.integer(*table.monthsFrom, 12 * 120));
    }
    XD_TRY(const JsonNode points, node.member(u"points"_s));
    XD_TRY(table.points, readPoints(points));
    return table;
}

// {"total": {"as": "t", "bands": true, "tables": [{"sex": "female", "grades": {…}, "points": [[0, 35], [1, 38]]}]}}
Done readNormTables(const JsonNode &node, const Instrument &instrument, NormSet &norm)
{
    const auto normTables = node.find(u"normTables"_s);
    if (!normTables)
        return {};
    for (const QString &scaleId : normTables->keys()) {
        XD_TRY(const JsonNode entry, normTables->member(scaleId));
        XD_TRY(const int scale, readScaleOf(entry, scaleId, instrument));
        ScaleNorm &target = norm.scales[size_t(scale)];
        XD_TRY(const JsonNode as, entry.member(u"as"_s));
        XD_TRY(const QString word, as.text(16));
        if (word != "t"_L1 && word != "percentile"_L1)
            return as.broken(u"neither t nor percentile"_s);
        target.normedAs = word == "t"_L1 ? NormedAs::t : NormedAs::percentile;
        if (const auto bands = entry.find(u"bands"_s)) {
            XD_TRY(target.isByNormed, bands->boolean());
        }
        XD_TRY(const JsonNode tables, entry.member(u"tables"_s));
        XD_TRY(const auto list, tables.list(200));
        for (const JsonNode &tableNode : list) {
            XD_TRY(NormTable table, readNormTable(tableNode));
            target.tables.push_back(std::move(table));
        }
        if (target.tables.empty())
            return tables.broken(u"empty"_s);
    }
    return {};
}

Result<NormSet> readNorm(const JsonNode &node, const Instrument &instrument)
{
    NormSet norm;
    XD_TRY(const JsonNode id, node.member(u"id"_s));
    XD_TRY(norm.id, readId(id));
    if (instrument.findNorm(norm.id))
        return id.broken(u"twice"_s);
    XD_TRY(const JsonNode names, node.member(u"names"_s));
    XD_TRY(norm.names, readWording(names));
    XD_TRY(const JsonNode source, node.member(u"source"_s));
    XD_TRY(norm.source, source.text());
    norm.scales.resize(instrument.scales.size());
    XD_TRY(const JsonNode bands, node.member(u"bands"_s));
    for (const QString &scaleId : bands.keys()) {
        XD_TRY(const JsonNode entry, bands.member(scaleId));
        XD_TRY(const int scale, readScaleOf(entry, scaleId, instrument));
        XD_TRY(norm.scales[size_t(scale)].bands, readBands(entry));
    }
    if (const auto candidates = node.find(u"candidates"_s)) {
        for (const QString &scaleId : candidates->keys()) {
            XD_TRY(const JsonNode entry, candidates->member(scaleId));
            XD_TRY(const int scale, readScaleOf(entry, scaleId, instrument));
            XD_TRY(norm.scales[size_t(scale)].candidate, readCut(entry));
        }
    }
    XD_CHECK(readClues(node, instrument, norm));
    XD_CHECK(readNormTables(node, instrument, norm));
    if (const auto validity = node.find(u"validity"_s)) {
        ValidityRule rule;
        XD_TRY(const JsonNode scaleNode, validity->member(u"scale"_s));
        XD_TRY(const QString scaleId, scaleNode.text(64));
        XD_TRY(rule.scale, readScaleOf(scaleNode, scaleId, instrument));
        XD_TRY(const JsonNode atLeast, validity->member(u"atLeast"_s));
        XD_TRY(rule.atLeast, atLeast.number(0, 100'000));
        norm.validity = rule;
    }
    return norm;
}

} // namespace

Done readNorms(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode norms, root.member(u"norms"_s));
    XD_TRY(const auto entries, norms.list(40));
    if (entries.empty())
        return norms.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        XD_TRY(NormSet norm, readNorm(entry, instrument));
        instrument.norms.push_back(std::move(norm));
    }
    return {};
}

} // namespace xd::screening::parts
