// A letter as people read it: its kind, and one part after the other.
#pragma once

#include "core/mailbox/open_letter.h"

#include <QHash>

namespace xd::ui {

struct LetterPart {
    QString label;
    QString text;
    bool isLong = false; // running text, a paragraph of its own
};

struct LetterWords {
    QString title;
    bool isUrgent = false;
    std::vector<LetterPart> parts; // those that say something
};

QString letterKind(const QString &kind); // "Observation"; an unknown one as it is stored
LetterWords wordsOf(const mailbox::Letter &letter, const QHash<QByteArray, QString> &logins);
// What a principal sees of one student, in the order of reading.
std::vector<LetterPart> partsOf(const disclosure::ReleasedDocument &document);
QString labelOfText(const QString &id); // of such a document: "student", "words"

// Who stood in for whom, when and why, in one sentence.
QString sentenceOf(const mailbox::Glass &glass, const QString &standIn);

} // namespace xd::ui
