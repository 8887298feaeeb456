#include "ui/theme/icon.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <functional>

using namespace Qt::StringLiterals;

namespace xd::theme {

namespace {

QLatin1StringView nameOf(Icon icon)
{
    static constexpr std::array<QLatin1StringView, iconCount> names{
        "today"_L1,    "students"_L1, "person"_L1,  "screening"_L1, "followup"_L1,      "reports"_L1,
        "exchange"_L1, "data"_L1,     "search"_L1,  "lock"_L1,      "unlock"_L1,        "import"_L1,
        "export"_L1,   "print"_L1,    "add"_L1,     "undo"_L1,      "refresh"_L1,       "warning"_L1,
        "info"_L1,     "check"_L1,    "close"_L1,   "chevron-right"_L1, "chevron-left"_L1, "chevron-down"_L1,
        "chevron-up"_L1, "filter"_L1, "key"_L1,     "shield"_L1,    "school"_L1,        "district"_L1,
        "calendar"_L1, "chart"_L1,    "table"_L1,   "journal"_L1,   "settings"_L1,      "eye"_L1,
        "eye-off"_L1,  "copy"_L1,     "usb"_L1,     "help"_L1,      "file"_L1,          "folder"_L1,
        "clock"_L1,    "edit"_L1,     "moon"_L1,    "more"_L1,      "stop"_L1,          "mail"_L1,
        "fingerprint"_L1};
    return names[std::size_t(icon)];
}

// Drawn by QtSvg itself, so that no plug-in for icons need be installed.
class DrawnIcon final : public QIconEngine {
public:
    using Draw = std::function<QPixmap(QIcon::Mode mode, int side, double pixelRatio)>;
    explicit DrawnIcon(Draw draw) : m_draw(std::move(draw)) {}

    QIconEngine *clone() const override { return new DrawnIcon(m_draw); }
    QString key() const override { return u"xd-drawn"_s; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return m_draw(mode, std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // Qt asks in device pixels here and sets the ratio itself
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(square, m_draw(mode, side, ratio));
    }

private:
    Draw m_draw;
};

// In the given stroke, or in the picture's own colours.
QPixmap drawn(const QString &name, const QColor &stroke, int size, double pixelRatio)
{
    const int side = std::max(1, qRound(size * pixelRatio));
    const QString key = u"xd-icon-%1-%2-%3-%4"_s.arg(name).arg(stroke.rgb()).arg(side).arg(pixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    if (stroke.isValid())
        svg.replace("#000", stroke.name().toLatin1());
    QSvgRenderer renderer(svg);
    picture = QPixmap(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace

QString fileOf(Icon icon)
{
    return ":/icons/"_L1 + nameOf(icon) + ".svg"_L1;
}

QPixmap pixmap(Icon icon, Ink ink, int size, double pixelRatio)
{
    return drawn(fileOf(icon), colour(ink), size, pixelRatio);
}

QIcon icon(Icon icon, Ink ink)
{
    return QIcon(new DrawnIcon([icon, ink](QIcon::Mode mode, int side, double ratio) {
        return pixmap(icon, mode == QIcon::Disabled ? Ink::edge : ink, side, ratio);
    }));
}

QIcon applicationIcon()
{
    return QIcon(new DrawnIcon([](QIcon::Mode, int side, double ratio) { return drawn(u":/icons/xindeng.svg"_s, {}, side, ratio); }));
}

} // namespace xd::theme
