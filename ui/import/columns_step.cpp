#include "ui/import/columns_step.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace xd::ui {

namespace {

bool isDoubtful(const sheets::ColumnChoice &choice, bool isRequired)
{
    return choice.column < 0 ? isRequired : choice.confidence < sheets::sureConfidence;
}

} // namespace

SampleText::SampleText() : Text({}, theme::Type::body, theme::Ink::muted)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QString SampleText::shown() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void SampleText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), int(Qt::AlignLeft | Qt::AlignVCenter), palette(), isEnabled(), shown(), foregroundRole());
}

ColumnsStep::ColumnsStep(ImportState &state, VaultThread &vault, QWidget *parent)
    : Step(tr("Columns"), parent), m_state(state), m_vault(vault), m_note(new Text({}, theme::Type::body, theme::Ink::muted)), m_grid(new QWidget), m_lines(new QGridLayout(m_grid))
{
    m_lines->setHorizontalSpacing(theme::space::l);
    m_lines->setVerticalSpacing(theme::space::xs);
    m_lines->setContentsMargins(0, 0, theme::space::m, 0);
    m_lines->setColumnStretch(3, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_note);
    layout->addWidget(scroll, 1);
    for (size_t which = 0; which < m_state.subject->choices.size(); ++which)
        layout->addWidget(makeChoice(which));
    if (m_state.subject->nameLayout)
        layout->addWidget(makeLayoutName());
}

QWidget *ColumnsStep::makeLayoutName()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("layoutName"));
    m_name->setAccessibleName(tr("Name for this kind of table"));
    m_name->setPlaceholderText(tr("for example the name of the platform"));
    m_name->setMaximumWidth(theme::scaled(260));
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) { m_state.layoutName = name; });
    m_forget = new QPushButton(tr("Forget these columns"));
    m_forget->setObjectName(QStringLiteral("forgetLayout"));
    m_forget->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &ColumnsStep::forgetLayout);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::l);
    row->addWidget(new Text(tr("Remember the columns of such tables as")));
    row->addWidget(m_name);
    row->addWidget(m_forget);
    row->addStretch(1);
    return place;
}

void ColumnsStep::forgetLayout()
{
    m_vault.run(
        this,
        [subject = m_state.subject, file = m_state.file](access::Session &session, Progress &) -> Result<FoundColumns> {
            XD_CHECK(subject->forgetLayout(session, file->table));
            return subject->findColumns(session, file->table);
        },
        [this](Result<FoundColumns> found) {
            if (!found) {
                wizard()->showError(found.error());
                return;
            }
            m_state.map = std::move(found->map);
            m_state.isRemembered = false;
            m_name->clear();
            m_forget->hide();
            showLines();
            emit readyChanged();
        });
}

QWidget *ColumnsStep::makeChoice(size_t which)
{
    const ImportChoice &choice = m_state.subject->choices[which];
    auto *box = new QComboBox;
    m_choices.push_back(box);
    box->setObjectName(choice.key);
    box->setAccessibleName(choice.question);
    box->setAccessibleDescription(choice.help);
    box->addItems(choice.answers);
    connect(box, &QComboBox::activated, this, [this, which](int answer) { m_state.choices[which] = answer; });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::l);
    row->addWidget(new Text(choice.question));
    row->addWidget(box);
    row->addStretch(1);
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addLayout(row);
    if (!choice.help.isEmpty())
        layout->addWidget(Text::reading(choice.help, theme::Ink::muted));
    return place;
}

void ColumnsStep::enter()
{
    if (m_shownFile == m_state.file) // coming back: as it was left
        return;
    m_shownFile = m_state.file;
    m_state.choices.assign(m_state.subject->choices.size(), 0); // another table, another platform
    m_state.settled.clear();
    for (QComboBox *choice : m_choices)
        choice->setCurrentIndex(0);
    if (m_name) {
        m_name->setText(m_state.layoutName);
        m_forget->setVisible(m_state.isRemembered);
    }
    showLines();
    if (m_state.isRemembered && isReady())
        QMetaObject::invokeMethod(wizard(), &StepWizard::next, Qt::QueuedConnection);
}

void ColumnsStep::focusFirst()
{
    if (!m_shown.empty())
        m_shown.front().choice->setFocus();
}

void ColumnsStep::showLines()
{
    m_note->setText(m_state.isRemembered ? (m_state.layoutName.isEmpty() ? tr("As you matched the columns of such a table before.")
                                                                         : tr("As you matched the columns of such a table before: “%1”.").arg(m_state.layoutName))
                                         : tr("What belongs where was guessed from the headings and the values. Doubtful ones stand on top."));
    for (const Line &line : m_shown) {
        delete line.mark->parentWidget()->findChild<QWidget *>(QStringLiteral("word-") + line.key);
        delete line.choice;
        delete line.samples;
        delete line.mark;
    }
    m_shown.clear();
    std::vector<const sheets::ColumnChoice *> order;
    for (const sheets::ColumnChoice &choice : m_state.map.choices)
        order.push_back(&choice);
    const auto rank = [this](const sheets::ColumnChoice *choice) {
        const auto known = std::find_if(m_state.subject->columns.begin(), m_state.subject->columns.end(), [&](const auto &column) { return column.key == choice->key; });
        const bool isRequired = known != m_state.subject->columns.end() && known->required;
        return isDoubtful(*choice, isRequired) ? 0 : choice->column >= 0 ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](const auto *a, const auto *b) { return rank(a) < rank(b); });
    for (const sheets::ColumnChoice *choice : order)
        addLine(*choice);
    m_lines->setRowStretch(int(m_shown.size()), 1);
    refresh();
}

void ColumnsStep::addLine(const sheets::ColumnChoice &choice)
{
    const int row = int(m_shown.size());
    m_lines->setRowStretch(row, 0);
    auto *word = new Text(m_state.subject->columnLabel(choice.key));
    word->setObjectName(QStringLiteral("word-") + choice.key);
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("column-") + choice.key);
    box->setAccessibleName(word->text());
    box->setMinimumContentsLength(14);
    box->addItem(tr("(not in this file)"), -1);
    for (int column = 0; column < m_state.file->table.columnCount(); ++column)
        box->addItem(m_state.file->table.columnLabel(column), column);
    const Line line{choice.key, box, new SampleText, new Text({})};
    line.samples->setObjectName(QStringLiteral("samples-") + choice.key);
    m_lines->addWidget(word, row, 0);
    m_lines->addWidget(box, row, 1);
    m_lines->addWidget(line.mark, row, 2);
    m_lines->addWidget(line.samples, row, 3);
    m_shown.push_back(line);
    connect(box, &QComboBox::activated, this, [this, key = choice.key, box] { assign(key, box->currentData().toInt()); });
}

void ColumnsStep::assign(const QString &key, int column)
{
    m_state.map.assign(m_state.file->table, key, column);
    refresh();
    emit readyChanged();
}

void ColumnsStep::refresh()
{
    for (const Line &line : m_shown) {
        const auto choice = std::find_if(m_state.map.choices.begin(), m_state.map.choices.end(), [&](const auto &c) { return c.key == line.key; });
        const auto known = std::find_if(m_state.subject->columns.begin(), m_state.subject->columns.end(), [&](const auto &column) { return column.key == line.key; });
        const bool isRequired = known != m_state.subject->columns.end() && known->required;
        line.choice->setCurrentIndex(choice->column + 1);
        line.samples->setText(choice->samples.join(QStringLiteral("　")));
        if (choice->column < 0 && isRequired)
            line.mark->setMarked(theme::Mark::danger, tr("needed"));
        else if (choice->column >= 0 && choice->confidence < sheets::sureConfidence)
            line.mark->setMarked(theme::Mark::warn, tr("please check"));
        else if (choice->column >= 0)
            line.mark->setMarked(theme::Mark::ok, tr("found"));
        else
            line.mark->setText({});
    }
}

bool ColumnsStep::isReady() const
{
    const ImportSubject &subject = *m_state.subject;
    return (subject.missing ? subject.missing(m_state.map) : m_state.map.missing(subject.columns)).isEmpty();
}

} // namespace xd::ui
