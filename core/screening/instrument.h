// The key of an instrument: which answers count how much, for which scale, with which bands. Read from a pack, so
// that nothing about an instrument is in code. Item numbers count from 1 as printed; indexes count from 0.
// No sentence of a published instrument is here: labels are short and of our own wording; only what we worded ourselves
// carries its sentences.
#pragma once

#include "core/packs/pack.h"
#include "core/students/identity_check.h"

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
    packs::Wording text; // the sentence, of our own wording only; else empty
    int optionSet = 0;
    bool isReversed = false; // counts least + most − answer
};

enum class Method {
    sum,
    mean,
    count, // of the items that count at least Scale::countFrom
};

// How exactly a scale measures, for telling a change from chance. What no source gives stays open.
struct Reliability {
    std::optional<double> coefficient; // 0 to 1
    bool isRetest = false;             // else internal consistency (alpha)
    std::optional<double> deviation;   // standard deviation of the scale's value in the sample
    std::optional<students::Sex> sex;  // of the sample; none: both
    QString source;
};

struct Scale {
    QString id; // "total" is the instrument's total, where it has one
    packs::Wording names;
    std::vector<int> items; // indexes
    std::vector<int> parts; // scales that this one adds up, each as it is scored; else none
    Method method = Method::sum;
    int countFrom = 0;
    double factor = 1;      // WHO-5: 4
    int missingAtMost = 0;  // more missing: not scored; up to this: prorated, a sum or count rounded to a whole number
    std::vector<Reliability> reliability;
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
    std::optional<double> above;
    std::optional<double> atMost;
    bool holds(double score) const { return (atLeast && score >= *atLeast) || (above && score > *above) || (atMost && score <= *atMost); }
};

// Answers that make a candidate by themselves: at least `count` of the items at or above a value. A clue that asks for
// somebody's look, never a label.
struct Clue {
    QString id;
    packs::Wording names;
    std::vector<int> items; // indexes
    int atLeast = 1;
    int count = 1;
};
inline constexpr int maxClues = 7; // of a scale; a stored score has a bit for each

struct GradeRange {
    int from = 1;
    int to = 12;
    bool contains(int grade) const { return grade >= from && grade <= to; }
};

// Who the sheet is about, as far as it is known.
struct Respondent {
    int grade = 0; // 0: not known
    std::optional<students::Sex> sex;
    int ageMonths = -1; // full months when answering; -1: not known
};

enum class NormedAs : quint8 { t, percentile };

// From this raw value on, until the next point begins.
struct NormPoint {
    double raw = 0;
    double value = 0;
};

// Raw values as T or percentile among students like this one. What a table asks for must be known to use it.
struct NormTable {
    std::optional<students::Sex> sex; // none: both
    std::optional<GradeRange> grades; // none: all
    std::optional<int> monthsFrom, monthsTo; // of age, both included; none: all
    std::vector<NormPoint> points; // ascending in raw
    bool fits(const Respondent &respondent) const;
};

struct ScaleNorm {
    std::vector<Band> bands; // ascending
    std::optional<Cut> candidate;
    std::vector<Clue> clues;
    NormedAs normedAs = NormedAs::t;
    std::vector<NormTable> tables; // the first that fits
    bool isByNormed = false; // bands and candidate are of the T or percentile: none where that is not known
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

enum class Informant : quint8 { self, parent, teacher };

// Whether its sentences may stand on a screen for somebody to answer.
enum class ScreenUse : quint8 {
    withText,   // where they are at hand: of our own wording, or from a text pack
    forbidden,  // never, not even with a text pack: typed from paper or imported
    importOnly, // not given by this program at all; what came from elsewhere is read
};

struct Instrument {
    QString id;
    QString version;
    packs::Wording names;
    packs::Wording shortNames;
    Informant informant = Informant::self;
    QString family; // versions for several informants share it; else its id
    ScreenUse screenUse = ScreenUse::withText;
    packs::Wording stem;        // of our own wording, what all items begin with or ask; else empty
    packs::Wording instruction; // the same, said once before the first item
    QStringList headers; // words before an item number, or in an instrument column, that mean this instrument
    QString source;
    QString licence;
    std::optional<int> ageFrom;
    std::optional<int> ageTo; // included
    std::optional<int> warnUnderAge; // in years: what is read of younger students is marked as doubtful
    GradeRange grades;
    std::vector<OptionSet> optionSets;
    std::vector<Item> items;
    std::vector<Scale> scales;
    std::vector<NormSet> norms; // the first is the default
    std::vector<DangerItem> dangerItems;
    QualityRule quality;
    int exampleCount = 0;
    std::optional<ErrorCode> unreadableFor; // a stand-in (stand_in_instrument.h): why its pack cannot be read here

    QString idAtVersion() const { return id + u'@' + version; }
    bool isReadable() const { return !unreadableFor; }
    int itemCount() const { return int(items.size()); }
    const OptionSet &optionsOf(int item) const { return optionSets[size_t(items[size_t(item)].optionSet)]; }
    std::optional<int> findScale(const QString &scaleId) const;
    std::optional<int> totalScale() const { return findScale(QStringLiteral("total")); }
    // An empty id means the default.
    const NormSet *findNorm(const QString &normId) const;
    bool suitsGrade(int grade) const { return grades.contains(grade); }
    // Whether it was made for such a student; an age that is not known speaks against nobody.
    // Error: InstrumentUnsuitable, field "grade" or "age".
    Done suits(int grade, int ageMonths = -1) const;
    bool isDoubtfulAt(int ageMonths) const { return warnUnderAge && ageMonths >= 0 && ageMonths < *warnUnderAge * 12; }
    bool hasOwnText() const { return !items.empty() && !items.front().text.zh.isEmpty(); }
};

} // namespace xd::screening
