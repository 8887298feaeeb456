// The look of the whole program: Fusion drawn with our tokens, light or dark, type from 100 to 150 %.
// Applied to the running application; widgets that draw themselves ask colour() and font() while painting and
// so follow a change at once.
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QString>

class QAbstractButton;
class QWidget;

namespace xd::theme {

void applyTheme(Mode mode, int fontPercent = 100);
Mode mode();
int fontPercent();

QColor colour(Ink ink);
QColor colour(Ink ink, Mode mode);
// The ground mixed with a share of an ink: tints of banners and chips.
QColor tint(Ink ink, double share, Ink ground = Ink::surface);

QFont font(Type type);
// A length of the tokens at the chosen type size, so that larger type gets higher controls.
int scaled(int length);

// The sentences of Qt and of the program from now on: "zh_CN" or "en". What is on the screen keeps its words;
// pages are made anew by whoever changes the language. Answers whether the sentences are there.
bool applyLanguage(const QString &language);
QString language();

// What a button is for; the style draws it accordingly. One primary button a page.
enum class ButtonRole { normal, primary, danger, quiet };
void setButtonRole(QAbstractButton *button, ButtonRole role);
ButtonRole buttonRole(const QWidget *button);
// A chip or a place of the rail that is in force.
void setChosen(QWidget *button, bool isChosen);
bool isChosen(const QWidget *button);

// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace xd::theme
