#include "ui/common/drop_zone.h"

#include "ui/common/ask.h"
#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace xd::ui {

using namespace theme;

DropZone::DropZone(const QString &invitation, const QStringList &suffixes, const QString &nameFilter, QWidget *parent)
    : QFrame(parent), m_invitation(invitation), m_suffixes(suffixes), m_nameFilter(nameFilter)
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(Icon::import, Ink::accent).pixmap(QSize(28, 28), devicePixelRatioF()));
    auto *words = new Text(invitation, Type::strong);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    m_hint = new Text({}, Type::small, Ink::warn);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_button = new QPushButton(icon(Icon::folder), tr("Choose a file…"), this);
    column->addStretch(1);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(words);
    column->addWidget(m_hint);
    column->addSpacing(space::xs);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &DropZone::browse);
}

QStringList DropZone::acceptable(const QMimeData &dropped) const
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && (m_suffixes.isEmpty() || m_suffixes.contains(QFileInfo(path).suffix().toLower())))
            paths << path;
    }
    return m_takesMany ? paths : paths.mid(0, 1);
}

void DropZone::browse()
{
    const ask::Files files{m_invitation, m_nameFilter, {}, m_remember};
    const auto give = [this](const QStringList &paths) {
        m_hint->hide();
        emit filesGiven(paths);
    };
    if (m_takesMany)
        ask::openFiles(this, files, give);
    else
        ask::openFile(this, files, [give](const QString &path) { give({path}); });
}

void DropZone::setHot(bool isHot)
{
    m_isHot = isHot;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    setHot(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    setHot(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setHot(false);
    const QStringList paths = acceptable(*event->mimeData());
    if (paths.isEmpty()) {
        m_hint->setMarked(Mark::warn, tr("This kind of file does not belong here: %1").arg(m_suffixes.join(tr(", "))));
        m_hint->show();
        return;
    }
    m_hint->hide();
    event->acceptProposedAction();
    emit filesGiven(paths);
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(m_isHot ? Ink::accent : Ink::edge), m_isHot ? 2 : 1.25);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_isHot ? tint(Ink::accent, 0.10) : tint(Ink::accent, 0.03));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

} // namespace xd::ui
