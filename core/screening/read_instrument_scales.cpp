#include "core/screening/read_instrument_parts.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening::parts {

using packs::JsonNode;
using packs::readWording;

namespace {

Result<std::vector<Reliability>> readReliability(const JsonNode &node)
{
    std::vector<Reliability> all;
    XD_TRY(const auto entries, node.list(20));
    for (const JsonNode &entry : entries) {
        Reliability one;
        const auto alpha = entry.find(u"alpha"_s);
        const auto retest = entry.find(u"retest"_s);
        if (alpha && retest)
            return entry.broken(u"both alpha and retest"_s);
        if (const auto coefficient = alpha ? alpha : retest) {
            XD_TRY(one.coefficient, coefficient->number(0, 1));
            one.isRetest = retest.has_value();
        }
        if (const auto deviation = entry.find(u"deviation"_s)) {
            XD_TRY(one.deviation, deviation->number(0.001, 100'000));
        }
        if (!one.coefficient && !one.deviation)
            return entry.broken(u"neither alpha nor retest nor deviation"_s);
        if (const auto sex = entry.find(u"sex"_s)) {
            XD_TRY(one.sex, readSex(*sex));
        }
        XD_TRY(const JsonNode source, entry.member(u"source"_s));
        XD_TRY(one.source, source.text());
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

Result<QString> readId(const JsonNode &node)
{
    static const QRegularExpression pattern(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    XD_TRY(const QString id, node.text(64));
    if (!pattern.match(id).hasMatch())
        return node.broken(u"not lower-case words joined by dashes"_s);
    return id;
}

Result<students::Sex> readSex(const JsonNode &node)
{
    XD_TRY(const QString word, node.text(16));
    if (word == "male"_L1)
        return students::Sex::male;
    if (word == "female"_L1)
        return students::Sex::female;
    return node.broken(u"neither male nor female"_s);
}

Result<GradeRange> readGrades(const JsonNode &node)
{
    GradeRange grades;
    XD_TRY(const JsonNode from, node.member(u"from"_s));
    XD_TRY(grades.from, from.integer(1, 12));
    XD_TRY(const JsonNode to, node.member(u"to"_s));
    XD_TRY(grades.to, to.integer(grades.from, 12));
    return grades;
}

Result<int> readScaleOf(const JsonNode &node, const QString &id, const Instrument &instrument)
{
    const auto scale = instrument.findScale(id);
    if (!scale)
        return node.broken(u"no such scale"_s);
    return *scale;
}

namespace {

Done readMethod(const JsonNode &entry, Scale &scale)
{
    XD_TRY(const JsonNode method, entry.member(u"method"_s));
    XD_TRY(const QString word, method.text(16));
    if (word == "count"_L1) {
        scale.method = Method::count;
        XD_TRY(const JsonNode from, entry.member(u"countFrom"_s));
        XD_TRY(scale.countFrom, from.integer(0, maxAnswerValue));
    } else if (word == "mean"_L1) {
        scale.method = Method::mean;
    } else if (word != "sum"_L1) {
        return method.broken(u"neither sum nor mean nor count"_s);
    }
    return {};
}

// "sumOf" names scales that stand before this one and share no item; they say themselves how many may be missing.
Done readParts(const JsonNode &node, const Instrument &instrument, Scale &scale)
{
    XD_TRY(const auto entries, node.list(60));
    for (const JsonNode &entry : entries) {
        XD_TRY(const QString id, entry.text(64));
        XD_TRY(const int part, readScaleOf(entry, id, instrument));
        const Scale &added = instrument.scales[size_t(part)];
        if (!added.parts.empty())
            return entry.broken(u"adds up others itself"_s);
        for (const int item : added.items) {
            if (std::find(scale.items.begin(), scale.items.end(), item) != scale.items.end())
                return entry.broken(u"item %1 twice"_s.arg(item + 1));
            scale.items.push_back(item);
        }
        scale.parts.push_back(part);
    }
    if (scale.parts.empty())
        return node.broken(u"empty"_s);
    return {};
}

Result<Scale> readScale(const JsonNode &entry, const Instrument &instrument)
{
    Scale scale;
    XD_TRY(const JsonNode id, entry.member(u"id"_s));
    XD_TRY(scale.id, readId(id));
    if (instrument.findScale(scale.id))
        return id.broken(u"twice"_s);
    XD_TRY(const JsonNode names, entry.member(u"names"_s));
    XD_TRY(scale.names, readWording(names));
    if (const auto sumOf = entry.find(u"sumOf"_s)) {
        XD_CHECK(readParts(*sumOf, instrument, scale));
    } else {
        XD_TRY(const JsonNode items, entry.member(u"items"_s));
        XD_TRY(scale.items, readItems(items, instrument.itemCount()));
        XD_CHECK(readMethod(entry, scale));
        XD_TRY(const JsonNode missing, entry.member(u"missingAtMost"_s));
        XD_TRY(scale.missingAtMost, missing.integer(0, int(scale.items.size()) - 1));
    }
    if (const auto factor = entry.find(u"factor"_s)) {
        XD_TRY(scale.factor, factor->number(0.001, 1000));
    }
    if (const auto reliability = entry.find(u"reliability"_s)) {
        XD_TRY(scale.reliability, readReliability(*reliability));
    }
    return scale;
}

} // namespace

Done readScales(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode scales, root.member(u"scales"_s));
    XD_TRY(const auto entries, scales.list(60));
    if (entries.empty())
        return scales.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        XD_TRY(Scale scale, readScale(entry, instrument));
        instrument.scales.push_back(std::move(scale));
    }
    return {};
}

} // namespace xd::screening::parts
