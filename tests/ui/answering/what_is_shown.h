// Every word that a window has: on the screen, heard from it, or seen under the pointer.
#pragma once

#include <QtWidgets/QtWidgets>

namespace xd::test {

inline QStringList wordsOf(const QWidget &widget)
{
    QStringList words{widget.windowTitle(), widget.toolTip(), widget.whatsThis(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        words << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        words << line->text() << line->placeholderText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        words << text->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int at = 0; at < box->count(); ++at)
            words << box->itemText(at);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        if (const QAbstractItemModel *model = view->model())
            for (int row = 0; row < std::min(model->rowCount(), 200); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    words << model->index(row, column).data().toString();
    words.removeAll(QString());
    return words;
}

// Of all windows of the program, hidden ones and what waits to be deleted among them.
inline QStringList wordsOfAllWidgets()
{
    QStringList words;
    for (const QWidget *widget : QApplication::allWidgets())
        words << wordsOf(*widget);
    return words;
}

// What is visible on one page, with its place: two pages that look alike give the same.
inline QStringList layoutOf(const QWidget &page)
{
    QStringList lines;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&page))
            continue;
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        lines << QStringLiteral("%1 %2,%3 %4x%5 %6 %7")
                     .arg(QString::fromLatin1(widget->metaObject()->className())).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height())
                     .arg(widget->isEnabled()).arg(wordsOf(*widget).join(QLatin1Char('|')));
    }
    return lines;
}

} // namespace xd::test
