#include "ui/shell/session_watch.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;

// What desktops emit when their screen is locked; the flag says whether it now is.
struct ScreenSignal {
    const char *interface;
    const char *name;
};
constexpr ScreenSignal flaggedSignals[] = {
    {"org.freedesktop.ScreenSaver", "ActiveChanged"}, {"org.gnome.ScreenSaver", "ActiveChanged"},
    {"org.mate.ScreenSaver", "ActiveChanged"},        {"org.cinnamon.ScreenSaver", "ActiveChanged"},
    {"org.xfce.ScreenSaver", "ActiveChanged"},        {"com.deepin.dde.lockFront", "Visible"},
    {"org.deepin.dde.LockFront1", "Visible"},
};
constexpr ScreenSignal bareSignals[] = {{"org.ukui.ScreenSaver", "lock"}};

QDBusMessage callOf(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(logind, path, interface, method);
    call.setArguments(arguments);
    return call;
}

// The answer comes to `done` later; nobody waits for the bus.
void ask(const QDBusConnection &bus, const QDBusMessage &call, QObject *receiver, std::function<void(const QDBusMessage &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), receiver);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, receiver, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

} // namespace

SessionWatch::SessionWatch(const QDBusConnection &systemBus, const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent), m_system(systemBus)
{
    QDBusConnection session = sessionBus;
    if (session.isConnected()) {
        m_hearsScreen = true;
        for (const ScreenSignal &signal : flaggedSignals)
            session.connect({}, {}, QString::fromLatin1(signal.interface), QString::fromLatin1(signal.name), this, SLOT(onScreenActive(bool)));
        for (const ScreenSignal &signal : bareSignals)
            session.connect({}, {}, QString::fromLatin1(signal.interface), QString::fromLatin1(signal.name), this, SLOT(onLock()));
    }
    if (m_system.isConnected()) {
        m_system.connect(logind, managerPath, manager, u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool)));
        findSession();
    }
}

// A program started by the desktop's own service belongs to no session by its number; the user's display does.
void SessionWatch::findSession()
{
    const auto byPid = callOf(managerPath, manager, u"GetSessionByPID"_s, {uint(QCoreApplication::applicationPid())});
    ask(m_system, byPid, this, [this](const QDBusMessage &reply) {
        const QDBusPendingReply<QDBusObjectPath> session = reply;
        if (!session.isError())
            return watchSession(session.value());
        const auto display = callOf(u"/org/freedesktop/login1/user/self"_s, properties, u"Get"_s, {u"org.freedesktop.login1.User"_s, u"Display"_s});
        ask(m_system, display, this, [this](const QDBusMessage &displayReply) {
            const QDBusPendingReply<QDBusVariant> found = displayReply;
            if (found.isError()) {
                emit answered();
                return;
            }
            const auto pair = qvariant_cast<QDBusArgument>(found.value().variant());
            QString id;
            QDBusObjectPath path;
            pair.beginStructure();
            pair >> id >> path;
            pair.endStructure();
            watchSession(path);
        });
    });
}

void SessionWatch::watchSession(const QDBusObjectPath &session)
{
    m_hearsSleep = m_hearsScreen = true;
    m_system.connect(logind, session.path(), sessionInterface, u"Lock"_s, this, SLOT(onLock()));
    m_system.connect(logind, session.path(), properties, u"PropertiesChanged"_s, this, SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    takeDelay();
    emit answered();
}

void SessionWatch::begin()
{
    m_isOpen = true;
    takeDelay();
}

void SessionWatch::end()
{
    m_isOpen = false;
    m_delay = {};
}

void SessionWatch::takeDelay()
{
    if (!m_isOpen || !m_hearsSleep || delaysSleep())
        return;
    const auto inhibit = callOf(managerPath, manager, u"Inhibit"_s, {u"sleep"_s, u"Xindeng"_s, tr("Locks the records first"), u"delay"_s});
    ask(m_system, inhibit, this, [this](const QDBusMessage &reply) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = reply;
        if (m_isOpen && !delay.isError())
            m_delay = delay.value();
    });
}

void SessionWatch::onPrepareForSleep(bool isStarting)
{
    if (isStarting)
        emit lockAsked();
}

void SessionWatch::onScreenActive(bool isActive)
{
    if (isActive)
        emit lockAsked();
}

void SessionWatch::onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &)
{
    if (interface != sessionInterface)
        return;
    const bool isSwitchedAway = !changed.value(u"Active"_s, true).toBool();
    if (isSwitchedAway || changed.value(u"LockedHint"_s, false).toBool())
        emit lockAsked();
}

} // namespace xd::ui
