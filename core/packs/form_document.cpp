#include "core/packs/form_document.h"

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QString fieldPrefix = u"field/"_s;

disclosure::Band bandOf(const QString &fieldId)
{
    using disclosure::Band;
    if (fieldId == "student.guardian"_L1 || fieldId == "student.relation"_L1 || fieldId == "student.phone"_L1)
        return Band::contact;
    if (fieldId.startsWith("student."_L1))
        return Band::identity;
    return isShared(fieldId) ? Band::open : Band::note;
}

} // namespace

disclosure::Document formDocument(const Form &form, const Filled &filled, const QByteArray &subject)
{
    disclosure::Document document{u"form"_s, subject};
    document.texts.push_back({u"form"_s, form.idAtVersion()});
    for (const auto &[fieldId, value] : filled)
        document.texts.push_back({fieldPrefix + fieldId, value, bandOf(fieldId)});
    return document;
}

Filled filledIn(const disclosure::ReleasedDocument &document)
{
    Filled filled;
    for (const auto &[id, text] : document->texts) {
        if (id.startsWith(fieldPrefix))
            filled[id.sliced(fieldPrefix.size())] = text;
    }
    return filled;
}

} // namespace xd::packs
