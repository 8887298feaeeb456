#include "core/screening/student_screenings.h"

#include "core/screening/round_store.h"
#include "core/screening/sheet_store.h"

namespace xd::screening {

Result<StudentScreenings> studentScreenings(access::Session &session, const Instruments &instruments, const students::StudentId &student)
{
    XD_TRY(journal::Journal *const journal, session.recordsFor(access::Capability::readResults));
    vault::Vault &records = journal->vault();
    StudentScreenings found;
    XD_TRY(std::vector<StoredSheet> sheets, readSheetsOf(records, student));
    for (StoredSheet &sheet : sheets) {
        StudentScreening screening;
        screening.round = sheet.round;
        XD_TRY(const RoundHeading heading, readRoundHeading(records, sheet.round));
        screening.roundTitle = heading.title;
        screening.roundFrom = heading.firstDay;
        screening.pack = sheet.pack;
        screening.version = sheet.version;
        screening.norm = sheet.norm;
        const Instrument *instrument = instruments.find(sheet.pack, sheet.version);
        const NormSet *norm = instrument ? instrument->findNorm(sheet.norm) : nullptr;
        if (norm && instrument->scales.size() == sheet.score.scales.size())
            screening.instrument = {instrument, norm};
        screening.result = {std::move(sheet.score), sheet.isLate, sheet.answeredMs, sheet.seconds, sheet.grade};
        found.screenings.push_back(std::move(screening));
    }
    XD_TRY(found.danger, readFindingsOf(records, student));
    return found;
}

} // namespace xd::screening
