#include "ui/theme/theme.h"

#include "ui/text/language.h"
#include "ui/theme/paper_style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QToolTip>
#include <QWidget>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::theme {

namespace {

constexpr const char *roleProperty = "xdButtonRole";
constexpr const char *chosenProperty = "xdChosen";

// The look belongs to the application object and is kept in its properties, not in globals of ours.
constexpr const char *modeProperty = "xdMode";
constexpr const char *percentProperty = "xdFontPercent";
constexpr const char *languageProperty = "xdLanguage";

QStringList fontFamilies()
{
    static const QStringList wished{u"Noto Sans CJK SC"_s,      u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                                    u"Source Han Sans CN"_s,    u"PingFang SC"_s,  u"Microsoft YaHei UI"_s,
                                    u"Microsoft YaHei"_s,       u"HarmonyOS Sans SC"_s,
                                    u"WenQuanYi Micro Hei"_s,   u"WenQuanYi Zen Hei"_s,
                                    u"Droid Sans Fallback"_s,   u"Xindeng Sans SC"_s};
    const QStringList installed = QFontDatabase::families();
    QStringList present;
    for (const QString &family : wished)
        if (installed.contains(family))
            present << family;
    return present << QApplication::font().families();
}

QPalette paletteOf(Mode mode)
{
    const auto token = [mode](Ink ink) { return colour(ink, mode); };
    QPalette palette;
    palette.setColor(QPalette::Window, token(Ink::window));
    palette.setColor(QPalette::Base, token(Ink::surface));
    palette.setColor(QPalette::AlternateBase, token(Ink::alternate));
    palette.setColor(QPalette::Button, token(Ink::surface));
    palette.setColor(QPalette::ToolTipBase, token(Ink::surface));
    palette.setColor(QPalette::Light, token(Ink::surface));
    palette.setColor(QPalette::Midlight, token(Ink::hover));
    palette.setColor(QPalette::Mid, token(Ink::line));
    palette.setColor(QPalette::Dark, token(Ink::edge));
    palette.setColor(QPalette::Shadow, token(Ink::edge));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText, QPalette::BrightText})
        palette.setColor(role, token(Ink::ink));
    palette.setColor(QPalette::PlaceholderText, token(Ink::muted));
    palette.setColor(QPalette::Highlight, token(Ink::selection));
    palette.setColor(QPalette::Link, token(Ink::accent));
    palette.setColor(QPalette::LinkVisited, token(Ink::accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, token(Ink::edge));
    return palette;
}

} // namespace

QColor colour(Ink ink, Mode mode)
{
    for (const InkToken &token : inkTokens)
        if (token.ink == ink)
            return QColor::fromRgb(mode == Mode::dark ? token.dark : token.light);
    return {};
}

QColor colour(Ink ink)
{
    return colour(ink, mode());
}

QColor tint(Ink ink, double share, Ink ground)
{
    const QColor over = colour(ink);
    const QColor under = colour(ground);
    const auto mixed = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mixed(over.red(), under.red()), mixed(over.green(), under.green()), mixed(over.blue(), under.blue())};
}

Mode mode()
{
    return qApp->property(modeProperty).toInt() == int(Mode::dark) ? Mode::dark : Mode::light;
}

int fontPercent()
{
    const int percent = qApp->property(percentProperty).toInt();
    return percent > 0 ? percent : 100;
}

int scaled(int length)
{
    return (length * fontPercent() + 50) / 100;
}

QFont font(Type type)
{
    QFont font = QApplication::font();
    for (const TypeToken &token : typeTokens)
        if (token.type == type) {
            font.setPointSizeF(token.points * fontPercent() / 100);
            font.setWeight(QFont::Weight(token.weight));
        }
    return font;
}

void applyTheme(Mode mode, int fontPercent)
{
    qApp->setProperty(modeProperty, int(mode));
    qApp->setProperty(percentProperty, std::clamp(fontPercent, 100, 150));
    QFont base;
    base.setFamilies(fontFamilies());
    base.setPointSizeF(typeTokens.front().points * xd::theme::fontPercent() / 100);
    base.setStyleHint(QFont::SansSerif);
    base.setHintingPreference(QFont::PreferVerticalHinting);
    if (!qobject_cast<PaperStyle *>(QApplication::style()))
        QApplication::setStyle(new PaperStyle);
    QApplication::setPalette(paletteOf(mode));
    QApplication::setFont(base);
    QToolTip::setPalette(QApplication::palette());
    QToolTip::setFont(font(Type::small));
    // Fixed sizes and fonts of our own are taken anew by each widget when the style changes.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changed(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
}

bool applyLanguage(const QString &language)
{
    if (language != "zh_CN"_L1 && language != "en"_L1)
        return false;
    qApp->setProperty(languageProperty, language);
    return text::speak(text::languageFrom(language));
}

QString language()
{
    const QString chosen = qApp->property(languageProperty).toString();
    return chosen.isEmpty() ? u"zh_CN"_s : chosen;
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::normal;
}

void setChosen(QWidget *button, bool isChosen)
{
    button->setProperty(chosenProperty, isChosen);
    button->update();
}

bool isChosen(const QWidget *button)
{
    return button && button->property(chosenProperty).toBool();
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace xd::theme
