#include "tests/bench/bench_site.h"

#include "core/access/create_site.h"

using namespace Qt::StringLiterals;

namespace xd::bench {

Result<std::unique_ptr<access::Session>> makeSite(const QString &folder, access::SiteKind kind)
{
    const bool isSchool = kind == access::SiteKind::school;
    const access::SiteDraft draft{folder, kind, u"示例"_s, isSchool ? u"2111010001"_s : u"110107"_s, u"li"_s,
                                  SecretBytes::fromUtf16(u"correct horse battery staple"), false, crypto::WorkFactor{1, 8 * 1024}};
    XD_TRY(access::CreatedSite created, access::createSite(draft));
    return std::move(created.session);
}

} // namespace xd::bench
