// One student after the other at the page: who it is, whether they are willing, one item after the other. It holds what
// the page must know and writes each step into the log before it is done. Of those who have gone it remembers how far
// they came, not what they answered. No widgets, no names.
#pragma once

#include "core/screening/sitting_log.h"

#include <QHash>
#include <QSet>
#include <functional>

namespace xd::screening {

// What came of a code that somebody typed.
enum class CodeAnswer {
    fits,
    misread,    // no code at all: a slip of the finger, and no guess
    fitsNobody, // of this class; a guess
    rests,      // too many guesses: nobody is told whether this one fits
};
inline constexpr int mostCodeGuesses = 5; // of all students together, within codeRestMs
inline constexpr qint64 codeRestMs = 10 * 60'000;

class SittingRun {
public:
    // Errors: those of SittingLog::open().
    static Result<std::unique_ptr<SittingRun>> begin(SittingKit kit, std::function<qint64()> nowMs);

    const std::vector<SittingClass> &classes() const { return m_kit.classes; }
    const QString &language() const { return m_kit.language; }
    void chooseClass(int index) { m_class = index; }
    const SittingClass &chosenClass() const { return m_kit.classes[size_t(m_class)]; }

    // Whether one student of the class has such a number and such a name; who is then sitting there. Nobody is told
    // which of the two was wrong, nor who is on the list.
    bool identify(const QString &number, const QString &name);
    // The other way in, for a name that cannot be typed or that two have: the code on the own slip.
    bool hasCodes() const; // somebody of the class has one
    CodeAnswer identifyByCode(const QString &typed);
    bool wantsLargerLetters() const { return m_student && m_student->wantsLargerLetters; }
    bool isSomebody() const { return m_student != nullptr; }
    bool hasFinished() const; // has nothing left to answer here
    bool isWilling() const;   // has said so already in this sitting

    // Errors: those of SittingLog::append(); nothing has then changed.
    Done agree();
    Done decline();
    Done answer(quint8 value);
    Done skip();
    Done stop(); // for now: who comes back goes on where they were

    // Where the student is. Before the first item of a part with an instruction comes the instruction.
    bool isAtEnd() const { return m_at >= int(m_steps.size()); }
    bool isAtInstruction() const { return !isAtEnd() && m_steps[size_t(m_at)].item < 0; }
    const SittingPart &part() const { return m_kit.parts[size_t(m_steps[size_t(m_at)].part)]; }
    const SittingItem &item() const { return part().items[size_t(m_steps[size_t(m_at)].item)]; }
    std::optional<quint8> given() const; // what was answered here before
    int itemNumber() const;              // of all items, from 1
    int itemCount() const;
    bool canGoBack() const { return m_at > m_firstAt; }
    void goBack() { m_at -= canGoBack(); }
    Done goOn(); // past an instruction

    // Whether somebody should look after this student now. Only the mark on the end page knows.
    bool hasDanger() const { return m_hasDanger || isDangerGiven(); }
    // The student goes; what was answered is wiped from here.
    void leave();
    // The page is left: nothing is answered after this. Without it the log looks cut off.
    Done end();

private:
    struct Step {
        int part = 0;
        int item = -1; // -1: the instruction
    };
    struct Trace { // of one who has gone
        int firstAt = 0;
        bool isWilling = false;
        bool isFinished = false;
        bool hasDanger = false;
    };
    SittingRun(SittingKit kit, std::function<qint64()> nowMs) : m_kit(std::move(kit)), m_nowMs(std::move(nowMs)) {}
    SittingEvent event(SittingStep step) const;
    void sitDown(const SittingStudent &student);
    Done pass(SittingStep step, int answer);
    Done moveOn();
    Done noteBegin();
    bool isDangerGiven() const;

    SittingKit m_kit;
    std::function<qint64()> m_nowMs;
    std::unique_ptr<SittingLog> m_log;
    int m_class = 0;
    const SittingStudent *m_student = nullptr;
    std::vector<Step> m_steps;
    std::vector<int> m_given; // by step; -1: nothing
    int m_at = 0;
    int m_firstAt = 0; // no way back before it
    bool m_hasDanger = false; // from before they had stopped
    QHash<QByteArray, Trace> m_traces; // by token
    std::vector<qint64> m_guesses;     // when a code fitted nobody, the last few
};

} // namespace xd::screening
