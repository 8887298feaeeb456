#include "core/care/list_duties.h"

#include "core/care/duty_store.h"
#include "core/screening/match_finding.h"
#include "core/students/student_store.h"

namespace xd::care {
namespace {

void nameItem(DutyLine &line, const screening::Instruments &instruments)
{
    const screening::Finding &finding = line.duty.finding;
    const screening::Instrument *const instrument = instruments.find(finding.pack, finding.version);
    if (!instrument)
        return;
    line.instrument = instrument->shortNames;
    for (const screening::DangerItem &item : instrument->dangerItems)
        if (item.item + 1 == finding.itemNumber)
            line.about = item.label;
    if (finding.itemNumber < 1 || finding.itemNumber > instrument->itemCount())
        return;
    for (const screening::Option &option : instrument->optionsOf(finding.itemNumber - 1))
        if (option.value == finding.answer)
            line.answered = option.text;
}

Done nameStudents(vault::Vault &records, std::vector<DutyLine> &lines)
{
    QMultiHash<students::StudentId, DutyLine *> wanted;
    for (DutyLine &line : lines)
        if (!line.duty.finding.student.isNil())
            wanted.insert(line.duty.finding.student, &line);
    if (wanted.isEmpty())
        return {};
    return students::forEachStudent(records, [&](const students::ListedStudent &listed) {
        const auto [begin, end] = std::as_const(wanted).equal_range(listed.id);
        for (auto found = begin; found != end; ++found) {
            (*found)->name = listed.name;
            (*found)->number = listed.number.isEmpty() ? listed.localNumber : listed.number;
            (*found)->schoolClass = listed.schoolClass;
        }
    });
}

} // namespace

Result<DutyList> listDuties(access::Session &session, const screening::Instruments &instruments, Listed listed)
{
    XD_TRY(journal::Journal *const journal, session.recordsFor(access::Capability::readResults));
    XD_TRY(std::vector<Duty> duties, readDuties(journal->vault(), listed == Listed::open ? Which::open : Which::all));
    XD_TRY(const auto doubtful, screening::doubtfulFindings(journal->vault()));
    DutyList list;
    list.nowMs = journal->clock().nowMs();
    for (Duty &duty : duties) {
        list.open += duty.isOpen();
        list.late += duty.isLate(list.nowMs);
        DutyLine &line = list.lines.emplace_back();
        line.isDoubtful = doubtful.contains(duty.finding.id);
        line.duty = std::move(duty);
        nameItem(line, instruments);
    }
    XD_CHECK(nameStudents(journal->vault(), list.lines));
    return list;
}

} // namespace xd::care
