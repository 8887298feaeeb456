// The real window over a site whose round can be answered at this computer, and what the process still holds of it.
#pragma once

#include "tests/core/screening/sitting_desk.h"
#include "tests/ui/answering/what_is_shown.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/answering/answering_page.h"
#include "ui/answering/answering_window.h"
#include "ui/answering/start_answering_dialog.h"
#include "ui/common/banner.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/workspace.h"

namespace xd::test {

class AnsweringDesk {
public:
    AnsweringDesk() : round(openRoundOfSeats(at.site().session())) {}

    // From the round's page to the page for students.
    void start()
    {
        using namespace Qt::StringLiterals;
        at.window->workspace()->navigator().startAnswering(round.bytes());
        const auto dialog = [this] { return at.window->findChild<ui::StartAnsweringDialog *>(); };
        REQUIRE(QTest::qWaitFor([&] { return dialog() && dialog()->isVisible(); }, 10'000));
        dialog()->findChild<QPushButton *>(u"beginAnswering"_s)->click();
        REQUIRE(QTest::qWaitFor([this] { return at.window->answering() && at.window->answering()->isVisible(); }, 20'000));
        at.window->answering()->setPauseMs(0);
        QApplication::setActiveWindow(at.window->answering());
        QTest::qWait(20);
    }
    ui::AnsweringWindow *page() const { return at.window->answering(); }
    bool isOver() const
    {
        return QTest::qWaitFor([this] { return !at.window->answering(); }) && !at.window->workspace() && at.window->unlockPage() && !at.window->vault().isOpen();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *has = QApplication::focusWidget();
        QTest::keyClick(has ? has : page(), Qt::Key(key), modifiers);
    }
    // Sits down as this student and answers until the page shows something else.
    void sit(int seat, const QByteArray &keys)
    {
        using namespace Qt::StringLiterals;
        page()->page()->findChildren<QPushButton *>().at(seat / 5)->click();
        page()->page()->findChild<QLineEdit *>(u"studentNumber"_s)->setText(numberOfSeat(seat).right(4));
        auto *name = page()->page()->findChild<QLineEdit *>(u"ownName"_s);
        name->setText(nameOfSeat(seat));
        QTest::keyClick(name, Qt::Key_Return);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        for (const char key : keys) {
            QTest::qWait(260);
            press(Qt::Key_0 + (key - '0'));
        }
    }
    QStringList banners(theme::Mark mark) const
    {
        QStringList found;
        if (at.window->workspace())
            for (const ui::Banner *banner : at.window->workspace()->findChildren<ui::Banner *>())
                if (banner->mark() == mark)
                    found << banner->sentence();
        return found;
    }

    AtTheWindow at;
    screening::RoundId round;
};

// The files that this process has open, by name.
inline QStringList openFiles()
{
    QStringList names;
    for (const QFileInfo &file : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot))
        names << QFileInfo(file.symLinkTarget()).fileName();
    return names;
}

// How often these bytes stand in the memory of this process, but for the places where the test itself keeps them, masked.
inline int countInMemory(const QByteArray &masked)
{
    const auto unmasked = [&masked](qsizetype at) { return char(masked[at] ^ 0x5a); };
    int found = 0;
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    constexpr qint64 piece = 1 << 20;
    std::vector<char> buffer(piece);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> ends = words.first().split('-');
        if (ends.size() != 2 || !words.value(1).startsWith("rw") || line.contains("[v"))
            continue;
        const qint64 to = ends[1].toLongLong(nullptr, 16);
        for (qint64 from = ends[0].toLongLong(nullptr, 16); from < to; from += piece - masked.size()) {
            const qint64 wanted = std::min(piece, to - from);
            if (!memory.seek(from))
                break;
            const qint64 count = memory.read(buffer.data(), wanted);
            for (qint64 at = 0; at + masked.size() <= count; ++at) {
                if (buffer[size_t(at)] != unmasked(0))
                    continue;
                qsizetype same = 1;
                while (same < masked.size() && buffer[size_t(at + same)] == unmasked(same))
                    ++same;
                // What was read into the buffer is found there a second time.
                const qint64 place = from + at;
                const qint64 own = qint64(reinterpret_cast<quintptr>(buffer.data()));
                found += same == masked.size() && (place < own || place >= own + piece);
            }
            if (wanted < piece)
                break;
        }
        std::fill(buffer.begin(), buffer.end(), '\0');
    }
    return found;
}

inline QByteArray maskedCopy(QByteArrayView secret)
{
    QByteArray masked;
    for (const char byte : secret)
        masked += char(byte ^ 0x5a);
    return masked;
}

} // namespace xd::test
