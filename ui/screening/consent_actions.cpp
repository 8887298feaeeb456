#include "ui/screening/consent_actions.h"

#include "core/screening/find_in_round.h"
#include "ui/common/ask.h"
#include "ui/common/runner.h"
#include "ui/screening/class_slips_dialog.h"
#include "ui/screening/print_round_dialog.h"
#include "ui/screening/type_slips_dialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace xd::ui {

ConsentActions::ConsentActions(const Workplace &workplace, QWidget *page) : QObject(page), m_workplace(workplace), m_page(page), m_menu(new QMenu(page))
{
    m_openOnly.push_back(add(tr("Print letters with slips…"), u"printLetters"_s, [this] { printRoundDialog(m_workplace, m_data, screening::RoundPaper::letters, m_page); }));
    m_openOnly.push_back(add(tr("Print class lists…"), u"printLists"_s, [this] { printRoundDialog(m_workplace, m_data, screening::RoundPaper::classLists, m_page); }));
    m_menu->addSeparator();
    m_openOnly.push_back(add(tr("Type slips by their number…"), u"typeSlips"_s, [this] { typeSlips(); }));
    m_openOnly.push_back(add(tr("Record a whole class…"), u"recordClass"_s, [this] { recordClass(); }));
    m_openOnly.push_back(add(tr("Import a table of slips…"), u"importConsent"_s, [this] { emit importAsked(); }));
    m_menu->addSeparator();
    add(tr("Someone withdraws…"), u"withdrawConsent"_s, [this] { withdraw(); });
}

QAction *ConsentActions::add(const QString &words, const QString &name, std::function<void()> take)
{
    QAction *action = m_menu->addAction(words, this, std::move(take));
    action->setObjectName(name);
    return action;
}

void ConsentActions::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    for (QAction *action : m_openOnly)
        action->setEnabled(!m_data->round->status.round.isClosed());
}

void ConsentActions::typeSlips()
{
    typeSlipsDialog(m_workplace, m_data, m_page);
}

void ConsentActions::recordClass()
{
    classSlipsDialog(m_workplace, m_data, m_page);
}

void ConsentActions::withdraw()
{
    ask::text(m_page, tr("Who withdraws?"), tr("Number of the slip, student number, or a name that only one student has."), {}, [this](const QString &typed) {
        struct Meant {
            students::StudentId student;
            screening::WithdrawalView view;
        };
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, round = m_data->round->status.round.id, typed](access::Session &session, Progress &) -> Result<Meant> {
                XD_TRY(const screening::FoundInRound found, screening::findInRound(session, *instruments, round, typed));
                XD_TRY(auto view, screening::viewWithdrawal(session, *instruments, round, found.student));
                return Meant{found.student, std::move(view)};
            },
            [this](Result<Meant> meant) {
                if (!meant)
                    emit failed(meant.error());
                else
                    askHow(meant->student, meant->view);
            });
    });
}

// What goes is said before it goes.
void ConsentActions::askHow(const students::StudentId &student, const screening::WithdrawalView &view)
{
    QStringList words{tr("%1, %2").arg(view.name, view.schoolClass.name())};
    words << (view.sheets > 0 ? tr("%n answer sheet(s) with their results are deleted for good. They cannot be brought back.", nullptr, view.sheets)
                              : tr("No answers of this student are stored in this round."));
    if (view.danger > 0)
        words << tr("%n danger answer(s) stay, with the duty to look after the student: danger to life.", nullptr, view.danger);
    if (view.wasLookedAt)
        words << tr("The scores kept by the second look go as well; what somebody heard in it and decided stays.");
    ask::choose(m_page, {tr("Withdraw from this round?"), words.join(u'\n'), {tr("Leave it as it is"), tr("The guardian withdraws"), tr("The student withdraws")}}, [this, student](int index) {
        if (index <= 0)
            return;
        const auto by = index == 1 ? screening::WithdrawnBy::guardian : screening::WithdrawnBy::pupil;
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, round = m_data->round->status.round.id, student, by](access::Session &session, Progress &) {
                return screening::withdrawConsent(session, *instruments, round, student, by);
            },
            [this](Result<int> removed) {
                if (!removed)
                    emit failed(removed.error());
                else
                    emit done(tr("Withdrawn. %n answer sheet(s) were deleted.", nullptr, *removed));
            });
    });
}

} // namespace xd::ui
