#include "core/demo/make_demo_site.h"

#include "core/access/accounts.h"
#include "core/access/create_site.h"
#include "core/access/person_name.h"
#include "core/demo/demo_district.h"
#include "core/demo/demo_history.h"
#include "core/demo/demo_letters.h"

#include <QDir>

namespace xd::demo {

using namespace Qt::StringLiterals;
using access::Role;
using access::SiteKind;

namespace {

constexpr int fewestStudents = 9;
constexpr int mostStudents = 5'000;
constexpr int mostYears = 10;
constexpr int mostSchools = 50;
// The passphrase lies beside the keyring, so stretching it would protect nothing and only make people wait.
constexpr crypto::WorkFactor publicWork{1, 8 * 1024};

DemoNote noteFor(SiteKind kind)
{
    const QString passphrase = u"paper lantern open door"_s;
    if (kind == SiteKind::district)
        return {{{u"officer"_s, Role::officer}}, passphrase};
    return {{{u"counsellor"_s, Role::counsellor}, {u"principal"_s, Role::principal}, {u"teacher"_s, Role::teacher}}, passphrase};
}

// Who the colleagues of the made-up office are.
QString personOf(Role role)
{
    switch (role) {
    case Role::counsellor:
        return u"林晓梅"_s;
    case Role::principal:
        return u"周建国"_s;
    case Role::teacher:
        return u"陈静"_s;
    case Role::officer:
        return u"吴敏"_s;
    case Role::it:
        break;
    }
    return {};
}

Done checkRecipe(const DemoRecipe &recipe)
{
    if (recipe.students < fewestStudents || recipe.students > mostStudents)
        return failure(ErrorCode::OutOfRange, u"students"_s);
    if (recipe.kind == SiteKind::district && (recipe.schools < 0 || recipe.schools > mostSchools))
        return failure(ErrorCode::OutOfRange, u"schools"_s);
    if (recipe.years < 1 || recipe.years > mostYears)
        return failure(ErrorCode::OutOfRange, u"years"_s);
    return {};
}

Done build(const DemoRecipe &recipe, const DemoNote &note, const Clock &clock, Progress &progress)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.nowMs());
    const auto lastYear = calendar::SchoolYear::of(now.date());
    const SchoolRecipe schoolRecipe{recipe.students, recipe.years, lastYear, recipe.seed, 1};
    const MadeUpSchool school = makeSchool(schoolRecipe);
    const bool isSchool = recipe.kind == SiteKind::school;

    access::SiteDraft draft;
    draft.folder = recipe.folder;
    draft.kind = recipe.kind;
    draft.name = isSchool ? school.name : u"晨曦区教育局"_s;
    draft.code = isSchool ? school.code : u"990100"_s;
    draft.login = note.logins.front().login;
    draft.passphrase = SecretBytes::fromUtf16(note.passphrase);
    draft.isDemo = true;
    draft.work = publicWork;
    const QDateTime firstMorning(QDate(lastYear.startYear() - recipe.years + 1, 9, 1), QTime(8, 0));
    XD_TRY(access::CreatedSite created, access::createSite(draft, std::make_unique<FixedClock>(isSchool ? std::min(firstMorning, now) : now)));
    for (std::size_t i = 1; i < note.logins.size(); ++i)
        XD_CHECK(access::addAccount(*created.session, note.logins[i].login, note.logins[i].role, SecretBytes::fromUtf16(note.passphrase), publicWork));
    for (const DemoLogin &login : note.logins)
        XD_CHECK(access::namePerson(*created.session, login.login, personOf(login.role)));
    if (isSchool) {
        XD_CHECK(liveThrough(*created.session, school, schoolRecipe, now, progress));
        XD_TRY(const std::vector<NamedChild> children, childrenForLetters(*created.session, recipe.seed));
        created.session.reset(); // the teacher needs the site for herself
        return writeLetters(recipe.folder, note, children, now);
    }
    return gatherSchools(*created.session, {recipe.schools, schoolRecipe}, now, progress);
}

} // namespace

Result<DemoNote> makeDemoSite(const DemoRecipe &recipe, const Clock &clock, Progress &progress)
{
    XD_CHECK(checkRecipe(recipe));
    const bool wasEmpty = QDir(recipe.folder).isEmpty();
    const DemoNote note = noteFor(recipe.kind);
    const auto made = [&]() -> Done {
        XD_CHECK(build(recipe, note, clock, progress));
        return writeDemoNote(recipe.folder, note);
    }();
    if (!made) {
        // Half a past is none. A folder in which something lay before was not touched.
        if (wasEmpty)
            QDir(recipe.folder).removeRecursively();
        return tl::unexpected(made.error());
    }
    return note;
}

} // namespace xd::demo
