#include "core/disclosure/reader.h"

#include "core/disclosure/small_cells.h"

namespace xd::disclosure {

namespace {

using access::Role;

constexpr quint8 only(std::initializer_list<Band> bands)
{
    quint8 sum = 0;
    for (const Band band : bands)
        sum = quint8(sum | quint8(band));
    return sum;
}

constexpr quint8 everything = only({Band::open, Band::identity, Band::contact, Band::result, Band::answer, Band::note, Band::summary});

struct Grant {
    Role role;
    Purpose purpose;
    Right right;
};
constexpr Grant grants[] = {
    {Role::counsellor, Purpose::ownWork, {everything, 0}},
    {Role::principal, Purpose::leadership, {only({Band::open}), thresholdInside}},
    // Who it is and what was found; never answers, telephone numbers or what a counsellor wrote for herself.
    {Role::principal, Purpose::singleCase, {only({Band::open, Band::identity, Band::result, Band::summary}), 0}},
    {Role::teacher, Purpose::homeroom, {only({Band::open, Band::identity, Band::summary}), thresholdInside}},
    {Role::officer, Purpose::districtReport, {only({Band::open}), thresholdInside}},
};

struct PurposeText {
    Purpose purpose;
    const char *text;
};
constexpr PurposeText purposeTexts[] = {
    {Purpose::ownWork, "own-work"}, {Purpose::leadership, "leadership"}, {Purpose::homeroom, "homeroom"},
    {Purpose::districtReport, "district-report"}, {Purpose::publication, "publication"},
    {Purpose::singleCase, "single-case"}, {Purpose::guardian, "guardian"},
    {Purpose::guardianAccess, "guardian-access"}, {Purpose::hospital, "hospital"}, {Purpose::nextSchool, "next-school"},
};

} // namespace

QString textOf(Purpose purpose)
{
    for (const PurposeText &entry : purposeTexts) {
        if (entry.purpose == purpose)
            return QString::fromLatin1(entry.text);
    }
    return {};
}

std::optional<Purpose> purposeFrom(const QString &text)
{
    for (const PurposeText &entry : purposeTexts) {
        if (text == QLatin1StringView(entry.text))
            return entry.purpose;
    }
    return {};
}

Result<Right> rightOf(const Reader &reader)
{
    if (reader.purpose == Purpose::publication)
        return Right{only({Band::open}), thresholdForPublication};
    if (reader.purpose == Purpose::guardian) // what a person wrote for the family is in the letter, what was answered is not
        return Right{only({Band::open, Band::identity, Band::note}), 0};
    if (reader.purpose == Purpose::guardianAccess) // case notes hold what others said in confidence: those are asked for by name
        return Right{only({Band::open, Band::identity, Band::contact, Band::result, Band::summary}), 0};
    if (reader.purpose == Purpose::hospital)
        return Right{everything, 0};
    if (reader.purpose == Purpose::nextSchool) // answers to items were agreed to for the screening of this school alone
        return Right{only({Band::open, Band::identity, Band::contact, Band::result, Band::note, Band::summary}), 0};
    for (const Grant &grant : grants) {
        if (grant.role == reader.role && grant.purpose == reader.purpose)
            return grant.right;
    }
    return failure(ErrorCode::NotPermitted, {}, QStringLiteral("no right of ") + access::textOf(reader.role) + QStringLiteral(" for ") + textOf(reader.purpose));
}

} // namespace xd::disclosure
