// A class that answers at this computer while no vault is open. The kit is all that the page for students is given: no
// name, no code of a slip, no list of a school, no key that opens anything. Answers go sealed into a log (sitting_log.h) whose keys come
// from the sitting's own, which stays in the records; a student is a token that only these can be matched with.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/screening/round.h"

#include <map>

namespace xd::screening {

struct SittingTag;
using SittingId = Id<SittingTag>;

inline constexpr int sittingKeyBytes = 32;
inline constexpr int sittingTokenBytes = 16;

struct SittingOption {
    quint8 value = 0;
    QString text;
};
struct SittingItem {
    QString text;
    std::vector<SittingOption> options;
    int dangerFrom = -1; // an answer from here on asks for somebody at once; -1: none does
};
// An instrument as a student sees it. It has no title: what is being asked about is nobody's label.
struct SittingPart {
    QString instrument; // id at version, "mood-week@1"
    QString instruction;
    QString stem;
    QString notice; // licence and source of sentences that are not ours, to stand below
    std::vector<SittingItem> items;
};
struct SittingStudent {
    QByteArray token;
    QStringList tails;   // the ends of the numbers by which the student is known, see tailOf()
    QByteArray nameHash; // see hashOfName()
    std::vector<int> parts; // indexes of those to be answered
    std::map<int, std::vector<int>> rest = {}; // by part: the items without an answer, where the others are stored
    QByteArray codeHash = {}; // see hashOfCode(); empty: no slip has been made
    bool wantsLargerLetters = false; // of all that was arranged this alone is the page's to do
};
struct SittingClass {
    students::SchoolClass schoolClass;
    std::vector<SittingStudent> students;
};
struct SittingKit {
    SittingId id;
    RoundId round;
    QString file;               // where the log lies
    QByteArray counselPublicKey; // to which answers are sealed
    SecretBytes logKey;
    SecretBytes nameKey;
    qint64 startedMs = 0;
    QString language; // of the sentences
    std::vector<SittingPart> parts;
    std::vector<SittingClass> classes;
};

// "sitting-<32 hex>.xdq", which says nothing but that there is one.
QString fileNameOf(const SittingId &id);
std::optional<SittingId> sittingOfFile(const QString &fileName);

// What is derived from the sitting's key, each good for its one purpose.
SecretBytes logKeyOf(const SecretBytes &sittingKey);
SecretBytes nameKeyOf(const SecretBytes &sittingKey);
QByteArray tokenOf(const SecretBytes &sittingKey, const students::StudentId &student);
// The same for every way in which a name may be typed.
QByteArray hashOfName(const SecretBytes &nameKey, const QString &name);
// Of a code as readSlipCode() gives it.
QByteArray hashOfCode(const SecretBytes &nameKey, const QString &code);
// Whether what was arranged for a student, in the counsellor's words, asks for larger letters on the page.
bool asksForLargerLetters(const QString &arrangement);
// The last six digits or letters of a number; empty where it has none.
QString tailOf(const QString &number);

} // namespace xd::screening
