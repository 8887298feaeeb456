#include "ui/common/draft_keeper.h"

#include "core/drafts/find_drafts.h"
#include "core/drafts/keep_draft.h"
#include "ui/common/form.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace xd::ui {

namespace {

QString textOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(editor))
        return choice->currentText();
    if (const auto *date = qobject_cast<const QDateTimeEdit *>(editor))
        return date->dateTime().toString(Qt::ISODate);
    if (const auto *number = qobject_cast<const QSpinBox *>(editor))
        return QString::number(number->value());
    if (const auto *tick = qobject_cast<const QAbstractButton *>(editor))
        return QString::number(int(tick->isChecked()));
    return {};
}

void setText(QWidget *editor, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
    else if (auto *page = qobject_cast<QPlainTextEdit *>(editor))
        page->setPlainText(text);
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findText(text)); // what is not there any more is no choice, never another one
    else if (auto *date = qobject_cast<QDateTimeEdit *>(editor))
        date->setDateTime(QDateTime::fromString(text, Qt::ISODate));
    else if (auto *number = qobject_cast<QSpinBox *>(editor))
        number->setValue(text.toInt());
    else if (auto *tick = qobject_cast<QAbstractButton *>(editor))
        tick->setChecked(text.toInt() != 0);
}

// What the core says here is not shown: a form that cannot keep its draft is still a form.
void keep(access::Session &session, const drafts::DraftKey &key, const drafts::Fields &fields, bool isWanted)
{
    static_cast<void>(isWanted ? drafts::keepDraft(session, key, fields) : drafts::dropDraft(session, key));
}

} // namespace

DraftKeeper::DraftKeeper(VaultThread &vault, const drafts::DraftKey &key, QObject *parent)
    : QObject(parent), m_vault(vault), m_key(key)
{
    // Not put off by the next key: who types without a pause is kept as often as who stops.
    m_timer.setSingleShot(true);
    m_timer.setInterval(standardDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::watch(const QString &name, QWidget *editor)
{
    m_fields.push_back({name, editor});
    m_first[name] = m_values[name] = textOf(editor);
    const auto changed = [this, name, editor] { notice(name, editor); };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, changed);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        connect(choice, &QComboBox::currentTextChanged, this, changed);
    else if (auto *date = qobject_cast<QDateTimeEdit *>(editor))
        connect(date, &QDateTimeEdit::dateTimeChanged, this, changed);
    else if (auto *number = qobject_cast<QSpinBox *>(editor))
        connect(number, &QSpinBox::valueChanged, this, changed);
    else if (auto *tick = qobject_cast<QAbstractButton *>(editor))
        connect(tick, &QAbstractButton::toggled, this, changed);
}

void DraftKeeper::watch(Form *form)
{
    for (FormField *field : form->fields())
        if (!field->editor()->inherits("xd::ui::PassphraseField"))
            watch(field->name(), field->editor());
}

void DraftKeeper::notice(const QString &name, QWidget *editor)
{
    m_values[name] = textOf(editor);
    if (m_isPuttingBack || m_isOver)
        return;
    m_isDirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::begin()
{
    m_vault.run(
        this, [key = m_key](access::Session &session, Progress &) { return drafts::findDraft(session, key); },
        [this](Result<std::optional<drafts::Draft>> found) {
            if (found && *found && !m_isOver)
                putBack(**found);
        });
}

// What has been typed since the form came up is newer and stays.
void DraftKeeper::putBack(const drafts::Draft &draft)
{
    m_isPuttingBack = true;
    bool isAny = false;
    for (const Field &field : m_fields) {
        const auto kept = draft.fields.find(field.name);
        if (kept == draft.fields.end() || !field.editor || m_values[field.name] != m_first[field.name])
            continue;
        setText(field.editor, kept->second);
        isAny = isAny || m_values[field.name] != m_first[field.name];
    }
    m_isPuttingBack = false;
    if (isAny)
        emit restored(draft.savedMs);
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_isDirty || m_isOver)
        return;
    m_isDirty = false;
    m_vault.runToTheEnd([key = m_key, values = m_values, isWanted = isTouched()](access::Session &session) { keep(session, key, values, isWanted); });
    emit kept();
}

void DraftKeeper::finish()
{
    m_timer.stop();
    m_isOver = true;
    m_vault.runToTheEnd([key = m_key](access::Session &session) { keep(session, key, {}, false); });
}

void DraftKeeper::discard()
{
    m_isPuttingBack = true;
    for (const Field &field : m_fields)
        if (field.editor)
            setText(field.editor, m_first[field.name]);
    m_isPuttingBack = false;
    m_isDirty = true;
    flush(); // nothing differs from the first values: the draft goes
}

} // namespace xd::ui
