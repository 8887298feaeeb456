#include "core/screening/sitting_run.h"

#include "core/screening/slip_code.h"

#include <algorithm>

namespace xd::screening {

namespace {

// A number may be typed whole or only its end, two characters at least.
bool fits(const QString &typedTail, const QStringList &tails)
{
    constexpr int least = 2;
    return typedTail.size() >= least && std::any_of(tails.begin(), tails.end(), [&](const QString &tail) { return tail.endsWith(typedTail); });
}

} // namespace

Result<std::unique_ptr<SittingRun>> SittingRun::begin(SittingKit kit, std::function<qint64()> nowMs)
{
    std::unique_ptr<SittingRun> run(new SittingRun(std::move(kit), std::move(nowMs)));
    XD_TRY(run->m_log, SittingLog::open(run->m_kit));
    return run;
}

bool SittingRun::identify(const QString &number, const QString &name)
{
    leave();
    const QString tail = tailOf(number);
    const QByteArray hash = hashOfName(m_kit.nameKey, name);
    const SittingStudent *found = nullptr;
    for (const SittingStudent &student : chosenClass().students) {
        if (student.nameHash != hash || !fits(tail, student.tails))
            continue;
        if (found)
            return false; // two of one name, and too little of the number
        found = &student;
    }
    if (found)
        sitDown(*found);
    return found;
}

bool SittingRun::hasCodes() const
{
    const auto &students = chosenClass().students;
    return std::any_of(students.begin(), students.end(), [](const SittingStudent &student) { return !student.codeHash.isEmpty(); });
}

CodeAnswer SittingRun::identifyByCode(const QString &typed)
{
    leave();
    const auto code = readSlipCode(typed);
    if (!code)
        return CodeAnswer::misread;
    const qint64 now = m_nowMs();
    std::erase_if(m_guesses, [now](qint64 then) { return now - then >= codeRestMs; });
    if (m_guesses.size() >= mostCodeGuesses)
        return CodeAnswer::rests;
    const QByteArray hash = hashOfCode(m_kit.nameKey, *code);
    const auto &students = chosenClass().students;
    const auto found = std::find_if(students.begin(), students.end(), [&](const SittingStudent &student) { return student.codeHash == hash; });
    if (found == students.end()) {
        m_guesses.push_back(now);
        return CodeAnswer::fitsNobody;
    }
    sitDown(*found);
    return CodeAnswer::fits;
}

void SittingRun::sitDown(const SittingStudent &student)
{
    m_student = &student;
    for (const int part : student.parts) {
        if (!m_kit.parts[size_t(part)].instruction.isEmpty())
            m_steps.push_back({part, -1});
        const auto rest = student.rest.find(part);
        for (int item = 0; item < int(m_kit.parts[size_t(part)].items.size()); ++item)
            if (rest == student.rest.end() || std::binary_search(rest->second.begin(), rest->second.end(), item))
                m_steps.push_back({part, item});
    }
    m_given.assign(m_steps.size(), -1);
    const Trace trace = m_traces.value(student.token);
    m_at = m_firstAt = trace.firstAt;
    m_hasDanger = trace.hasDanger;
}

bool SittingRun::hasFinished() const
{
    return m_student && (m_steps.empty() || m_traces.value(m_student->token).isFinished);
}

bool SittingRun::isWilling() const
{
    return m_student && m_traces.value(m_student->token).isWilling;
}

SittingEvent SittingRun::event(SittingStep step) const
{
    SittingEvent made;
    made.step = step;
    made.student = m_student->token;
    made.timeMs = m_nowMs();
    if (!isAtEnd() && step != SittingStep::willing && step != SittingStep::unwilling) {
        made.part = part().instrument;
        made.item = m_steps[size_t(m_at)].item;
    }
    return made;
}

Done SittingRun::agree()
{
    if (!isWilling())
        XD_CHECK(m_log->append(event(SittingStep::willing)));
    m_traces[m_student->token].isWilling = true;
    return noteBegin();
}

Done SittingRun::decline()
{
    return m_log->append(event(SittingStep::unwilling));
}

// A part begins with what is first shown of it: from there on its time is counted.
Done SittingRun::noteBegin()
{
    return isAtEnd() ? Done() : m_log->append(event(SittingStep::began));
}

Done SittingRun::answer(quint8 value)
{
    return pass(SittingStep::answered, value);
}

Done SittingRun::skip()
{
    return pass(SittingStep::skipped, -1);
}

Done SittingRun::pass(SittingStep step, int answer)
{
    SittingEvent made = event(step);
    made.answer = answer;
    XD_CHECK(m_log->append(made));
    m_given[size_t(m_at)] = answer;
    return moveOn();
}

Done SittingRun::goOn()
{
    return moveOn();
}

Done SittingRun::moveOn()
{
    const int before = m_at++;
    Done noted;
    if (isAtEnd())
        noted = m_log->append(event(SittingStep::finished));
    else if (m_steps[size_t(m_at)].part != m_steps[size_t(before)].part)
        noted = noteBegin();
    // The step is taken once the log has all of it; until then trying again says the same of the same item.
    if (!noted)
        m_at = before;
    else if (isAtEnd())
        m_traces[m_student->token].isFinished = true;
    return noted;
}

Done SittingRun::stop()
{
    return m_log->append(event(SittingStep::stopped));
}

std::optional<quint8> SittingRun::given() const
{
    const int value = isAtEnd() ? -1 : m_given[size_t(m_at)];
    return value < 0 ? std::nullopt : std::optional(quint8(value));
}

int SittingRun::itemNumber() const
{
    const auto end = m_steps.begin() + std::min(m_at + 1, int(m_steps.size()));
    return int(std::count_if(m_steps.begin(), end, [](const Step &step) { return step.item >= 0; }));
}

int SittingRun::itemCount() const
{
    return int(std::count_if(m_steps.begin(), m_steps.end(), [](const Step &step) { return step.item >= 0; }));
}

bool SittingRun::isDangerGiven() const
{
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        if (m_steps[at].item < 0 || m_given[at] < 0)
            continue;
        const int from = m_kit.parts[size_t(m_steps[at].part)].items[size_t(m_steps[at].item)].dangerFrom;
        if (from >= 0 && m_given[at] >= from)
            return true;
    }
    return false;
}

Done SittingRun::end()
{
    leave();
    SittingEvent last;
    last.step = SittingStep::ended;
    last.student = QByteArray(sittingTokenBytes, '\0');
    last.timeMs = m_nowMs();
    return m_log->append(last);
}

void SittingRun::leave()
{
    if (m_student) {
        Trace &trace = m_traces[m_student->token];
        trace.firstAt = std::max(trace.firstAt, m_at);
        trace.hasDanger = hasDanger();
    }
    std::fill(m_given.begin(), m_given.end(), -1);
    m_student = nullptr;
    m_steps.clear();
    m_given.clear();
    m_at = m_firstAt = 0;
    m_hasDanger = false;
}

} // namespace xd::screening
