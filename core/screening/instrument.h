// The key of an instrument: which answers count how much, for which scale, with which bands. Read from a pack, so
// that nothing about an instrument is in code. Item numbers count from 1 as printed; indexes count from 0.
// No sentence of a published instrument is here: labels are short and of our own wording.
#pragma once

#include "core/packs/pack.h"

#include <optional>
#include <vector>

namespace xd::screening {

inline constexpr int maxItems = 250;
inline constexpr quint8 missingAnswer = 255; // in the byte of an item
inline constexpr int maxAnswerValue = 9;     // so that an example needs one character an item

struct Option {
    quint8 value = 0;
    packs::Wording text;
    QStringList also; // other words for the same answer, as platforms export them
};
using OptionSet = std::vector<Option>; // in the order of the letters A, B, C …

struct Item {
    packs::Wording label;
    int optionSet = 0;
    bool isReversed = false; // counts least + most − answer
};

enum class Method { sum, mean };

struct Scale {
    QString id; // "total" is the instrument's total, where it has one
    packs::Wording names;
    std::vector<int> items; // indexes
    Method method = Method::sum;
    double factor = 1;      // WHO-5: 4
    int missingAtMost = 0;  // more missing: not scored; up to this: prorated, a sum rounded to a whole number
};

// From this score on, until the next band begins.
struct Band {
    QString id;
    packs::Wording names;
    double from = 0;
    int severity = 0; // 0 unremarkable, rising; for order and colour only
};

// Where a score makes a student a candidate for the second look. It never makes an alert.
struct Cut {
    std::optional<double> atLeast;
    std::optional<double> atMost;
    bool holds(double score) const { return (atLeast && score >= *atLeast) || (atMost && score <= *atMost); }
};

struct ScaleNorm {
    std::vector<Band> bands; // ascending
    std::optional<Cut> candidate;
};

// A sheet whose validity scale reaches this may be void; it is marked, never left out.
struct ValidityRule {
    int scale = 0;
    double atLeast = 0;
};

struct NormSet {
    QString id;
    packs::Wording names;
    QString source;
    std::vector<ScaleNorm> scales; // as Instrument::scales
    std::optional<ValidityRule> validity;
};

// Fires on the answer itself, whatever totals, validity or quality say (facts A-22).
struct DangerItem {
    int item = 0;
    int atLeast = 1;
    packs::Wording label;
    int dueHours = 24; // in which a person must have looked after the student (facts C9: a convention, so the pack says it)
};

struct QualityRule {
    double secondsPerItem = 0;        // quicker on the average: too fast; 0: no rule
    int alikeFrom = 0;                // this many answers, all the same: all alike; 0: no rule
    std::vector<quint8> alikeUnless;  // answers that many honest sheets repeat ("not at all" to every symptom)
};

struct GradeRange {
    int from = 1;
    int to = 12;
};

struct Instrument {
    QString id;
    QString version;
    packs::Wording names;
    packs::Wording shortNames;
    QStringList headers; // words before an item number, or in an instrument column, that mean this instrument
    QString source;
    QString licence;
    std::optional<int> ageFrom;
    std::optional<int> ageTo;
    GradeRange grades;
    std::vector<OptionSet> optionSets;
    std::vector<Item> items;
    std::vector<Scale> scales;
    std::vector<NormSet> norms; // the first is the default
    std::vector<DangerItem> dangerItems;
    QualityRule quality;
    int exampleCount = 0;

    QString idAtVersion() const { return id + u'@' + version; }
    int itemCount() const { return int(items.size()); }
    const OptionSet &optionsOf(int item) const { return optionSets[size_t(items[size_t(item)].optionSet)]; }
    std::optional<int> findScale(const QString &scaleId) const;
    std::optional<int> totalScale() const { return findScale(QStringLiteral("total")); }
    // An empty id means the default.
    const NormSet *findNorm(const QString &normId) const;
    bool suitsGrade(int grade) const { return grade >= grades.from && grade <= grades.to; }
};

} // namespace xd::screening
