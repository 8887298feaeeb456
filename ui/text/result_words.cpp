#include "ui/text/result_words.h"

#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct ResultWord {
    Q_DECLARE_TR_FUNCTIONS(ResultWord)
};

QString headingOf(const QString &column)
{
    if (column == "danger"_L1)
        return ResultWord::tr("Danger answers (item numbers)");
    if (column == "band"_L1)
        return ResultWord::tr("Band");
    if (column == "flags"_L1)
        return ResultWord::tr("Quality");
    if (column == "late"_L1)
        return ResultWord::tr("Late");
    if (column == "instrument"_L1)
        return ResultWord::tr("Instrument");
    if (column == "scale"_L1)
        return ResultWord::tr("Scale");
    if (column == "score"_L1)
        return ResultWord::tr("Score");
    return fieldName(column);
}

} // namespace

screening::ResultWords resultWords()
{
    return {headingOf, wordingOf, [](screening::Flags flags) { return labelsOf(flags); }};
}

} // namespace xd::text
