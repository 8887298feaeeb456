#include "core/demo/demo_district.h"

#include "core/access/create_site.h"
#include "core/demo/demo_history.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/export_bundle.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_bundles.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"
#include "core/exchange/write_receipts.h"
#include "core/screening/load_instruments.h"

#include <QTemporaryDir>

namespace xd::demo {

using namespace Qt::StringLiterals;
using calendar::Quarter;

namespace {

// Keys and folder of these schools are gone a moment later.
constexpr crypto::WorkFactor passingWork{1, 8 * 1024};

Result<std::unique_ptr<access::Session>> openSchool(const QString &folder, const MadeUpSchool &school, QDate firstDay)
{
    access::SiteDraft draft;
    draft.folder = folder;
    draft.name = school.name;
    draft.code = school.code;
    draft.login = u"counsellor"_s;
    draft.passphrase = SecretBytes::fromUtf16(u"made to be thrown away"_s);
    draft.isDemo = true;
    draft.work = passingWork;
    XD_TRY(access::CreatedSite created, access::createSite(draft, std::make_unique<FixedClock>(QDateTime(firstDay, QTime(8, 0)))));
    return std::move(created.session);
}

Done enrolWith(access::Session &school, access::Session &district, const QDir &folder)
{
    const QString request = folder.filePath(u"request.xdb"_s);
    const QString root = folder.filePath(u"root.xdb"_s);
    XD_CHECK(exchange::requestEnrolment(school, request));
    XD_TRY(const QString schoolDigits, exchange::siteFingerprint(school));
    XD_CHECK(exchange::enrolSchool(district, request, schoolDigits));
    XD_CHECK(exchange::exportTrustRoot(district, root));
    XD_TRY(const QString districtDigits, exchange::siteFingerprint(district));
    XD_CHECK(exchange::importTrustRoot(school, root, districtDigits));
    return {};
}

Result<QString> report(access::Session &school, const Quarter &quarter, const QString &folder)
{
    NoProgress quiet;
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(school));
    XD_TRY(const exchange::Contents contents, exchange::releaseQuarter(school, instruments, quarter));
    XD_TRY(const exchange::ExportedBundle exported, exchange::exportBundle(school, contents, folder, quiet));
    return exported.file;
}

// The sizes of real districts: some small schools, few large ones.
SchoolRecipe recipeOf(const DistrictRecipe &district, int position)
{
    SchoolRecipe recipe = district.school;
    Dice dice = Dice(recipe.seed).fork(0xD157).fork(quint64(position));
    recipe.position = position;
    recipe.students = std::max(lastMadeUpGrade, recipe.students * dice.between(60, 140) / 100);
    return recipe;
}

Done gatherOne(access::Session &district, const DistrictRecipe &all, int position, const QDateTime &now, Progress &progress)
{
    const SchoolRecipe recipe = recipeOf(all, position);
    const MadeUpSchool school = makeSchool(recipe);
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return failure(ErrorCode::CannotWrite, {}, u"temporary folder"_s);
    const QDir folder(scratch.path());
    const QDate firstDay(recipe.lastYear.startYear() - recipe.years + 1, 9, 1);
    XD_TRY(const auto session, openSchool(folder.filePath(u"site"_s), school, std::min(firstDay, now.date())));
    XD_CHECK(liveThrough(*session, school, recipe, now, progress));
    XD_CHECK(enrolWith(*session, district, folder));

    NoProgress quiet;
    const Quarter present = Quarter::of(now.date());
    XD_TRY(const QString earlier, report(*session, present.previous(), folder.filePath(u"out"_s)));
    XD_CHECK(exchange::importBundles(district, {earlier}, exchange::ImportMode::accept, quiet));
    const bool isLate = all.schools > 1 && position == all.schools;
    const bool isWaiting = all.schools > 2 && position == all.schools - 1;
    if (isLate)
        return {};
    XD_TRY(const QString newest, report(*session, present, isWaiting ? district.folder().incoming() : folder.filePath(u"out"_s)));
    if (!isWaiting)
        XD_CHECK(exchange::importBundles(district, {newest}, exchange::ImportMode::accept, quiet));
    return {};
}

} // namespace

Done gatherSchools(access::Session &district, const DistrictRecipe &recipe, const QDateTime &now, Progress &progress)
{
    class PartOf final : public Progress {
    public:
        explicit PartOf(Progress &whole) : m_whole(whole) {}
        void report(qint64, qint64) override {}
        bool isStopped() const override { return m_whole.isStopped(); }

    private:
        Progress &m_whole;
    } part(progress);
    for (int position = 1; position <= recipe.schools; ++position) {
        progress.report(position - 1, recipe.schools);
        XD_CHECK(gatherOne(district, recipe, position, now, part));
    }
    progress.report(recipe.schools, recipe.schools);
    XD_CHECK(exchange::writeReceipts(district, district.folder().outgoing()));
    return {};
}

} // namespace xd::demo
