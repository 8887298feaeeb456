#include "core/screening/take_in_sittings.h"

#include "core/access/counsel_keys.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_store.h"
#include "core/screening/sitting_log.h"
#include "core/screening/sitting_sheets.h"
#include "core/screening/sitting_store.h"
#include "core/vault/durable_file.h"

#include <QDir>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using students::StudentId;

class Taker {
public:
    Taker(access::Session &session, vault::Vault &records, const Instruments &instruments, DangerWatcher &watcher, Progress &progress,
          SittingsTakenIn &result)
        : m_session(session), m_records(records), m_instruments(instruments), m_watcher(watcher), m_progress(progress), m_result(result)
    {
    }

    Done take(const StoredSitting &sitting, std::span<const crypto::BoxKeys> counsel)
    {
        const QString path = QDir(m_session.folder().incoming()).filePath(fileNameOf(sitting.id));
        const auto lock = lockOf(path);
        if (!lock)
            return {}; // students are answering into it in another program: it waits for their end
        if (!QFile::exists(path)) {
            // It waits: it may come back with its disk, from a quarantine or a backup. Closing the round gives it up.
            XD_TRY(const Round round, readRound(m_records, m_instruments, sitting.round));
            if (!round.isClosed())
                m_result.problems.push_back({fileNameOf(sitting.id), {ErrorCode::SittingDamaged, {}, u"gone"_s}});
            return {};
        }
        XD_TRY(const SittingReading reading, readSittingLog(path, sitting.id, logKeyOf(sitting.key), counsel));
        const auto students = sheetsOf(reading.events);
        Done ready = requireReadable(sitting, students);
        if (ready)
            ready = keepWords(sitting, students);
        if (!ready) {
            // Sheets would be refused and lost: they wait. Whoever is in danger does not.
            XD_CHECK(keepDanger(sitting, students));
            return ready;
        }
        XD_CHECK(keepAnswers(sitting, students));
        ++m_result.sittings;
        m_result.abrupt += !reading.isEnded && !reading.isDamaged;
        // Only what is committed may go.
        if (reading.isDamaged)
            m_result.problems.push_back({setAside(path), {ErrorCode::SittingDamaged, {}, u"altered"_s}});
        else if (QFile::remove(path))
            vault::syncFolder(QFileInfo(path).absolutePath());
        return {};
    }

    static QString setAside(const QString &path)
    {
        const QString damaged = path + u".damaged"_s;
        return QFileInfo(vault::moveDurably(path, damaged) ? damaged : path).fileName();
    }

private:
    QHash<QByteArray, StudentId> tokensOf(const RoundView &view, const SecretBytes &key) const
    {
        QHash<QByteArray, StudentId> students;
        for (const RosterEntry &entry : view.roster.entries())
            students.insert(tokenOf(key, entry.id), entry.id);
        return students;
    }

    // Answers to a part that cannot be read here wait, whole: danger in it could not be seen.
    Done requireReadable(const StoredSitting &sitting, const std::map<QByteArray, SittingOfStudent> &students)
    {
        XD_TRY(const Round round, readRound(m_records, m_instruments, sitting.round));
        for (const auto &[token, answered] : students)
            for (const SittingSheet &sheet : answered.sheets)
                if (const Instrument *instrument = instrumentOf(round, sheet.part); instrument && !instrument->isReadable() && sheet.isAnswered())
                    return failure(*instrument->unreadableFor, u"instrument"_s, sheet.part);
        return {};
    }

    // What students said on the page about taking part, beside what their guardians have said.
    Done keepWords(const StoredSitting &sitting, const std::map<QByteArray, SittingOfStudent> &students)
    {
        XD_TRY(const RoundView view, viewRound(m_session, m_instruments, sitting.round));
        const auto known = tokensOf(view, sitting.key);
        std::vector<ConsentSlip> slips;
        for (const auto &[token, said] : students) {
            const RosterEntry *entry = view.roster.find(known.value(token));
            if (!said.isWilling || !entry || !view.isEligible(*entry))
                continue;
            const Opinion word = *said.isWilling ? Opinion::agrees : Opinion::refuses;
            m_result.unwilling += word == Opinion::refuses;
            // Nobody who refuses is asked, so a refusal that stands is newer than what was said on the page.
            if (view.consents.value(entry->id).pupil == word || view.consents.value(entry->id).pupil == Opinion::refuses)
                continue;
            m_result.withdrawing += word == Opinion::refuses && view.stored.contains(entry->id);
            slips.push_back({entry->id, Opinion::none, word, {}, QDateTime::fromMSecsSinceEpoch(atMost(said.saidMs)).date()});
        }
        if (slips.empty() || view.round.isClosed())
            return {};
        XD_CHECK(recordConsent(m_session, m_instruments, sitting.round, slips, StoredAnswers::stay));
        return {};
    }

    // The clock may have been ahead while students answered: nothing was said on a day to come.
    qint64 atMost(qint64 saidMs) const { return std::min(saidMs, m_session.clock().nowMs()); }

    static const Instrument *instrumentOf(const Round &round, const QString &idAtVersion)
    {
        for (const RoundInstrument &one : round.instruments)
            if (one.instrument->idAtVersion() == idAtVersion)
                return one.instrument;
        return nullptr;
    }

    std::vector<GivenAnswers> givenIn(const RoundView &view, const StoredSitting &sitting, const std::map<QByteArray, SittingOfStudent> &students) const
    {
        const auto known = tokensOf(view, sitting.key);
        std::vector<GivenAnswers> given;
        for (const auto &[token, answered] : students)
            for (const SittingSheet &sheet : answered.sheets) {
                if (!sheet.isAnswered())
                    continue;
                GivenAnswers one;
                one.student = known.value(token);
                one.instrument = sheet.part.section(u'@', 0, 0);
                one.answers = sheet.answers;
                if (const Instrument *instrument = instrumentOf(view.round, sheet.part))
                    one.answers = one.answers.leftJustified(instrument->itemCount(), char(missingAnswer));
                completeFrom(view.stored.value(one.student).value(one.instrument), one.answers);
                one.sitting = {int(sheet.spentMs / 1000), int(sheet.passed.size())};
                one.answeredMs = atMost(sheet.lastMs);
                given.push_back(std::move(one));
            }
        return given;
    }

    // Who had answered a part before was asked only the rest.
    static void completeFrom(const QByteArray &before, QByteArray &answers)
    {
        for (qsizetype item = 0; item < before.size() && before.size() == answers.size(); ++item)
            if (quint8(answers[item]) == missingAnswer)
                answers[item] = before[item];
    }

    // The danger answers alone; the sitting waits on.
    Done keepDanger(const StoredSitting &sitting, const std::map<QByteArray, SittingOfStudent> &students)
    {
        XD_TRY(const RoundView view, viewRound(m_session, m_instruments, sitting.round));
        XD_TRY(AnswersPlan plan, planGivenAnswers(view, givenIn(view, sitting, students), AnswerSource::here, m_session.clock().nowMs()));
        if (plan.findings.empty())
            return {}; // found already when this was tried before
        plan.sheets.clear();
        plan.newRows = plan.unchangedRows = plan.refusedRows = 0;
        XD_TRY(const AnswersImported imported, importAnswers(m_session, m_instruments, plan, fileNameOf(sitting.id), m_watcher, m_progress));
        m_result.duties += imported.findings;
        return {};
    }

    Done keepAnswers(const StoredSitting &sitting, const std::map<QByteArray, SittingOfStudent> &students)
    {
        XD_TRY(const RoundView view, viewRound(m_session, m_instruments, sitting.round));
        const std::vector<GivenAnswers> given = givenIn(view, sitting, students);
        XD_TRY(AnswersPlan plan, planGivenAnswers(view, given, AnswerSource::here, m_session.clock().nowMs()));
        plan.sitting = sitting.id;
        XD_TRY(const AnswersImported imported, importAnswers(m_session, m_instruments, plan, fileNameOf(sitting.id), m_watcher, m_progress));
        m_result.sheets += int(plan.sheets.size());
        m_result.incomplete += int(std::count_if(plan.sheets.begin(), plan.sheets.end(), [](const PlannedSheet &sheet) { return sheet.score.missing > 0; }));
        m_result.refused += imported.refused;
        noteRefused(view, given, plan);
        m_result.duties += imported.findings;
        return {};
    }

    // A sheet has several errors at most; the first is why.
    void noteRefused(const RoundView &view, std::span<const GivenAnswers> given, const AnswersPlan &plan)
    {
        int lastRow = 0;
        for (const sheets::RowError &error : plan.refused) {
            if (std::exchange(lastRow, error.row) == error.row)
                continue;
            const RosterEntry *student = view.roster.find(given[size_t(error.row - 1)].student);
            const students::SchoolClass schoolClass = student ? student->schoolClass : students::SchoolClass();
            auto &all = m_result.refusedSheets;
            auto found = std::find_if(all.begin(), all.end(), [&](const RefusedSheets &one) { return one.schoolClass == schoolClass && one.code == error.code; });
            if (found == all.end())
                found = all.insert(all.end(), {schoolClass, error.code, 0});
            ++found->count;
        }
    }

    access::Session &m_session;
    vault::Vault &m_records;
    const Instruments &m_instruments;
    DangerWatcher &m_watcher;
    Progress &m_progress;
    SittingsTakenIn &m_result;
};

// What lies there besides: a log whose answers were committed when the program was killed, one that was never begun, one
// that is not of here.
Done clearRest(access::Session &session, vault::Vault &records, std::span<const crypto::BoxKeys> counsel, SittingsTakenIn &result)
{
    const QDir folder(session.folder().incoming());
    for (const QString &name : folder.entryList({u"sitting-*.xdq"_s}, QDir::Files)) {
        const auto id = sittingOfFile(name);
        const QString path = folder.filePath(name);
        std::optional<StoredSitting> sitting;
        if (id) {
            XD_TRY(sitting, findSitting(records, *id));
        }
        if (sitting && sitting->takenMs == 0)
            continue; // waits
        bool isTold = !sitting && QFileInfo(path).size() > sittingHeaderBytes; // no longer than a header: no answer was in it
        if (sitting) {
            const auto reading = readSittingLog(path, *id, logKeyOf(sitting->key), counsel);
            isTold = !reading || reading->isDamaged;
        }
        if (isTold)
            result.problems.push_back({Taker::setAside(path), {ErrorCode::SittingDamaged, {}, sitting ? u"altered"_s : u"unknown"_s}});
        else
            QFile::remove(path);
    }
    return {};
}

} // namespace

Result<bool> areSittingsWaiting(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const std::vector<StoredSitting> waiting, readWaitingSittings(records->vault()));
    return !waiting.empty() || !QDir(session.folder().incoming()).entryList({u"sitting-*.xdq"_s}, QDir::Files).isEmpty();
}

Result<SittingsTakenIn> takeInSittings(access::Session &session, const Instruments &instruments, DangerWatcher &watcher, Progress &progress)
{
    SittingsTakenIn result;
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const std::vector<StoredSitting> waiting, readWaitingSittings(records->vault()));
    XD_TRY(const std::vector<crypto::BoxKeys> counsel, access::counselKeys(session));
    Taker taker(session, records->vault(), instruments, watcher, progress, result);
    for (const StoredSitting &sitting : waiting)
        if (const Done done = taker.take(sitting, counsel); !done)
            result.problems.push_back({fileNameOf(sitting.id), done.error()});
    XD_CHECK(clearRest(session, records->vault(), counsel, result));
    return result;
}

} // namespace xd::screening
