#include "core/screening/sitting_sheets.h"

#include <algorithm>

namespace xd::screening {
namespace {

SittingSheet &sheetFor(SittingOfStudent &student, const QString &part)
{
    const auto found = std::find_if(student.sheets.begin(), student.sheets.end(), [&](const SittingSheet &sheet) { return sheet.part == part; });
    if (found != student.sheets.end())
        return *found;
    student.sheets.push_back({});
    student.sheets.back().part = part;
    return student.sheets.back();
}

} // namespace

std::map<QByteArray, SittingOfStudent> sheetsOf(const std::vector<SittingEvent> &events)
{
    std::map<QByteArray, SittingOfStudent> students;
    const SittingEvent *before = nullptr; // one student sits there at a time
    for (const SittingEvent &event : events) {
        SittingOfStudent &student = students[event.student];
        if (event.step == SittingStep::willing || event.step == SittingStep::unwilling) {
            student.isWilling = event.step == SittingStep::willing;
            student.saidMs = event.timeMs;
        }
        if (!event.part.isEmpty()) {
            SittingSheet &sheet = sheetFor(student, event.part);
            const bool goesOn = before && before->student == event.student && before->part == event.part && before->step != SittingStep::stopped
                && event.step != SittingStep::began;
            if (goesOn)
                sheet.spentMs += std::max<qint64>(0, event.timeMs - before->timeMs);
            if (event.item >= 0 && (event.step == SittingStep::answered || event.step == SittingStep::skipped)) {
                if (sheet.answers.size() <= event.item)
                    sheet.answers.append(event.item + 1 - sheet.answers.size(), char(missingAnswer));
                sheet.answers[event.item] = event.step == SittingStep::answered ? char(event.answer) : char(missingAnswer);
                sheet.passed.insert(event.item);
                sheet.lastMs = event.timeMs;
            }
        }
        before = &event;
    }
    return students;
}

} // namespace xd::screening
