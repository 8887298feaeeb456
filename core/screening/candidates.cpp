#include "core/screening/candidates.h"

#include "core/screening/second_look_store.h"
#include "core/screening/sheet_store.h"

#include <algorithm>
#include <utility>

namespace xd::screening {
namespace {

using students::StudentId;

constexpr size_t mostTelling = 8; // of one scale; the whole sheet is a table elsewhere
constexpr qint64 sidesWithinDays = 366; // how far two sides may lie apart: children change

QueueLine lineFrom(const StudentResult &student, const Round &round)
{
    QueueLine line{student.student, student.number, student.name, student.schoolClass, student.sex, lookFacts(student, round), {}, {}, {}, 0, false, {}};
    for (const auto &result : student.results) {
        if (!result)
            continue;
        line.flags |= result->score.flags;
        line.answeredMs = std::max(line.answeredMs, result->answeredMs);
    }
    for (const Finding &finding : student.danger)
        line.answeredMs = std::max(line.answeredMs, line.answeredMs == 0 ? finding.foundMs : 0);
    return line;
}

// Who is still looked at though the danger answer turned out to be somebody else's, and nothing else of the round is theirs.
Done addLeftBehind(vault::Vault &records, const std::vector<SecondLook> &looks, RoundResults &results)
{
    QSet<StudentId> present;
    for (const StudentResult &student : results.students)
        present.insert(student.student);
    for (const SecondLook &look : looks) {
        if (present.contains(look.student) || look.frozen().isEmpty())
            continue;
        XD_TRY(StudentResult left, withoutResults(records, results.round, look.student));
        results.students.push_back(std::move(left));
    }
    return {};
}

void takeLook(QueueLine &line, const SecondLook &look)
{
    const LookFacts now = std::exchange(line.facts, look.frozen());
    line.isBegun = true;
    line.since = newSince(line.facts, now);
    line.takenBack = takenBack(line.facts, now);
    if (const LookDecision *const decision = look.inForce())
        line.decision = *decision;
}

// How far an answer goes towards the cut that was reached: 0 to 1.
double weightOf(const Instrument &instrument, int item, quint8 answer, bool isLow)
{
    const OptionSet &options = instrument.optionsOf(item);
    const auto [least, most] = std::minmax_element(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; });
    if (most->value == least->value)
        return 0;
    const double share = double(answer - least->value) / (most->value - least->value);
    return instrument.items[size_t(item)].isReversed != isLow ? 1 - share : share;
}

void addTelling(std::vector<TellingAnswer> &telling, const Instrument &instrument, const ScaleFlag &flag, const QByteArray &answers)
{
    const std::optional<int> scale = instrument.findScale(flag.scale);
    if (!scale || answers.size() != instrument.itemCount())
        return;
    const bool isLow = flag.atMost && !flag.atLeast;
    std::vector<std::pair<double, TellingAnswer>> weighed;
    for (const int item : instrument.scales[size_t(*scale)].items) {
        const auto answer = quint8(answers[item]);
        const bool isThere = std::any_of(telling.begin(), telling.end(), [&](const TellingAnswer &each) { return each.instrument == &instrument && each.item == item; });
        if (answer == missingAnswer || isThere)
            continue;
        if (const double weight = weightOf(instrument, item, answer, isLow); weight >= 0.5)
            weighed.push_back({weight, {&instrument, item, answer, false}});
    }
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    if (weighed.size() > mostTelling)
        weighed.resize(mostTelling);
    for (const auto &[weight, answer] : weighed)
        telling.push_back(answer);
}

void addDanger(std::vector<TellingAnswer> &telling, const DangerFlag &flag, const Instruments &instruments, bool isNew, bool isTakenBack)
{
    const Instrument *const instrument = instruments.find(flag.pack, flag.version);
    if (instrument && flag.itemNumber >= 1 && flag.itemNumber <= instrument->itemCount())
        telling.push_back({instrument, flag.itemNumber - 1, flag.answer, true, isNew, isTakenBack});
}

std::vector<TellingAnswer> tellingOf(const QueueLine &line, const Instruments &instruments, const QHash<QString, QByteArray> &answers)
{
    std::vector<TellingAnswer> telling;
    for (const DangerFlag &flag : line.since.danger)
        addDanger(telling, flag, instruments, true, false);
    for (const DangerFlag &flag : line.facts.danger)
        addDanger(telling, flag, instruments, false, std::find(line.takenBack.begin(), line.takenBack.end(), flag) != line.takenBack.end());
    for (const LookFacts *const facts : {&line.since, &line.facts})
        for (const ScaleFlag &flag : facts->scales)
            if (const Instrument *const instrument = instruments.find(flag.pack, flag.version))
                addTelling(telling, *instrument, flag, answers.value(flag.pack));
    return telling;
}

bool isOfOthers(const StudentScreening &screening)
{
    return screening.instrument.instrument && screening.instrument.instrument->informant != Informant::self;
}

QString familyOf(const Instruments &instruments, const QString &pack)
{
    const Instrument *const instrument = instruments.find(pack);
    return instrument && !instrument->family.isEmpty() ? instrument->family : pack;
}

} // namespace

Result<ReviewQueue> reviewQueue(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    XD_TRY(RoundResults results, roundResults(session, instruments, id));
    XD_TRY(const std::vector<SecondLook> looks, readLooks(records->vault(), id));
    XD_CHECK(addLeftBehind(records->vault(), looks, results));
    QHash<StudentId, const SecondLook *> begun;
    for (const SecondLook &look : looks)
        begun.insert(look.student, &look);
    ReviewQueue queue;
    queue.unmatched = int(results.unmatched.size());
    qint64 firstWaitingMs = 0;
    for (const StudentResult &student : results.students) {
        const SecondLook *const look = begun.value(student.student);
        QueueLine line = lineFrom(student, results.round);
        if (line.facts.isEmpty() && !look)
            continue;
        if (look)
            takeLook(line, *look);
        queue.decided += !line.isWaiting();
        if (line.isWaiting() && line.answeredMs > 0 && (firstWaitingMs == 0 || line.answeredMs < firstWaitingMs))
            firstWaitingMs = line.answeredMs;
        queue.lines.push_back(std::move(line));
    }
    std::stable_partition(queue.lines.begin(), queue.lines.end(), [](const QueueLine &line) { return line.isWaiting(); });
    if (firstWaitingMs > 0)
        queue.due = QDateTime::fromMSecsSinceEpoch(firstWaitingMs).date().addDays(lookWithinDays);
    queue.round = std::move(results.round);
    return queue;
}

Result<CandidateView> viewCandidate(access::Session &session, const Instruments &instruments, const RoundId &round, const StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    XD_TRY(RoundResults results, roundResults(session, instruments, round));
    XD_TRY(auto look, findLookOf(records->vault(), round, student));
    if (look)
        XD_CHECK(addLeftBehind(records->vault(), {*look}, results));
    const auto own = std::find_if(results.students.begin(), results.students.end(), [&](const StudentResult &each) { return each.student == student; });
    if (own == results.students.end())
        return failure(ErrorCode::NotFound, QStringLiteral("student"));
    CandidateView view;
    view.line = lineFrom(*own, results.round);
    view.look = std::move(look);
    if (view.look)
        takeLook(view.line, *view.look);
    XD_TRY(const auto answers, readStoredAnswers(records->vault(), results.round));
    view.telling = tellingOf(view.line, instruments, answers.value(student));

    QSet<QString> families;
    for (const LookFacts *const facts : {&view.line.facts, &view.line.since}) {
        for (const SheetQuality &sheet : facts->sheets)
            families.insert(familyOf(instruments, sheet.pack));
        for (const DangerFlag &flag : facts->danger)
            families.insert(familyOf(instruments, flag.pack));
    }
    XD_TRY(StudentScreenings all, studentScreenings(session, instruments, student));
    std::vector<StudentScreening> lately; // of others, in other rounds
    for (const StudentScreening &screening : all.screenings)
        if (screening.round != round && isOfOthers(screening) && std::abs(screening.roundFrom.daysTo(results.round.firstDay)) <= sidesWithinDays)
            lately.push_back(screening);
    view.sides = sideBySide(results.round, *own, lately);
    view.changes = changesOf(all, view.line.sex);
    for (StudentScreening &screening : all.screenings) {
        if (screening.round == round)
            view.now.push_back(std::move(screening));
        else if (isOfOthers(screening) || families.contains(familyOf(instruments, screening.pack)))
            view.earlier.push_back(std::move(screening));
    }
    return view;
}

} // namespace xd::screening
