// What stands in a student's file, as data: observation, contact, meeting, referral and their like, each with its form, and
// what other nouns put there, each with the time after which it leaves ordinary views. Kind "entry-kinds"; a district may send another. An entry
// keeps the code, so that one that this program does not know is shown by its code and lost never. Error: PackBroken.
#pragma once

#include "core/packs/pack.h"

#include <QDate>
#include <vector>

namespace xd::archive {

struct EntryKind {
    QString code;            // "contact"
    packs::Wording names;
    QString form;            // id of a form pack, or empty: words alone
    int fadesAfterDays = 0;  // 0: never
    QString key;             // the letter that begins one: "C", unique; empty where nobody writes one by hand

    bool isWritten() const { return !key.isEmpty(); }
};

class EntryKinds {
public:
    static Result<EntryKinds> from(const packs::Pack &pack);
    // Nothing of a site is in them.
    static Result<EntryKinds> builtIn();

    const std::vector<EntryKind> &all() const { return m_kinds; }
    const EntryKind *find(const QString &code) const; // null where there is none
    // Whether an entry of that day has left ordinary views; a kind that is not known here never does.
    bool hasFaded(const QString &code, QDate day, QDate today) const;

private:
    std::vector<EntryKind> m_kinds;
};

} // namespace xd::archive
