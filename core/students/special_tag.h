// Tags of special groups (facts C8): why a student may need more attention, never a judgement by itself.
// Stored as text codes, so that a code that this version does not know travels unharmed.
#pragma once

#include <QString>
#include <span>
#include <vector>

namespace xd::students {

struct KnownTag {
    QStringView code;
    QStringView chinese;
    QStringView english;
};
std::span<const KnownTag> knownTags();
bool isKnownTag(const QString &code);

enum class TagSource { roster = 1, person = 2 }; // the register said so, or a person decided so

struct Tag {
    QString code;
    QString detail; // "单亲留守", "听力": the register's own word, or empty
    TagSource source = TagSource::person;

    friend bool operator==(const Tag &, const Tag &) = default;
};

// The tag that a roster's column gives by its value; nothing for 否, 无, 非留守儿童, 0 or an empty cell.
// Columns: leftBehind, migrant, orphan, martyr, inclusive, disability.
std::vector<Tag> tagsFromRoster(const QString &field, const QString &typed);

} // namespace xd::students
