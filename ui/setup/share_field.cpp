#include "ui/setup/share_field.h"

#include "core/base/text_fold.h"
#include "core/crypto/recovery.h"
#include "ui/common/text.h"
#include "ui/theme/paper_style.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>
#include <sodium.h>

namespace xd::ui {

using namespace theme;

namespace {

constexpr int groupLetters = 4;
constexpr int columns = 3;

// Letters and digits alone, in capitals; full width becomes half width.
QString onlySymbols(const QString &typed)
{
    QString symbols;
    for (const QChar c : cleanCell(typed).toUpper())
        if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'))
            symbols += c;
    return symbols;
}

void wipeText(QString &text)
{
    if (!text.isEmpty() && text.data_ptr().d_ptr())
        sodium_memzero(const_cast<QChar *>(text.constData()), std::size_t(text.size()) * sizeof(QChar));
}

} // namespace

ShareField::ShareField(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(theme::font(Type::section).pointSizeF());
    for (int group = 0; group < int(m_groups.size()); ++group) {
        auto *edit = new QLineEdit;
        edit->setAccessibleName(tr("Group %1 of 9").arg(group + 1));
        edit->setAlignment(Qt::AlignCenter);
        edit->setFont(fixed);
        edit->setFixedWidth(scaled(92));
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase | Qt::ImhLatinOnly);
        edit->setContextMenuPolicy(Qt::NoContextMenu);
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, this, [this, group](const QString &text) { typed(group, text); });
        auto *number = new Text(QString::number(group + 1), Type::small, Ink::muted);
        number->setBuddy(edit);
        grid->addWidget(number, group / columns, group % columns * 2, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(edit, group / columns, group % columns * 2 + 1);
        m_groups[std::size_t(group)] = edit;
    }
    grid->setColumnStretch(2 * columns, 1);
    setFocusProxy(m_groups.front());
}

ShareField::~ShareField()
{
    for (QLineEdit *edit : m_groups)
        edit->disconnect(this);
    wipe();
}

bool ShareField::isEmpty() const
{
    return std::all_of(m_groups.begin(), m_groups.end(), [](const QLineEdit *edit) { return edit->text().isEmpty(); });
}

bool ShareField::isComplete() const
{
    return std::all_of(m_groups.begin(), m_groups.end(), [](const QLineEdit *edit) { return edit->text().size() == groupLetters; });
}

Result<SecretBytes> ShareField::read() const
{
    // A short group must not push the others out of their places.
    for (int group = 0; group < int(m_groups.size()); ++group)
        if (m_groups[std::size_t(group)]->text().size() != groupLetters)
            return failure(ErrorCode::BadRecoveryShare, QString::number(group + 1));
    SecretBytes all(m_groups.size() * groupLetters);
    std::size_t at = 0;
    for (const QLineEdit *edit : m_groups)
        for (const QChar c : edit->text())
            all.data()[at++] = static_cast<unsigned char>(c.toLatin1());
    return crypto::parseSheetText(all.view());
}

void ShareField::wipe()
{
    for (QLineEdit *edit : m_groups) {
        QString shared = edit->text(); // shares its characters with the line edit
        wipeText(shared);
        edit->setText({});
    }
}

void ShareField::typed(int group, const QString &text)
{
    markGroup(0);
    const int last = int(m_groups.size()) - 1;
    const auto edit = [this](int at) { return m_groups[std::size_t(at)]; };
    QString rest = onlySymbols(text);
    // One character typed into a full group must not wipe the group behind it; what is longer was pasted.
    if (rest.size() == groupLetters + 1 && (group == last || !edit(group + 1)->text().isEmpty()))
        rest.chop(1);
    int at = group;
    for (;; ++at) {
        if (edit(at)->text() != rest.left(groupLetters)) // the cursor stays where nothing was cleaned
            edit(at)->setText(rest.left(groupLetters));
        rest = rest.mid(groupLetters);
        if (rest.isEmpty() || at == last)
            break;
    }
    const bool isFull = edit(at)->text().size() == groupLetters;
    emit changed();
    if (isFull && at == last)
        emit filled();
    else
        edit(isFull ? at + 1 : at)->setFocus();
}

bool ShareField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        const auto at = std::find(m_groups.begin(), m_groups.end(), watched);
        if (at != m_groups.begin() && at != m_groups.end() && (*at)->text().isEmpty()) {
            QLineEdit *before = *std::prev(at);
            before->setFocus();
            before->backspace();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ShareField::markGroup(int group)
{
    for (int at = 0; at < int(m_groups.size()); ++at) {
        QLineEdit *edit = m_groups[std::size_t(at)];
        const bool isWrong = at + 1 == group;
        setInvalid(edit, isWrong);
        edit->setAccessibleDescription(isWrong ? tr("This group is not as on the sheet") : QString());
        if (isWrong) {
            edit->setFocus();
            edit->selectAll();
        }
    }
}

} // namespace xd::ui
