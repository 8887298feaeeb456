#include "core/archive/write_entry.h"

#include "core/access/person_name.h"
#include "core/archive/entry_store.h"
#include "core/archive/process_note.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

Result<QString> personOf(access::Session &session)
{
    XD_TRY(QString name, access::ownPersonName(session));
    return name.isEmpty() ? session.actor().login : name;
}

Done checkCorrected(vault::Vault &records, const Entry &entry)
{
    if (entry.corrects.isNil())
        return {};
    const auto corrected = readEntry(records, entry.corrects);
    if (!corrected)
        return corrected.error().code == ErrorCode::NotFound ? Done(failure(ErrorCode::NotFound, u"corrects"_s)) : tl::unexpected(corrected.error());
    if (corrected->entry.student != entry.student || !corrected->entry.isInForce())
        return failure(ErrorCode::Refused, u"corrects"_s);
    return {};
}

} // namespace

Result<EntryId> writeEntry(access::Session &session, const students::StudentId &student, const EntryDraft &draft)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    XD_TRY(const EntryKinds kinds, EntryKinds::builtIn());
    const EntryKind *const kind = kinds.find(draft.kind);
    std::optional<packs::Form> form;
    if (kind && !kind->form.isEmpty()) {
        XD_TRY(form, packs::builtInForm(kind->form));
    }
    const qint64 nowMs = session.clock().nowMs();
    XD_TRY(Entry entry, Entry::from(draft, kinds, form ? &*form : nullptr, QDateTime::fromMSecsSinceEpoch(nowMs).date()));
    entry.id = EntryId::make();
    entry.student = student;
    entry.writtenMs = nowMs;
    entry.author = session.actor().userId;
    XD_TRY(entry.person, personOf(session));
    const QByteArray sealed = sealProcessNote(session, entry.id, entry.processNote);
    journal::Operation operation{journal::Verb::entryWritten, student.bytes(), entry.corrects.isNil() ? QString() : u"correction"_s, {}, journal::Topic::students};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        if (const auto known = students::revOf(vault, student); !known)
            return known.error().code == ErrorCode::NotFound ? Done(failure(ErrorCode::NotFound, u"student"_s)) : tl::unexpected(known.error());
        XD_CHECK(checkCorrected(vault, entry));
        return insertEntry(vault, entry, sealed);
    }));
    return entry.id;
}

Done withdrawEntry(access::Session &session, const EntryId &id, const QString &reason)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    const QString why = reason.simplified();
    if (why.isEmpty())
        return failure(ErrorCode::FieldMissing, u"reason"_s);
    if (why.size() > longestReason)
        return failure(ErrorCode::FieldTooLong, u"reason"_s);
    XD_TRY(const QString person, personOf(session));
    XD_TRY(const StoredEntry stored, readEntry(records->vault(), id));
    journal::Operation operation{journal::Verb::entryWithdrawn, stored.entry.student.bytes(), {}, {}, journal::Topic::students};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const StoredEntry now, readEntry(vault, id));
        if (now.entry.withdrawal)
            return failure(ErrorCode::Refused, u"entry"_s);
        XD_CHECK(insertWithdrawal(vault, id, {why, session.clock().nowMs(), session.actor().userId, person}));
        if (now.entry.corrects.isNil() || !now.entry.correctedBy.isNil())
            return {};
        XD_TRY(const StoredEntry corrected, readEntry(vault, now.entry.corrects));
        return corrected.entry.isInForce() ? indexEntry(vault, corrected.entry) : Done(); // what it corrected counts again
    });
}

} // namespace xd::archive
