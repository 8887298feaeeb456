// How a page reaches what lies outside it without knowing another page: it asks, the shell answers.
// A page is made for one sign-in, from a Workplace, and dropped when the site is locked; after unlocking the shell
// leads back to the last place and the last student or round that was asked for here. The shell calls
// Page::refresh() when a page first comes up, after each write (VaultThread::changed) and on F5.
#pragma once

#include "core/access/session.h"
#include "core/students/student.h"

#include <QStringList>

namespace xd::ui {

class VaultThread;

enum class Place { today, students, screening, review, learning, instruments, mailbox, reports, exchange, journal, safety, accounts };

class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void goTo(Place place) = 0;
    virtual void openStudent(students::StudentId student) = 0;
    virtual void openRound(const QByteArray &roundId) = 0; // 16 bytes
    // The import wizards; without files they ask for one.
    virtual void importRoster(const QStringList &files = {}) = 0;
    virtual void importAnswers(const QStringList &files = {}) = 0;
    virtual void importBundles(const QStringList &files = {}) = 0;
    // The report of this quarter, made and shown at once where the place can do that.
    virtual void makeQuarterlyReport() { goTo(Place::reports); }
    // The second look at the candidates of a round (16 bytes), and what the round shows as a whole.
    virtual void reviewRound(const QByteArray &) { goTo(Place::review); }
    virtual void learnFromRound(const QByteArray &) { goTo(Place::learning); }
    // A second look (16 bytes) that was begun.
    virtual void openLook(const QByteArray &) { goTo(Place::review); }
    // Typing the answers of a round (16 bytes) from paper sheets.
    virtual void typeFromPaper(const QByteArray &roundId) { static_cast<void>(roundId); }
    // Answering at this computer: locks the site and shows nothing but the page for students.
    virtual void startAnswering(const QByteArray &roundId) { static_cast<void>(roundId); }
    // Who did and who saw what about one student.
    virtual void openJournalOf(students::StudentId) { goTo(Place::journal); }
    // The form of an observation for the counselling room.
    virtual void writeObservation() { goTo(Place::mailbox); }
    // A letter to the principal about one student, to be chosen word by word.
    virtual void showToPrincipal(students::StudentId) { goTo(Place::mailbox); }
    // Locks, then asks for the passphrase and shows what would change (ui/safety/restore_dialog.h).
    virtual void restoreFrom(const QString &backup) { static_cast<void>(backup); }
    // One short sentence in the status bar: what has just been done. Never with a name in it.
    virtual void say(const QString &sentence) = 0;
};

// What a page is given: the thread that holds the session, the way to other places, and who works where.
struct Workplace {
    VaultThread &vault;
    Navigator &navigator;
    access::SiteIdentity site;
    access::Role role = access::Role::teacher;
    QString login;

    bool may(access::Capability capability) const { return access::isAllowed(role, capability); }
    bool isSchool() const { return site.kind == access::SiteKind::school; }
};

} // namespace xd::ui
