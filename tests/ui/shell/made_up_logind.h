// A bus of its own for one test, and on it an object that speaks as logind does.
#pragma once

#include "tests/support/say.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace xd::test {

class PrivateBus {
public:
    PrivateBus()
    {
        using namespace Qt::StringLiterals;
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--nosyslog"_s, u"--print-address"_s, u"--address=unix:path="_s + m_folder.filePath(u"bus"_s)});
        REQUIRE(m_daemon.waitForStarted()); // the package dbus-daemon is in packaging/install.sh
        while (!m_daemon.canReadLine())
            REQUIRE(m_daemon.waitForReadyRead(10'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    QDBusConnection connect(const QString &name) const
    {
        QDBusConnection connection = QDBusConnection::connectToBus(m_address, name);
        REQUIRE(connection.isConnected());
        return connection;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

class MadeUpLogind : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    // Without a session of that number it answers as logind does to a program of the desktop's own service.
    explicit MadeUpLogind(const QDBusConnection &bus, bool knowsPid = true) : m_bus(bus), m_knowsPid(knowsPid)
    {
        using namespace Qt::StringLiterals;
        REQUIRE(m_bus.registerObject(u"/org/freedesktop/login1"_s, this, QDBusConnection::ExportAllSlots));
        if (!knowsPid)
            REQUIRE(m_bus.registerVirtualObject(u"/org/freedesktop/login1/user/self"_s, &m_user));
        REQUIRE(m_bus.registerService(u"org.freedesktop.login1"_s));
    }
    ~MadeUpLogind() override { close(m_reading); }

    void prepareForSleep(bool isStarting) { emitFrom(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {isStarting}); }
    void lockSession() { emitFrom(session, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), {}); }
    void change(const QString &property, bool value)
    {
        emitFrom(session, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                 {QStringLiteral("org.freedesktop.login1.Session"), QVariantMap{{property, value}}, QStringList()});
    }
    // Whether somebody still holds the lock that was handed out, as logind finds out: by the other end of the pipe.
    bool isDelayed() const
    {
        pollfd end{m_reading, POLLIN, 0};
        return m_reading >= 0 && poll(&end, 1, 0) == 0;
    }
    QStringList inhibited; // what, who, mode of each

    const QString session = QStringLiteral("/org/freedesktop/login1/session/_31");

public slots:
    QDBusObjectPath GetSessionByPID(uint pid) const
    {
        if (!m_knowsPid || pid != uint(QCoreApplication::applicationPid())) {
            sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSessionForPID"));
            return {};
        }
        return QDBusObjectPath(session);
    }
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &, const QString &mode)
    {
        inhibited << what + u'/' + who + u'/' + mode;
        int ends[2] = {-1, -1};
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        if (m_reading >= 0)
            close(m_reading);
        m_reading = ends[0];
        QDBusUnixFileDescriptor handed;
        handed.giveFileDescriptor(ends[1]);
        return handed;
    }

private:
    // The display of the user, a pair of name and path, as a virtual object: Qt has no property of that type.
    class User : public QDBusVirtualObject {
    public:
        QString introspect(const QString &) const override { return {}; }
        bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
        {
            if (message.member() != u"Get" || message.arguments().value(1).toString() != u"Display")
                return false;
            QDBusArgument pair;
            pair.beginStructure();
            pair << QStringLiteral("1") << QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_31"));
            pair.endStructure();
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(pair)))));
        }
    };

    void emitFrom(const QString &path, const QString &interface, const QString &name, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        REQUIRE(m_bus.send(signal));
    }

    QDBusConnection m_bus;
    User m_user;
    bool m_knowsPid;
    int m_reading = -1;
};

} // namespace xd::test
