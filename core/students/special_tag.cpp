#include "core/students/special_tag.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array tags{
    KnownTag{u"left-behind", u"留守", u"Left behind"},
    KnownTag{u"migrant", u"随迁", u"Migrant family"},
    KnownTag{u"orphan", u"孤儿", u"Orphan"},
    KnownTag{u"unsupported", u"困境儿童", u"Without effective care"},
    KnownTag{u"martyr", u"烈士或优抚子女", u"Child of a martyr"},
    KnownTag{u"inclusive", u"随班就读", u"Inclusive education"},
    KnownTag{u"disability", u"残疾", u"Disability"},
    KnownTag{u"illness", u"严重疾病", u"Serious illness"},
    KnownTag{u"hardship", u"家庭困难", u"Family hardship"},
    KnownTag{u"single-parent", u"单亲", u"Single parent"},
    KnownTag{u"divorced", u"父母离异", u"Parents divorced"},
    KnownTag{u"remarried", u"重组家庭", u"Reconstituted family"},
    KnownTag{u"grandparents", u"隔代抚养", u"Raised by grandparents"},
    KnownTag{u"upheaval", u"家庭重大变故", u"Upheaval in the family"},
    KnownTag{u"bereaved", u"丧亲", u"Bereaved"},
    KnownTag{u"bullied", u"被欺凌", u"Bullied"},
    KnownTag{u"bullying", u"欺凌他人", u"Bullies others"},
    KnownTag{u"learning", u"学习困难", u"Learning difficulties"},
    KnownTag{u"special-needs", u"特需学生", u"Special needs"},
    KnownTag{u"relationship", u"情感困扰", u"Relationship trouble"},
    KnownTag{u"internet", u"网络依赖", u"Internet dependence"},
    KnownTag{u"self-harm", u"既往自伤自杀", u"Earlier self-harm"},
    KnownTag{u"psychiatric", u"精神科就诊或服药", u"Psychiatric care or medication"},
    KnownTag{u"returned", u"休学后复学", u"Back after suspension"},
    KnownTag{u"truancy", u"厌学拒学", u"School refusal"},
    KnownTag{u"boarding", u"寄宿", u"Boarding"},
    KnownTag{u"transfer", u"转学新生", u"New by transfer"},
};

struct RosterTag {
    QStringView field;
    QStringView code;
    bool keepsWord; // whether the cell says more than yes
};

constexpr std::array rosterTags{
    RosterTag{u"leftBehind", u"left-behind", true},   RosterTag{u"migrant", u"migrant", false},
    RosterTag{u"orphan", u"orphan", false},           RosterTag{u"martyr", u"martyr", false},
    RosterTag{u"inclusive", u"inclusive", false},     RosterTag{u"disability", u"disability", true},
};

bool saysNo(const QString &text)
{
    return text.isEmpty() || text == u"0"_s || text == u"否"_s || text == u"无"_s || text == u"不是"_s || text == u"没有"_s
        || text.startsWith(u"非"_s) || text.startsWith(u"无残"_s);
}

} // namespace

std::span<const KnownTag> knownTags()
{
    return tags;
}

bool isKnownTag(const QString &code)
{
    return std::any_of(tags.begin(), tags.end(), [&](const KnownTag &tag) { return code == tag.code; });
}

std::vector<Tag> tagsFromRoster(const QString &field, const QString &typed)
{
    QString text = cleanCell(typed);
    if (saysNo(text))
        return {};
    for (const RosterTag &entry : rosterTags) {
        if (field != entry.field)
            continue;
        if (entry.code == u"left-behind") // codes of the register (facts C5)
            text = text == u"1"_s ? u"单亲留守"_s : text == u"2"_s ? u"双亲留守"_s : text.remove(u"儿童"_s);
        const bool saysMore = entry.keepsWord && text != u"是"_s && text != u"有"_s;
        return {Tag{entry.code.toString(), saysMore ? text.left(40) : QString(), TagSource::roster}};
    }
    return {};
}

} // namespace xd::students
