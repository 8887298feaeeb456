#include "core/demo/demo_district.h"

#include "core/access/create_site.h"
#include "core/demo/demo_history.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/export_quarter.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_bundles.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"
#include "core/exchange/undo_import.h"
#include "core/exchange/write_receipts.h"
#include "core/screening/load_instruments.h"

#include <QFile>
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
    XD_TRY(const exchange::ExportedBundle exported, exchange::exportQuarter(school, instruments, {quarter}, folder, quiet));
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

// Where the bundle of this quarter stands.
enum class Standing { answered, unanswered, waiting, cutOff, takenBack, late };

Standing standingOf(int position, int schools)
{
    switch (schools - position) {
    case 0:
        return schools > 1 ? Standing::late : Standing::answered;
    case 1:
        return schools > 2 ? Standing::waiting : Standing::unanswered;
    case 2:
        return schools > 3 ? Standing::cutOff : Standing::unanswered;
    case 3:
        return schools > 4 ? Standing::takenBack : Standing::unanswered;
    default:
        return position == 1 ? Standing::unanswered : Standing::answered;
    }
}

Done cutOff(const QString &path)
{
    QFile file(path);
    return file.resize(file.size() * 2 / 3) ? Done() : failure(ErrorCode::CannotWrite, {}, u"cut off"_s);
}

Result<QByteArray> take(access::Session &district, const QString &file)
{
    NoProgress quiet;
    XD_TRY(const std::vector<exchange::FileReport> taken, exchange::importBundles(district, {file}, exchange::ImportMode::accept, quiet));
    return taken.front().import;
}

class Gathering {
public:
    Gathering(access::Session &district, const DistrictRecipe &recipe, const QDateTime &now) : m_district(district), m_recipe(recipe), m_now(now) {}
    Done gather(int position, Progress &progress);
    Done answer(); // what is to have a receipt has one, the rest arrives only then

private:
    Done bring(access::Session &school, Standing standing, const QString &folder);

    access::Session &m_district;
    const DistrictRecipe &m_recipe;
    QDateTime m_now;
    QTemporaryDir m_stick;
    QStringList m_arriveLast;
};

Done Gathering::gather(int position, Progress &progress)
{
    const SchoolRecipe recipe = recipeOf(m_recipe, position);
    const MadeUpSchool school = makeSchool(recipe);
    const QTemporaryDir scratch;
    if (!scratch.isValid() || !m_stick.isValid())
        return failure(ErrorCode::CannotWrite, {}, u"temporary folder"_s);
    const QDir folder(scratch.path());
    const QDate firstDay(recipe.lastYear.startYear() - recipe.years + 1, 9, 1);
    XD_TRY(const auto session, openSchool(folder.filePath(u"site"_s), school, std::min(firstDay, m_now.date())));
    XD_CHECK(liveThrough(*session, school, recipe, m_now, progress));
    XD_CHECK(enrolWith(*session, m_district, folder));
    XD_TRY(const QString earlier, report(*session, Quarter::of(m_now.date()).previous(), folder.filePath(u"out"_s)));
    XD_CHECK(take(m_district, earlier));
    return bring(*session, standingOf(position, m_recipe.schools), folder.filePath(u"out"_s));
}

Done Gathering::bring(access::Session &school, Standing standing, const QString &folder)
{
    const Quarter present = Quarter::of(m_now.date());
    const auto send = [&](const QString &to) { return report(school, present, to); };
    switch (standing) {
    case Standing::late:
        return {};
    case Standing::waiting:
        XD_CHECK(send(m_district.folder().incoming()));
        return {};
    case Standing::cutOff: {
        XD_TRY(const QString file, send(m_district.folder().incoming()));
        return cutOff(file);
    }
    case Standing::unanswered: {
        XD_TRY(const QString file, send(m_stick.path()));
        m_arriveLast << file;
        return {};
    }
    case Standing::takenBack: {
        XD_TRY(const QString file, send(folder));
        XD_TRY(const QByteArray import, take(m_district, file));
        XD_CHECK(exchange::undoImport(m_district, import));
        return {};
    }
    case Standing::answered: {
        XD_TRY(const QString file, send(folder));
        XD_CHECK(take(m_district, file));
        return {};
    }
    }
    return {};
}

Done Gathering::answer()
{
    XD_CHECK(exchange::writeReceipts(m_district, m_district.folder().outgoing()));
    for (const QString &file : m_arriveLast)
        XD_CHECK(take(m_district, file));
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
    Gathering gathering(district, recipe, now);
    for (int position = 1; position <= recipe.schools; ++position) {
        progress.report(position - 1, recipe.schools);
        XD_CHECK(gathering.gather(position, part));
    }
    progress.report(recipe.schools, recipe.schools);
    return gathering.answer();
}

} // namespace xd::demo
