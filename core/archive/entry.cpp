#include "core/archive/entry.h"

#include "core/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

Result<QString> words(const QString &typed, const QString &field, int longest)
{
    const QString text = typed.trimmed();
    if (text.size() > longest)
        return failure(ErrorCode::FieldTooLong, field);
    return text;
}

} // namespace

Result<Entry> Entry::from(const EntryDraft &draft, const EntryKinds &kinds, const packs::Form *form, QDate today)
{
    const EntryKind *const kind = kinds.find(draft.kind);
    if (!kind || !kind->isWritten())
        return failure(ErrorCode::NotFound, u"kind"_s);
    Entry entry;
    entry.kind = kind->code;
    entry.corrects = draft.corrects;
    if (draft.day.trimmed().isEmpty())
        return failure(ErrorCode::FieldMissing, u"day"_s);
    entry.day = parseDate(draft.day);
    if (!entry.day.isValid() || entry.day > today || entry.day.year() < 1990)
        return failure(ErrorCode::BadDate, u"day"_s);
    XD_TRY(entry.processNote, words(draft.processNote, u"processNote"_s, longestNote));
    XD_TRY(entry.caseNote, words(draft.caseNote, u"caseNote"_s, longestNote));
    XD_TRY(entry.oneLine, words(draft.oneLine.simplified(), u"oneLine"_s, longestLine));
    if (form) {
        entry.form = form->idAtVersion();
        XD_TRY(entry.filled, form->check(draft.filled));
    }
    entry.hasProcessNote = !entry.processNote.isEmpty();
    if (!entry.hasProcessNote && entry.caseNote.isEmpty() && entry.oneLine.isEmpty() && entry.filled.empty())
        return failure(ErrorCode::FieldMissing, u"caseNote"_s);
    return entry;
}

} // namespace xd::archive
