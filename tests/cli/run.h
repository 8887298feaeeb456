// Runs the real xindengctl as a script would: words in, exit status and one JSON object out.
#pragma once

#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

namespace cli {

using namespace Qt::StringLiterals;

inline const QString passphrase = u"correct horse battery staple"_s;
inline const QString otherPassphrase = u"seven quiet rivers beyond"_s;

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
        INFO(out.toStdString());
        REQUIRE(problem.error == QJsonParseError::NoError);
        return document.object();
    }
    QJsonObject result() const { return json()[u"result"_s].toObject(); }
    QJsonArray rows() const { return json()[u"rows"_s].toArray(); }
    QString code() const { return json()[u"error"_s].toObject()[u"code"_s].toString(); }
};

// The surroundings hold no passphrase but the one given here.
inline Ran run(const QStringList &words, const QString &secret = passphrase, const QString &wanted = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG", "XINDENG_PASSPHRASE", "XINDENG_NEW_PASSPHRASE", "XINDENG_SECOND_PASSPHRASE"})
        environment.remove(QString::fromLatin1(variable));
    environment.insert(u"TZ"_s, u"Asia/Shanghai"_s);
    if (!secret.isEmpty())
        environment.insert(u"XINDENG_PASSPHRASE"_s, secret);
    if (!wanted.isEmpty())
        environment.insert(u"XINDENG_NEW_PASSPHRASE"_s, wanted);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), words);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

// A site in a folder that goes with the test, and its words --site and --login. Made in this process, because there the
// passphrase may be stretched far below the floor instead of for a second of this computer's time.
class Site {
public:
    explicit Site(const QString &kind = u"school"_s, const QString &code = u"3199000001"_s, const QString &name = u"晨光中学"_s)
    {
        xd::access::SiteDraft draft;
        draft.folder = path();
        draft.kind = *xd::access::siteKindFrom(kind);
        draft.name = name;
        draft.code = code;
        draft.login = u"lin"_s;
        draft.passphrase = xd::SecretBytes::fromUtf16(passphrase);
        draft.work = xd::test::quickWork;
        valueOf(xd::access::createSite(draft));
    }
    QString path() const { return m_folder.filePath(u"site"_s); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Ran operator()(const QStringList &words, const QString &secret = passphrase, const QString &wanted = {}) const
    {
        return run(words + QStringList{u"--site"_s, path(), u"--login"_s, u"lin"_s, u"--json"_s}, secret, wanted);
    }
    // The same, which must end with this status.
    QJsonObject ok(const QStringList &words, int status = 0) const
    {
        const Ran ran = (*this)(words);
        INFO(words.join(u' ').toStdString());
        INFO(ran.out.toStdString() << ran.err.toStdString());
        REQUIRE(ran.status == status);
        CHECK(ran.json()[u"ok"_s].toBool());
        return ran.result();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace cli
