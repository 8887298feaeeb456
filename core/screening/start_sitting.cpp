#include "core/screening/start_sitting.h"

#include "core/access/counsel_keys.h"
#include "core/screening/sitting_log.h"
#include "core/screening/sitting_store.h"
#include "core/screening/slip_store.h"

#include <QDir>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

struct ChosenPart {
    const Instrument *instrument;
    SittingPart part;
};

Result<std::vector<ChosenPart>> chosenParts(const Round &round, const Instruments &instruments, const SittingWish &wish)
{
    std::vector<ChosenPart> chosen;
    for (const QString &id : wish.instruments)
        if (std::none_of(round.instruments.begin(), round.instruments.end(), [&](const RoundInstrument &one) { return one.instrument->id == id; }))
            return failure(ErrorCode::NotFound, id);
    std::optional<Error> why;
    for (const RoundInstrument &one : round.instruments) {
        const bool isNamed = wish.instruments.contains(one.instrument->id);
        if (!wish.instruments.isEmpty() && !isNamed)
            continue;
        auto part = sittingPartOf(instruments, *one.instrument, wish.language);
        if (part && part->instrument.toUtf8().size() > longestPartName)
            part = failure(ErrorCode::FieldTooLong, one.instrument->id);
        if (part)
            chosen.push_back({one.instrument, std::move(*part)});
        else if (isNamed)
            return tl::unexpected(part.error());
        else if (!why || part.error().code == ErrorCode::TextMissing)
            why = part.error();
    }
    if (chosen.empty())
        return why ? tl::unexpected(*why) : failure(ErrorCode::TextMissing);
    return chosen;
}

// What is noted of single students.
struct Noted {
    SlipCodes codes;
    QHash<students::StudentId, QString> arrangements;
};

std::vector<int> missingIn(const QByteArray &answers)
{
    std::vector<int> items;
    for (int item = 0; item < answers.size(); ++item)
        if (quint8(answers[item]) == missingAnswer)
            items.push_back(item);
    return items;
}

std::vector<SittingClass> classesOf(const RoundView &view, const Noted &noted, const SittingWish &wish, const std::vector<ChosenPart> &parts,
                                    const SecretBytes &key)
{
    const SecretBytes nameKey = nameKeyOf(key);
    std::map<students::SchoolClass, SittingClass> classes;
    for (const RosterEntry &student : view.roster.entries()) {
        const bool isWished = wish.classes.empty() || std::find(wish.classes.begin(), wish.classes.end(), student.schoolClass) != wish.classes.end();
        if (!isWished || !view.isEligible(student) || !mayBeAsked(view, student.id))
            continue;
        SittingStudent asked{tokenOf(key, student.id), {}, hashOfName(nameKey, student.name), {}};
        if (const QString code = noted.codes.codeOf(student.id); !code.isEmpty())
            asked.codeHash = hashOfCode(nameKey, code);
        asked.wantsLargerLetters = asksForLargerLetters(noted.arrangements.value(student.id));
        for (const QString &number : {student.localNumber, student.number})
            if (const QString tail = tailOf(number); !tail.isEmpty() && !asked.tails.contains(tail))
                asked.tails << tail;
        const auto stored = view.stored.value(student.id);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            if (!view.isWanted(*parts[at].instrument, student))
                continue;
            asked.parts.push_back(int(at));
            if (const QByteArray before = stored.value(parts[at].instrument->id); !before.isEmpty())
                asked.rest[int(at)] = missingIn(before);
        }
        if (asked.parts.empty())
            continue;
        SittingClass &its = classes[student.schoolClass];
        its.schoolClass = student.schoolClass;
        its.students.push_back(std::move(asked));
    }
    std::vector<SittingClass> listed;
    for (auto &[schoolClass, its] : classes) {
        // The order of a roster would tell who is who.
        std::sort(its.students.begin(), its.students.end(), [](const SittingStudent &a, const SittingStudent &b) { return a.token < b.token; });
        listed.push_back(std::move(its));
    }
    return listed;
}

} // namespace

Result<SittingKit> startSitting(access::Session &session, const Instruments &instruments, const SittingWish &wish)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, wish.round));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    XD_TRY(std::vector<ChosenPart> parts, chosenParts(view.round, instruments, wish));
    Noted noted;
    XD_TRY(noted.codes, readSlipCodes(records->vault(), wish.round));
    XD_TRY(noted.arrangements, readArrangements(records->vault(), wish.round));
    const StoredSitting sitting{SittingId::make(), wish.round, SecretBytes::random(sittingKeyBytes), records->clock().nowMs(), 0};
    SittingKit kit;
    kit.classes = classesOf(view, noted, wish, parts, sitting.key);
    if (kit.classes.empty())
        return failure(ErrorCode::NoConsent);
    for (ChosenPart &chosen : parts)
        kit.parts.push_back(std::move(chosen.part));
    kit.id = sitting.id;
    kit.round = sitting.round;
    kit.startedMs = sitting.startedMs;
    kit.language = wish.language;
    kit.logKey = logKeyOf(sitting.key);
    kit.nameKey = nameKeyOf(sitting.key);
    XD_TRY(const std::vector<crypto::BoxKeys> counsel, access::counselKeys(session));
    kit.counselPublicKey = counsel.front().publicKey;
    kit.file = QDir(session.folder().incoming()).filePath(fileNameOf(sitting.id));

    // The file first: a row without one would look as if somebody had taken answers away.
    XD_CHECK(SittingLog::create(kit.file, kit.id, kit.logKey));
    qint64 students = 0;
    for (const SittingClass &its : kit.classes)
        students += qint64(its.students.size());
    const Done written = records->write({journal::Verb::sittingStarted, kit.id.bytes(), {}, {{u"students"_s, students}}, journal::Topic::screening},
                                        [&](vault::Vault &vault) { return insertSitting(vault, sitting, session.actor().userId); });
    if (!written) {
        QFile::remove(kit.file);
        return tl::unexpected(written.error());
    }
    return kit;
}

} // namespace xd::screening
