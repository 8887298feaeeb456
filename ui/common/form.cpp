#include "ui/common/form.h"

#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/theme/paper_style.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int fieldWidth = 360;

// The widget that is outlined and spoken to: a passphrase field stands for its line.
QWidget *heart(QWidget *editor)
{
    return editor->focusProxy() ? editor->focusProxy() : editor;
}

void bringIntoSight(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            return scroll->ensureWidgetVisible(widget);
}

// As tall as its words need in the width that it gets, which is not all that its column has.
class NarrowText final : public Text {
public:
    using Text::Text;
    int heightForWidth(int width) const override { return Text::heightForWidth(std::min(width, maximumWidth())); }
};

} // namespace

FormField::FormField(const QString &name, const QString &label, QWidget *editor, const QString &help, QObject *parent)
    : QObject(parent), m_name(name), m_editor(editor), m_label(new Text(label, Type::body)), m_help(new NarrowText(help, Type::small, Ink::muted)),
      m_error(new Text({}, Type::small, Ink::danger))
{
    m_help->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    if (label.isEmpty()) // a tick bears its own words; shown without a parent it would be a window
        m_label->hide();
    QWidget *core = heart(editor);
    m_label->setBuddy(core);
    if (core->accessibleName().isEmpty())
        core->setAccessibleName(label);
}

void FormField::setError(const QString &sentence)
{
    m_error->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_error->setMarked(Mark::danger, sentence);
    else
        m_error->clear();
    setInvalid(heart(m_editor), !sentence.isEmpty());
    // A screen reader reads the error with the field, then the help.
    heart(m_editor)->setAccessibleDescription(sentence.isEmpty() ? m_help->text() : sentence);
    if (!sentence.isEmpty())
        QTimer::singleShot(0, m_error, [error = m_error] { bringIntoSight(error); }); // once it has its place
}

QString FormField::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void FormField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty() && !m_editor->isHidden());
    heart(m_editor)->setAccessibleDescription(help);
}

void FormField::setShown(bool isShown)
{
    m_label->setVisible(isShown && !m_label->text().isEmpty());
    m_editor->setVisible(isShown);
    m_help->setVisible(isShown && !m_help->text().isEmpty());
    m_error->setVisible(isShown && !m_error->text().isEmpty());
}

Form::Form(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_general = new Text({}, Type::body, Ink::danger);
    m_general->setWordWrap(true);
    m_general->hide();
    m_grid->addWidget(m_general, 0, 0, 1, 2);
}

void Form::addSection(const QString &title, const QString &note)
{
    const int row = m_grid->rowCount();
    if (!m_fields.empty())
        m_grid->setRowMinimumHeight(row, space::l);
    m_grid->addWidget(new Text(title, Type::section), row + 1, 0, 1, 2);
    if (!note.isEmpty()) {
        auto *text = new Text(note, Type::body, Ink::muted);
        text->setWordWrap(true);
        m_grid->addWidget(text, row + 2, 0, 1, 2);
    }
}

FormField *Form::add(const QString &name, const QString &label, QWidget *editor, const QString &help)
{
    auto *field = new FormField(name, label, editor, help, this);
    editor->setMaximumWidth(scaled(fieldWidth));
    editor->setMinimumWidth(scaled(fieldWidth) / 2);
    field->m_help->setMaximumWidth(scaled(fieldWidth));
    const int row = m_grid->rowCount();
    m_grid->addWidget(field->m_label, row, 0);
    m_grid->addWidget(editor, row + 1, 0);
    // Beside the field, at the height of its first line.
    m_grid->addWidget(field->m_error, row + 1, 1, Qt::AlignTop);
    field->m_error->setContentsMargins(0, space::s, 0, 0);
    m_grid->addWidget(field->m_help, row + 2, 0);
    return take(field, row + 3);
}

FormField *Form::addWide(const QString &name, const QString &label, QWidget *editor, const QString &help)
{
    auto *field = new FormField(name, label, editor, help, this);
    const int row = m_grid->rowCount();
    m_grid->addWidget(field->m_label, row, 0, 1, 2);
    m_grid->addWidget(field->m_error, row + 1, 0, 1, 2);
    m_grid->addWidget(editor, row + 2, 0, 1, 2);
    m_grid->addWidget(field->m_help, row + 3, 0, 1, 2);
    return take(field, row + 4);
}

FormField *Form::take(FormField *field, int lastRow)
{
    m_grid->setRowMinimumHeight(lastRow, space::s);
    field->setHelp(field->m_help->text());
    m_fields.push_back(field);
    watch(field);
    return field;
}

void Form::watch(FormField *field)
{
    const auto changed = [this, field] {
        field->setError({});
        emit edited();
    };
    QWidget *editor = field->m_editor;
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::textChanged, this, changed);
        connect(line, &QLineEdit::returnPressed, this, &Form::submitted);
    } else if (auto *passphrase = qobject_cast<PassphraseField *>(editor)) {
        connect(passphrase, &PassphraseField::edited, this, changed);
        connect(passphrase, &PassphraseField::submitted, this, &Form::submitted);
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        connect(choice, &QComboBox::currentTextChanged, this, changed);
    } else if (auto *date = qobject_cast<QDateTimeEdit *>(editor)) {
        connect(date, &QDateTimeEdit::dateTimeChanged, this, changed);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    }
}

QLineEdit *Form::addLine(const QString &name, const QString &label, const QString &help)
{
    auto *line = new QLineEdit(this);
    add(name, label, line, help);
    return line;
}

QPlainTextEdit *Form::addText(const QString &name, const QString &label, const QString &help)
{
    auto *text = new QPlainTextEdit(this);
    text->setTabChangesFocus(true);
    text->setFixedHeight(scaled(112));
    add(name, label, text, help);
    return text;
}

QComboBox *Form::addChoice(const QString &name, const QString &label, const QString &help)
{
    auto *choice = new QComboBox(this);
    add(name, label, choice, help);
    return choice;
}

QDateEdit *Form::addDate(const QString &name, const QString &label, const QString &help)
{
    auto *date = new QDateEdit(this);
    date->setDisplayFormat(u"yyyy-MM-dd"_s);
    date->setCalendarPopup(true);
    add(name, label, date, help);
    return date;
}

PassphraseField *Form::addPassphrase(const QString &name, const QString &label, const QString &help)
{
    auto *passphrase = new PassphraseField(label, this);
    add(name, label, passphrase, help);
    return passphrase;
}

FormField *Form::field(const QString &name) const
{
    for (FormField *field : m_fields)
        if (field->name() == name)
            return field;
    return nullptr;
}

void Form::showError(const Error &error)
{
    clearErrors();
    if (FormField *at = field(error.field)) {
        at->setError(text::sentenceFor(Error{error.code, {}, error.detail}));
        heart(at->editor())->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_general->setMarked(Mark::danger, text::sentenceFor(error));
    m_general->show();
}

void Form::setError(const QString &name, const QString &sentence)
{
    if (FormField *at = field(name))
        at->setError(sentence);
}

void Form::clearErrors()
{
    m_general->hide();
    for (FormField *field : m_fields)
        field->setError({});
}

bool Form::hasErrors() const
{
    return !m_general->isHidden() ||
           std::any_of(m_fields.begin(), m_fields.end(), [](const FormField *field) { return !field->error().isEmpty(); });
}

} // namespace xd::ui
