#include "ui/common/grouped_field.h"

#include "ui/theme/paper_style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace xd::ui {

GroupedField::GroupedField(Shape shape, QWidget *parent) : QWidget(parent), m_shape(std::move(shape)) {}

QLineEdit *GroupedField::addGroup(const QString &accessibleName)
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(accessibleName);
    edit->setAlignment(Qt::AlignCenter);
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textEdited, this, [this, group = int(m_groups.size())](const QString &text) { typed(group, text); });
    m_groups.push_back(edit);
    setFocusProxy(m_groups.front());
    return edit;
}

bool GroupedField::isComplete() const
{
    return std::all_of(m_groups.begin(), m_groups.end(), [this](const QLineEdit *edit) { return edit->text().size() == m_shape.length; });
}

void GroupedField::typed(int group, const QString &text)
{
    markGroup(0);
    const int last = int(m_groups.size()) - 1;
    const auto edit = [this](int at) { return m_groups[std::size_t(at)]; };
    QString rest = m_shape.cleaned(text);
    // One character typed into a full group must not wipe the group behind it; what is longer was pasted.
    if (rest.size() == m_shape.length + 1 && (group == last || !edit(group + 1)->text().isEmpty()))
        rest.chop(1);
    int at = group;
    for (;; ++at) {
        if (edit(at)->text() != rest.left(m_shape.length)) // the cursor stays where nothing was cleaned
            edit(at)->setText(rest.left(m_shape.length));
        rest = rest.mid(m_shape.length);
        if (rest.isEmpty() || at == last)
            break;
    }
    const bool isFull = edit(at)->text().size() == m_shape.length;
    edit(isFull && at < last ? at + 1 : at)->setFocus();
    emit changed();
    if (isFull && at == last)
        emit filled();
}

bool GroupedField::eventFilter(QObject *watched, QEvent *event)
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

void GroupedField::markGroup(int group)
{
    for (int at = 0; at < int(m_groups.size()); ++at) {
        QLineEdit *edit = m_groups[std::size_t(at)];
        const bool isWrong = at + 1 == group;
        theme::setInvalid(edit, isWrong);
        edit->setAccessibleDescription(isWrong ? m_shape.wrong : QString());
        if (isWrong) {
            edit->setFocus();
            edit->selectAll();
        }
    }
}

} // namespace xd::ui
