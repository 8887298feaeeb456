// A label of the type scale that follows the theme. `reading` sets running text with a line height of 1.5.
#pragma once

#include "ui/theme/mark.h"
#include "ui/theme/tokens.h"

#include <QLabel>

namespace xd::ui {

class Text : public QLabel {
    Q_OBJECT

public:
    explicit Text(const QString &text, theme::Type type = theme::Type::body, theme::Ink ink = theme::Ink::ink,
                  QWidget *parent = nullptr);
    static Text *reading(const QString &paragraph, theme::Ink ink = theme::Ink::ink);
    // "▲ word" in the colour of the mark.
    static Text *marked(theme::Mark mark, const QString &word);

    void setInk(theme::Ink ink);
    void setMarked(theme::Mark mark, const QString &word);
    void setReading(const QString &paragraph); // plain text; each line becomes a paragraph

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    theme::Type m_type;
    theme::Ink m_ink;
};

} // namespace xd::ui
