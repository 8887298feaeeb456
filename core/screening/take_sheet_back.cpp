#include "core/screening/take_sheet_back.h"

#include "core/screening/round_store.h"
#include "core/screening/sheet_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

struct WhyText {
    WhyBack why;
    const char *text;
};
constexpr WhyText whyTexts[] = {
    {WhyBack::otherStudent, "other-student"}, {WhyBack::mistyped, "mistyped"}, {WhyBack::disturbed, "disturbed"}, {WhyBack::otherwise, "otherwise"}};

// What the import has brought becomes less. A table counts rows, and one row may have brought several sheets.
Done shrinkImport(vault::Vault &records, const ScreeningImportId &import, const students::StudentId &student)
{
    XD_TRY(const ScreeningImportRow row, readImport(records, import));
    XD_TRY(const int left, countSheetsOf(records, import, student));
    ScreeningImportRow less;
    less.id = import;
    less.added = row.source == AnswerSource::table && left > 0 ? 0 : -1;
    return growImport(records, less);
}

} // namespace

QString textOf(WhyBack why)
{
    for (const WhyText &entry : whyTexts)
        if (entry.why == why)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<WhyBack> whyBackFrom(const QString &text)
{
    for (const WhyText &entry : whyTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.why;
    return {};
}

Done takeSheetBack(access::Session &session, const Instruments &instruments, const SheetOf &sheet, const QString &typedWhy)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Round round, readRound(records->vault(), instruments, sheet.round));
    const std::optional<WhyBack> why = whyBackFrom(typedWhy);
    if (!why)
        return failure(ErrorCode::FieldMissing, u"reason"_s);
    if (round.isClosed())
        return failure(ErrorCode::RoundClosed);
    const auto found = std::find_if(round.instruments.begin(), round.instruments.end(), [&](const RoundInstrument &one) { return one.instrument->id == sheet.instrument; });
    if (found == round.instruments.end())
        return failure(ErrorCode::NotFound, u"sheet"_s);
    const int position = int(found - round.instruments.begin());
    const journal::Operation operation{journal::Verb::answersImportUndone, sheet.student.bytes(), u"one-sheet "_s + textOf(*why),
                                       {{u"removed"_s, 1}}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const bool isLookedAt, wasLookedAt(vault, sheet.round, sheet.student));
        if (isLookedAt)
            return failure(ErrorCode::SecondLookBegun);
        XD_TRY(const ScreeningImportId import, readImportOf(vault, sheet.round, sheet.student, position));
        XD_CHECK(deleteSheet(vault, import, sheet.student, position));
        XD_CHECK(shrinkImport(vault, import, sheet.student));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
