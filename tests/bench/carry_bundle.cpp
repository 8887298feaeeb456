// A bundle of 60,000 made-up cells written by a school and verified and imported by its district, against the bare
// insert of the 60,000 rows that the district then has, in the order of their key.
#include "core/exchange/enrol_school.h"
#include "core/exchange/export_bundle.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_bundles.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"
#include "tests/bench/bare_vault.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

using namespace exchange;

namespace {

Contents madeUp(int count)
{
    Contents contents;
    contents.from = QDate(2026, 10, 1);
    contents.to = QDate(2026, 12, 31);
    QRandomGenerator random(5);
    for (int i = 0; i < count; ++i) {
        QByteArray id(16, '\0');
        random.generate(reinterpret_cast<quint32 *>(id.data()), reinterpret_cast<quint32 *>(id.data() + id.size()));
        const bool isShown = i % 3 != 2;
        const Cell cell{id, 1 + i % 5, u"bands-by-grade"_s,
                        {{u"grade"_s, qint64(1 + i % 9)}, {u"band"_s, i % 2 ? u"mild"_s : u"normal"_s}},
                        isShown ? std::optional<qint64>(5 + i) : std::nullopt, isShown};
        contents.records.push_back(cell.toRecord());
    }
    return contents;
}

// The whole acquaintance: request, digits by voice, root, digits back.
Done enrol(access::Session &school, access::Session &district, const QTemporaryDir &folder)
{
    const QString request = folder.filePath(u"request.xdb"_s);
    const QString root = folder.filePath(u"root.xdb"_s);
    XD_CHECK(requestEnrolment(school, request));
    XD_TRY(const QString schoolDigits, siteFingerprint(school));
    XD_CHECK(enrolSchool(district, request, schoolDigits));
    XD_CHECK(exportTrustRoot(district, root));
    XD_TRY(const QString districtDigits, siteFingerprint(district));
    XD_CHECK(importTrustRoot(school, root, districtDigits));
    return {};
}

Result<double> insertBare(const Contents &contents)
{
    BareVault bare;
    std::vector<const Record *> records = pointersTo(contents.records);
    std::sort(records.begin(), records.end(), isInOrder);
    const QByteArray import(16, 'i');
    return timed([&]() -> Done {
        bare.run("BEGIN");
        BareStatement row(bare, "INSERT INTO received_record (code, kind, id, rev, in_bundle, body) VALUES (?, ?, ?, ?, ?, ?)");
        for (const Record *record : records) {
            row.bindText(1, "2111010001");
            row.bindText(2, "cell");
            row.bindBytes(3, record->id);
            row.bind(4, record->rev);
            row.bindBytes(5, import);
            row.bindBytes(6, record->encoding);
            row.run();
        }
        bare.run("COMMIT");
        return {};
    });
}

struct Times {
    Best made, imported, whole, limit;
};

Done oneRound(const Contents &contents, Times &times)
{
    const QTemporaryDir folder;
    XD_TRY(const auto school, makeSite(folder.filePath(u"school"_s)));
    XD_TRY(const auto district, makeSite(folder.filePath(u"district"_s), access::SiteKind::district));
    XD_CHECK(enrol(*school, *district, folder));
    NoProgress nobody;
    QString file;
    XD_TRY(const double madeMs, timed([&]() -> Done {
        XD_TRY(const ExportedBundle bundle, exportBundle(*school, contents, folder.filePath(u"out"_s), nobody));
        file = bundle.file;
        return {};
    }));
    XD_TRY(const double importedMs, timed([&]() -> Done {
        XD_TRY(const auto reports, importBundles(*district, {file}, ImportMode::accept, nobody));
        if (reports.front().records.added != qint64(contents.records.size()))
            return failure(ErrorCode::Refused, {}, textOf(reports.front().state));
        return {};
    }));
    XD_TRY(const double limitMs, insertBare(contents));
    times.made.keep(madeMs);
    times.imported.keep(importedMs);
    times.whole.keep(madeMs + importedMs);
    times.limit.keep(limitMs);
    return {};
}

} // namespace

Outcomes carryBundle(const Size &size)
{
    const Contents contents = madeUp(size.of(60'000));
    Times times;
    for (int round = 0; round < size.rounds(); ++round)
        XD_CHECK(oneRound(contents, times));
    return std::vector<Outcome>{
        {u"bundle of %1 cells carried; their rows inserted"_s.arg(contents.records.size()), times.whole.ms(), times.limit.ms(), 3},
        {u"    made"_s, times.made.ms(), times.limit.ms()},
        {u"    verified and imported"_s, times.imported.ms(), times.limit.ms()},
    };
}

} // namespace xd::bench
