// A real school and a real district on disk, with all their files, keys and vaults, on one held clock.
#pragma once

#include "core/access/create_site.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/exchange_status.h"
#include "core/exchange/export_bundle.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_bundles.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"
#include "core/exchange/undo_import.h"
#include "core/exchange/write_receipts.h"
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include <QTemporaryDir>

namespace sample {

using access::Session;

class TickingClock final : public Clock {
public:
    qint64 nowMs() const override { return m_nowMs += 1000; }

private:
    mutable qint64 m_nowMs = 1'791'424'800'000; // October 2026
};

inline std::unique_ptr<Session> makeSite(const QString &folder, access::SiteKind kind, const QString &code, const QString &name)
{
    const access::SiteDraft draft{folder, kind, name, code, u"head"_s, SecretBytes::fromUtf16(u"four words are enough"), false,
                                  crypto::WorkFactor{1, 1024}};
    return std::move(valueOf(access::createSite(draft, std::make_unique<TickingClock>())).session);
}

struct TwoSites {
    QTemporaryDir folder;
    std::unique_ptr<Session> school = makeSite(path(u"school"_s), access::SiteKind::school, u"3301060001"_s, u"示例第一中学"_s);
    std::unique_ptr<Session> district = makeSite(path(u"district"_s), access::SiteKind::district, u"330106"_s, u"示例区教育局"_s);
    NoProgress progress;

    QString path(const QString &name) const { return folder.filePath(name); }

    // The whole acquaintance: request, digits by voice, root, digits back.
    void enrol()
    {
        valueOf(requestEnrolment(*school, path(u"request.xdb"_s)));
        valueOf(enrolSchool(*district, path(u"request.xdb"_s), valueOf(siteFingerprint(*school))));
        valueOf(exportTrustRoot(*district, path(u"root.xdb"_s)));
        valueOf(importTrustRoot(*school, path(u"root.xdb"_s), valueOf(siteFingerprint(*district))));
    }

    Contents contents(int cells, int rev = 1) const
    {
        Contents contents;
        contents.from = QDate(2026, 10, 1);
        contents.to = QDate(2026, 12, 31);
        for (int i = 0; i < cells; ++i) {
            Cell one = cell(i);
            one.rev = rev;
            if (one.isShown)
                one.n = i + rev;
            contents.records.push_back(one.toRecord());
        }
        return contents;
    }
    QString exported(const Contents &what) { return valueOf(exportBundle(*school, what, path(u"out"_s), progress)).file; }
    FileReport imported(const QString &file, ImportMode mode = ImportMode::accept)
    {
        return valueOf(importBundles(*district, {file}, mode, progress)).at(0);
    }
    // The district's receipts, taken by the school.
    std::vector<FileReport> receipts(ReceiptExtent extent = ReceiptExtent::outstanding)
    {
        QStringList files;
        for (const WrittenReceipt &receipt : valueOf(writeReceipts(*district, path(u"receipts"_s), extent)))
            files += receipt.file;
        return valueOf(importBundles(*school, files, ImportMode::accept, progress));
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile in(file);
        REQUIRE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    QString saved(const QString &name, const QByteArray &bytes) const
    {
        QFile out(path(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return out.fileName();
    }
    journal::Journal &districtJournal() { return *valueOf(district->recordsFor(access::Capability::exchangeAsDistrict)); }
    journal::Journal &schoolJournal() { return *valueOf(school->recordsFor(access::Capability::exchangeAsSchool)); }
};

} // namespace sample
