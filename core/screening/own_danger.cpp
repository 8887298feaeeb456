#include "core/screening/own_danger.h"

#include "core/screening/sheet_store.h"

#include <algorithm>

namespace xd::screening {

Finding findingOf(const RoundId &round, const Instrument &instrument, const DangerAnswer &danger, qint64 nowMs)
{
    const DangerItem &item = instrument.dangerItems[size_t(danger.dangerItem)];
    Finding finding;
    finding.id = FindingId::make();
    finding.round = round;
    finding.pack = instrument.id;
    finding.version = instrument.version;
    finding.itemNumber = item.item + 1;
    finding.answer = danger.answer;
    finding.foundMs = nowMs;
    finding.dueHours = item.dueHours;
    return finding;
}

Done storeDanger(vault::Vault &records, const Finding &finding, const ScreeningImportId &import, DangerWatcher &watcher)
{
    XD_CHECK(insertFinding(records, finding, import));
    return watcher.onDanger(records, finding);
}

Result<int> findOwnDanger(vault::Vault &records, const Round &round, const students::StudentId &student, qint64 nowMs, DangerWatcher &watcher)
{
    XD_TRY(const auto stored, readStoredAnswers(records, round));
    const auto sheets = stored.value(student);
    XD_TRY(const std::vector<Finding> known, readFindingsOf(records, student));
    int found = 0;
    for (size_t position = 0; position < round.instruments.size(); ++position) {
        const Instrument &instrument = *round.instruments[position].instrument;
        const QByteArray answers = sheets.value(instrument.id);
        if (answers.size() != instrument.itemCount()) // none; or of a pack that cannot be read here
            continue;
        for (const DangerAnswer &danger : dangerIn(instrument, SheetReading{&instrument, answers}.values())) {
            Finding own = findingOf(round.id, instrument, danger, nowMs);
            own.student = student;
            const bool isHeld = std::any_of(known.begin(), known.end(), [&](const Finding &one) {
                return one.round == own.round && one.pack == own.pack && one.itemNumber == own.itemNumber && one.answer >= own.answer;
            });
            if (isHeld)
                continue;
            XD_TRY(const ScreeningImportId import, readImportOf(records, round.id, student, int(position)));
            XD_CHECK(storeDanger(records, own, import, watcher));
            ++found;
        }
    }
    return found;
}

} // namespace xd::screening
