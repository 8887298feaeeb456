#include "app/cli/answers_choices.h"

#include "core/vault/site_folder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr qint64 maxResolvedBytes = 4 * 1024 * 1024;

Result<std::map<int, students::StudentId>> resolvedRows(const QString &path, const screening::RoundView &view)
{
    XD_TRY(const QByteArray json, vault::readWhole(path, maxResolvedBytes, ErrorCode::SheetTooLarge));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failure(ErrorCode::Usage, u"--resolve"_s, u"no object of rows"_s);
    const QJsonObject rows = document.object();
    std::map<int, students::StudentId> resolved;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const int number = row.key().toInt();
        if (number < 1 || !row.value().isString())
            return failure(ErrorCode::Usage, u"--resolve"_s, u"row "_s + row.key());
        const auto student = view.roster.match({row.value().toString(), {}, {}, {}}, view.classContext);
        if (!student)
            return failure(ErrorCode::UnknownStudent, u"--resolve"_s, u"row "_s + row.key());
        resolved[number] = (*student)->id;
    }
    return resolved;
}

} // namespace

Result<screening::AnswersChoices> answersChoices(const Call &call, const screening::RoundView &view)
{
    using Repeated = screening::AnswersChoices::Repeated;
    screening::AnswersChoices choices;
    choices.numbersFrom = call.numbersFrom();
    if (call.has(u"keep"_s))
        choices.repeated = call.value(u"keep"_s) == "last"_L1 ? Repeated::lastKept : Repeated::firstKept;
    if (call.has(u"resolve"_s)) {
        XD_TRY(choices.students, resolvedRows(call.value(u"resolve"_s), view));
    }
    return choices;
}

} // namespace xd::cli
