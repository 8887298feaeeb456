#include "ui/import/refused_rows.h"

#include "core/students/export_refused_rows.h"
#include "ui/common/ask.h"
#include "ui/common/step_wizard.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPushButton>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

struct RefusedRows {
    Q_DECLARE_TR_FUNCTIONS(RefusedRows)
};

void save(Step *step, const ImportState &state, VaultThread &vault, const QString &path)
{
    vault.run(
        step,
        [file = state.file, refused = state.trial->refused, path](access::Session &session, Progress &progress) {
            const students::RefusedRowsWords words{RefusedRows::tr("Refused rows"), RefusedRows::tr("Row in your file"), RefusedRows::tr("Reason"), refusalSentence};
            return students::exportRefusedRows(session, file->table, refused, words, path, progress);
        },
        [step](Result<int> saved) {
            if (saved)
                step->wizard()->showBanner(theme::Mark::ok, RefusedRows::tr("%n refused row(s) saved, each with its reason. The file names students: hand it to nobody but the sender.", nullptr, *saved));
            else
                step->wizard()->showError(saved.error());
        },
        RefusedRows::tr("Saving the refused rows"));
}

} // namespace

QString refusalSentence(const sheets::RowError &error)
{
    const QString sentence = text::sentenceFor(Error{error.code, {}, error.cause});
    return error.earlierRow > 0 ? RefusedRows::tr("As against row %1: %2").arg(error.earlierRow).arg(sentence) : sentence;
}

std::vector<RefusalGroup> groupsOf(const std::vector<sheets::RowError> &refused)
{
    std::map<std::pair<ErrorCode, QString>, int> counts;
    for (const sheets::RowError &error : refused)
        ++counts[{error.code, error.cause}];
    std::vector<RefusalGroup> groups;
    for (const auto &[reason, count] : counts)
        groups.push_back({reason.first, reason.second, count});
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    return groups;
}

QPushButton *refusedRowsButton(Step *step, const ImportState &state, VaultThread &vault)
{
    if (!state.trial || state.trial->refused.empty())
        return nullptr;
    auto *button = new QPushButton(theme::icon(theme::Icon::export_), RefusedRows::tr("Save the refused rows for the sender"));
    button->setObjectName(u"saveRefused"_s);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, step, [step, &state, &vault] {
        const QString name = QFileInfo(state.file->path).completeBaseName() + RefusedRows::tr("_refused") + u".xlsx"_s;
        ask::saveFile(step, {RefusedRows::tr("Save the refused rows"), RefusedRows::tr("Workbooks (*.xlsx)"), name, state.subject->remember},
                      [step, &state, &vault](const QString &path) { save(step, state, vault, path); });
    });
    return button;
}

} // namespace xd::ui
