#include "ui/import/columns_step.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
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

ColumnsStep::ColumnsStep(ImportState &state, QWidget *parent)
    : Step(tr("Columns"), parent), m_state(state), m_note(new Text({}, theme::Type::body, theme::Ink::muted)), m_grid(new QWidget), m_lines(new QGridLayout(m_grid))
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
    if (m_state.subject->choice)
        layout->addWidget(makeChoice());
}

QWidget *ColumnsStep::makeChoice()
{
    const ImportChoice &choice = *m_state.subject->choice;
    m_choice = new QComboBox;
    m_choice->setObjectName(choice.key);
    m_choice->setAccessibleName(choice.question);
    m_choice->setAccessibleDescription(choice.help);
    m_choice->addItems(choice.answers);
    connect(m_choice, &QComboBox::activated, this, [this](int answer) { m_state.choice = answer; });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::l);
    row->addWidget(new Text(choice.question));
    row->addWidget(m_choice);
    row->addStretch(1);
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addLayout(row);
    layout->addWidget(Text::reading(choice.help, theme::Ink::muted));
    return place;
}

void ColumnsStep::enter()
{
    if (m_shownFile == m_state.file) // coming back: as it was left
        return;
    m_shownFile = m_state.file;
    m_state.choice = 0; // another table, another platform
    if (m_choice)
        m_choice->setCurrentIndex(0);
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
    m_note->setText(m_state.isRemembered ? tr("As you matched the columns of such a table before.")
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
    return m_state.map.missing(m_state.subject->columns).isEmpty();
}

} // namespace xd::ui
