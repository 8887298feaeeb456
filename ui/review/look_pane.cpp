#include "ui/review/look_pane.h"

#include "core/care/intake.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/empty_state.h"
#include "ui/common/form.h"
#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/text/care_words.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Verdict;

namespace {

constexpr std::array verdicts{Verdict::confirmed, Verdict::notConfirmed, Verdict::watch};
const QDate noDate(2000, 1, 1);

QString whatFollows(Verdict verdict)
{
    switch (verdict) {
    case Verdict::confirmed:
        return LookPane::tr("The student needs care; handed over");
    case Verdict::notConfirmed:
        return LookPane::tr("Nothing that needs care was found");
    case Verdict::watch:
        return LookPane::tr("Not clear yet; handed over to be watched");
    }
    return {};
}

QString valueOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *words = qobject_cast<const QPlainTextEdit *>(editor))
        return words->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(editor))
        return choice->currentData().toString();
    if (const auto *date = qobject_cast<const QDateEdit *>(editor))
        return date->date() == noDate ? QString() : date->date().toString(Qt::ISODate);
    return {};
}

} // namespace

LookPane::LookPane(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_stack(new QStackedWidget), m_nobody(new QWidget), m_waiting(new QWidget),
      m_begin(new QPushButton(theme::icon(Icon::edit, Ink::onAccent), tr("Begin the second look"))), m_work(new QWidget), m_scroll(new QScrollArea),
      m_decision(new QWidget), m_earlier(Text::reading({}, Ink::muted)), m_verdict(new QButtonGroup(this)), m_reasonPlace(new QVBoxLayout),
      m_fault(new Text({}, Type::body, Ink::danger)), m_decide(new QPushButton(theme::icon(Icon::check, Ink::onAccent), tr("Save the decision")))
{
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(new Text(tr("Not begun"), Type::section));
    waiting->addWidget(Text::reading(tr("A second look is a talk with the student by a person who decides. When it begins, the facts on the left are kept as they are today.")));
    m_begin->setObjectName(u"beginLook"_s);
    setButtonRole(m_begin, ButtonRole::primary);
    waiting->addWidget(m_begin, 0, Qt::AlignLeft);
    waiting->addStretch(1);

    m_scroll->setAccessibleName(tr("Interview"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(space::s);
    work->addWidget(m_scroll, 1);

    auto *decision = new QVBoxLayout(m_decision);
    decision->setContentsMargins(0, 0, 0, 0);
    decision->setSpacing(space::xs);
    decision->addWidget(new Text(tr("Decision"), Type::section));
    decision->addWidget(m_earlier);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    for (size_t i = 0; i < verdicts.size(); ++i) {
        auto *button = new QRadioButton(u"%1  %2"_s.arg(i + 1).arg(text::labelOf(verdicts[i])));
        button->setObjectName(u"verdict%1"_s.arg(i + 1));
        button->setToolTip(whatFollows(verdicts[i]));
        m_verdict->addButton(button, int(verdicts[i]));
        row->addWidget(button);
    }
    row->addStretch(1);
    decision->addLayout(row);
    decision->addLayout(m_reasonPlace);
    m_fault->setWordWrap(true);
    m_fault->hide();
    decision->addWidget(m_fault);
    auto *buttons = new QHBoxLayout;
    m_decide->setObjectName(u"saveDecision"_s);
    setButtonRole(m_decide, ButtonRole::primary);
    m_decide->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_decide->setToolTip(tr("Ctrl+Enter. It stands with your name; a later one is added."));
    auto *keep = new QPushButton(tr("Save the interview"));
    keep->setObjectName(u"saveInterview"_s);
    keep->setShortcut(QKeySequence::Save);
    buttons->addWidget(m_decide);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    decision->addLayout(buttons);
    work->addWidget(m_decision);

    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_work);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_begin, &QPushButton::clicked, this, &LookPane::beginAsked);
    connect(m_verdict, &QButtonGroup::idToggled, this, &LookPane::judge);
    connect(keep, &QPushButton::clicked, this, &LookPane::save);
    connect(m_decide, &QPushButton::clicked, this, &LookPane::decide);
}

void LookPane::showNobody()
{
    m_look.reset();
    delete m_keeper;
    delete m_form;
    m_stack->setCurrentWidget(m_nobody);
}

void LookPane::show(const screening::CandidateView &candidate)
{
    const bool isSame = m_look && candidate.look && m_look->id == candidate.look->id && m_form;
    if (!candidate.look) {
        showNobody();
        m_stack->setCurrentWidget(m_waiting);
        return;
    }
    m_look = candidate.look;
    m_since = candidate.line.since;
    if (!isSame)
        fill();
    tellDecisions();
    m_stack->setCurrentWidget(m_work);
}

void LookPane::addField(const packs::FormField &field, const QString &value)
{
    const QString label = text::wordingOf(field.label);
    const QString help = text::wordingOf(field.help);
    switch (field.kind) {
    case packs::FieldKind::line:
        m_form->addLine(field.id, label, help)->setText(value);
        break;
    case packs::FieldKind::lines:
        m_form->addText(field.id, label, help)->setPlainText(value);
        break;
    case packs::FieldKind::choice: {
        QComboBox *const choice = m_form->addChoice(field.id, label, help);
        choice->addItem(u"—"_s, QString());
        for (const packs::FormChoice &each : field.choices)
            choice->addItem(text::wordingOf(each.text), each.id);
        choice->setCurrentIndex(std::max(0, choice->findData(value)));
        break;
    }
    case packs::FieldKind::date: {
        QDateEdit *const date = m_form->addDate(field.id, label, help);
        date->setMinimumDate(noDate);
        date->setSpecialValueText(u"—"_s);
        const QDate day = QDate::fromString(value, Qt::ISODate);
        date->setDate(day.isValid() ? day : noDate);
        break;
    }
    case packs::FieldKind::table: // of paper
    case packs::FieldKind::sign:
        break;
    }
}

// A new student: new fields with what was saved, then what was typed and not saved.
void LookPane::fill()
{
    delete m_keeper;
    delete m_form;
    delete m_reason;
    m_form = new Form;
    const packs::Filled saved = m_look->filled();
    for (const packs::FormSection &section : m_packForm.sections) {
        m_form->addSection(text::wordingOf(section.title), text::wordingOf(section.note));
        for (const packs::FormField &field : section.fields) {
            const auto value = saved.find(field.id);
            addField(field, value == saved.end() ? QString() : value->second);
        }
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::m, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);

    m_verdict->setExclusive(false);
    for (QAbstractButton *button : m_verdict->buttons())
        button->setChecked(false);
    m_verdict->setExclusive(true);
    m_reason = new QPlainTextEdit;
    m_reason->setObjectName(u"lookReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason: what was seen and heard that speaks for it"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(scaled(64));
    m_reasonPlace->addWidget(m_reason);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &LookPane::judge);
    keepDraft();
    m_fault->hide();
    judge();
}

void LookPane::keepDraft()
{
    delete m_keeper;
    m_keeper = new DraftKeeper(m_workplace.vault, {draftForm, m_look->id.bytes()}, this);
    m_keeper->watch(m_form);
    m_keeper->watch(u"reason"_s, m_reason);
    m_keeper->begin();
}

void LookPane::tellDecisions()
{
    QStringList lines;
    for (const screening::LookDecision &decision : m_look->decisions)
        lines << tr("%1 by %2, %3: %4", "moment, who, verdict, reason").arg(text::momentText(decision.decidedMs), decision.decider(), text::labelOf(decision.verdict), decision.reason);
    m_earlier->setReading(lines.join(u'\n'));
    m_earlier->setVisible(!lines.isEmpty());
}

void LookPane::judge()
{
    m_decide->setEnabled(m_verdict->checkedId() > 0 && m_reason && !m_reason->toPlainText().trimmed().isEmpty());
}

void LookPane::choose(Verdict verdict)
{
    if (m_stack->currentWidget() != m_work || m_isTalk)
        return;
    m_verdict->button(int(verdict))->setChecked(true);
    if (m_reason->toPlainText().trimmed().isEmpty())
        m_reason->setFocus(Qt::ShortcutFocusReason);
}

packs::Filled LookPane::filled() const
{
    packs::Filled values;
    for (const FormField *field : m_form->fields())
        if (const QString value = valueOf(field->editor()).trimmed(); !value.isEmpty())
            values[field->name()] = value;
    return values;
}

void LookPane::showError(const Error &error)
{
    if (m_form && m_form->field(error.field))
        return m_form->showError(error);
    m_fault->setMarked(Mark::danger, text::sentenceFor(error));
    m_fault->show();
}

void LookPane::save()
{
    if (!m_look || !m_form)
        return;
    m_fault->hide();
    m_workplace.vault.run<void>(
        this,
        [form = m_packForm, look = m_look->id, values = filled()](access::Session &session, Progress &) { return screening::saveInterview(session, form, look, values); },
        [this](Done done) {
            if (!done)
                return showError(done.error());
            // In the record now; a reason that was begun stays a draft with all the rest.
            if (m_keeper && m_reason->toPlainText().isEmpty()) {
                m_keeper->finish();
                keepDraft();
            }
            emit saved();
        });
}

void LookPane::decide()
{
    if (!m_look || !m_form || !m_decide->isEnabled())
        return;
    m_fault->hide();
    const screening::DecisionDraft draft{screening::textOf(Verdict(m_verdict->checkedId())), m_reason->toPlainText(), filled(), m_since};
    m_decide->setEnabled(false);
    m_workplace.vault.run<void>(
        this,
        [form = m_packForm, look = m_look->id, draft](access::Session &session, Progress &) {
            care::Intake intake;
            return screening::decideLook(session, form, look, draft, intake);
        },
        [this](Done done) {
            judge();
            if (!done)
                return showError(done.error());
            m_keeper->finish();
            delete m_form; // filled anew from the record
            emit decided();
        });
}

void LookPane::setTalk(bool isOn)
{
    m_isTalk = isOn;
    m_decision->setVisible(!isOn);
}

} // namespace xd::ui
