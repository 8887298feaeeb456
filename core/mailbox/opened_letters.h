// What homeroom teachers have written and the counselling room has opened: who is named in it and how to find it again, not
// what it says. To read one is openLetter(), which the journal notes. Letters that nobody has opened yet are counted and not
// looked into: opening tells their sender that they have arrived. Those for a colleague are left to her.
// Capability: readMailbox. Errors: NotPermitted, NoKey.
#pragma once

#include "core/mailbox/item.h"

#include <QDate>

namespace xd::mailbox {

struct OpenedLetter {
    ItemId id;
    QString kind; // observationKind or homeVisitKind
    QByteArray sender;
    QString senderLogin;
    qint64 timeMs = 0;
    QString studentName, className; // as the teacher typed them
    QDate day;                      // seen or visited on
    bool isUrgent = false;
};
struct OpenedLetters {
    std::vector<OpenedLetter> letters; // newest first
    int unopened = 0;                  // of these kinds, and nobody knows yet of whom they tell
};
Result<OpenedLetters> openedLetters(access::Session &session);

// Those that name a student so. Namesakes are not told apart: the class stands beside each as it was typed. Pure.
std::vector<OpenedLetter> lettersNaming(const OpenedLetters &all, const QString &studentName);

} // namespace xd::mailbox
