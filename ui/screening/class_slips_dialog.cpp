#include "ui/screening/class_slips_dialog.h"

#include "core/screening/record_consent.h"
#include "core/screening/round_view.h"
#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using screening::Opinion;

namespace {

QString stateWord(const screening::Consent &consent)
{
    switch (consent.state()) {
    case screening::ConsentState::given:
        return ClassSlipsStep::tr("both agree already");
    case screening::ConsentState::refused:
        return ClassSlipsStep::tr("refused");
    case screening::ConsentState::none:
        break;
    }
    return consent.waitsForPupil() ? ClassSlipsStep::tr("guardian agrees") : QString();
}

} // namespace

ClassSlipsStep::ClassSlipsStep(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, QWidget *parent)
    : Step(tr("A whole class"), parent), m_workplace(workplace), m_data(std::move(shown)), m_class(new QComboBox), m_list(new QListWidget), m_count(new Text({}))
{
    m_class->setObjectName(u"slipClass"_s);
    m_class->setAccessibleName(tr("Class"));
    for (const screening::ClassCounts &one : m_data->round->status.classes)
        m_class->addItem(tr("%1 (%2 open)").arg(one.schoolClass.name()).arg(one.counts.undecided));
    m_list->setObjectName(u"slipStudents"_s);
    m_list->setAccessibleName(tr("Students whose guardian agrees and who agree themselves"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(Text::reading(tr("Only for slips that lie before you: on each ticked one guardian and student both agree. Untick whoever is missing, undecided or refuses; nothing is recorded for them."), theme::Ink::muted));
    layout->addWidget(m_class, 0, Qt::AlignLeft);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    connect(m_class, &QComboBox::currentIndexChanged, this, &ClassSlipsStep::read);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        m_count->setText(tr("%n slip(s) will be recorded as agreed by both.", nullptr, ticked()));
        emit readyChanged();
    });
    const auto &classes = m_data->round->status.classes;
    const auto first = std::find_if(classes.begin(), classes.end(), [](const screening::ClassCounts &one) { return one.counts.undecided > 0; });
    m_class->setCurrentIndex(first == classes.end() ? 0 : int(first - classes.begin()));
    read();
}

void ClassSlipsStep::read()
{
    m_lines.clear();
    m_list->clear();
    const int index = m_class->currentIndex();
    if (index < 0)
        return;
    m_workplace.vault.run(
        this,
        [instruments = m_data->instruments, round = m_data->round->status.round.id, schoolClass = m_data->round->status.classes[std::size_t(index)].schoolClass](
            access::Session &session, Progress &) -> Result<std::vector<Line>> {
            XD_TRY(const screening::RoundView view, screening::viewRound(session, *instruments, round));
            std::vector<Line> lines;
            for (const screening::RosterEntry &student : view.roster.entries()) {
                if (view.isEligible(student) && student.schoolClass == schoolClass)
                    lines.push_back({student.id, student.name, student.localNumber.isEmpty() ? student.number : student.localNumber, view.consents.value(student.id)});
            }
            std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return std::tie(a.number, a.name) < std::tie(b.number, b.name); });
            return lines;
        },
        [this](Result<std::vector<Line>> lines) {
            if (lines)
                show(std::move(*lines));
            else
                wizard()->showError(lines.error());
        });
}

void ClassSlipsStep::show(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    m_list->clear();
    for (const Line &line : m_lines) {
        const QString state = stateWord(line.consent);
        auto *item = new QListWidgetItem(state.isEmpty() ? u"%1   %2"_s.arg(line.number, line.name) : u"%1   %2   (%3)"_s.arg(line.number, line.name, state));
        const bool isOpen = line.consent.state() == screening::ConsentState::none;
        item->setFlags(isOpen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
        item->setCheckState(isOpen ? Qt::Checked : Qt::Unchecked);
        m_list->addItem(item);
    }
    m_count->setText(tr("%n slip(s) will be recorded as agreed by both.", nullptr, ticked()));
    emit readyChanged();
}

int ClassSlipsStep::ticked() const
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row)
        count += m_list->item(row)->checkState() == Qt::Checked;
    return count;
}

void ClassSlipsStep::focusFirst()
{
    m_class->setFocus();
}

void ClassSlipsStep::leave(std::function<void(bool)> goOn)
{
    std::vector<screening::ConsentSlip> slips;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            slips.push_back({m_lines[std::size_t(row)].student, Opinion::agrees, Opinion::agrees, {}, {}});
    }
    m_workplace.vault.run(
        this,
        [instruments = m_data->instruments, round = m_data->round->status.round.id, slips](access::Session &session, Progress &) {
            return screening::recordConsent(session, *instruments, round, slips);
        },
        [this, goOn = std::move(goOn)](Result<int> recorded) {
            if (recorded)
                m_workplace.navigator.say(tr("%n slip(s) recorded", nullptr, *recorded));
            else
                wizard()->showError(recorded.error());
            goOn(recorded.has_value());
        });
}

void classSlipsDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, QWidget *parent)
{
    auto *wizard = new StepWizard(ClassSlipsStep::tr("Record the slips of a class"), u"classSlips"_s, parent);
    wizard->setObjectName(u"classSlipsDialog"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(new ClassSlipsStep(workplace, data));
    wizard->setFinishText(ClassSlipsStep::tr("Record them"));
    wizard->start();
}

} // namespace xd::ui
