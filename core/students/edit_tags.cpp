#include "core/students/edit_tags.h"

#include "core/base/text_fold.h"
#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCode = 40;

Result<std::vector<Tag>> tagsAfter(const Student &student, const QStringList &codes)
{
    std::vector<Tag> tags;
    QStringList taken;
    for (const Tag &tag : student.tags) {
        if (tag.source == TagSource::roster) {
            tags.push_back(tag);
            taken << tag.code;
        }
    }
    for (const QString &typed : codes) {
        const QString code = cleanCell(typed);
        if (code.isEmpty())
            return failure(ErrorCode::FieldMissing, u"tag"_s);
        if (code.size() > longestCode)
            return failure(ErrorCode::FieldTooLong, u"tag"_s);
        if (!taken.contains(code))
            tags.push_back({code, {}, TagSource::person});
        taken << code;
    }
    return tags;
}

} // namespace

Done editTags(access::Session &session, StudentId student, const QStringList &codes)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    const journal::Operation operation{journal::Verb::tagsEdited, student.bytes(), {}, {}, journal::Topic::students};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const Student before, readStudent(vault, student));
        XD_TRY(const std::vector<Tag> tags, tagsAfter(before, codes));
        XD_CHECK(replaceTags(vault, student, tags));
        return growRosterRevision(vault);
    });
}

} // namespace xd::students
