// Hears from the desktop when its screen is locked, another user comes to it or the computer goes to sleep (logind and the
// screen savers, over D-Bus), so that the site is locked too. While a site is open it holds a delay lock: the computer
// sleeps once end() has said that the keys are wiped. Without a bus it hears nothing and says so.
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace xd::ui {

class SessionWatch : public QObject {
    Q_OBJECT

public:
    // logind speaks on the system's bus, screen savers on that of the session.
    SessionWatch(const QDBusConnection &systemBus, const QDBusConnection &sessionBus, QObject *parent = nullptr);

    void begin(); // a site is open
    void end();   // it is locked: the computer may sleep
    bool hearsSleep() const { return m_hearsSleep; }   // logind has answered
    bool hearsScreen() const { return m_hearsScreen; } // it, or a session's bus, tells of locked screens
    bool delaysSleep() const { return m_delay.isValid(); }

signals:
    void lockAsked();
    void answered(); // what it can hear has become known

private slots:
    void onLock() { emit lockAsked(); }
    void onPrepareForSleep(bool isStarting);
    void onScreenActive(bool isActive);
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);

private:
    void findSession();
    void watchSession(const QDBusObjectPath &session);
    void takeDelay();

    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_delay; // closing it lets the computer sleep
    bool m_isOpen = false;
    bool m_hearsSleep = false;
    bool m_hearsScreen = false;
};

} // namespace xd::ui
