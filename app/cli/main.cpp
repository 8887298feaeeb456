// xindengctl: the work of Xindeng from a terminal. An application object without a screen, because paper is drawn.
#include "app/cli/call.h"
#include "app/cli/say.h"
#include "ui/text/language.h"

#include <QApplication>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace xd;

namespace {

// --lang is looked for before anything else, so that a wrong word is complained of in the right language.
text::Language wantedLanguage(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(u"--lang="_s))
            return text::languageFrom(words[i].mid(7));
        if (words[i] == u"--lang"_s)
            return text::languageFrom(words.value(i + 1));
    }
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QString locale = qEnvironmentVariable(variable); !locale.isEmpty())
            return text::languageFrom(locale);
    }
    return text::Language::Chinese;
}

void setUpSurroundings()
{
    // A core dump would hold keys.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Qt orders what is in a PDF by hash: with a seed of chance, a frozen report would never reprint byte for byte.
    QHashSeed::setDeterministicGlobalSeed();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Only errors in our own words reach the terminal.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtFatalMsg || qEnvironmentVariableIsSet("XINDENG_DEBUG"))
            std::fprintf(stderr, "%s\n", message.toUtf8().constData());
    });
}

int runCommand(const QStringList &given)
{
    const bool asJson = given.contains(u"--json"_s);
    const bool isVerbose = given.contains(u"-v"_s) || given.contains(u"--verbose"_s);
    Result<cli::Words> words = cli::parse(given);
    if (!words) {
        if (given.isEmpty())
            std::fputs((cli::helpFor({}) + u'\n').toUtf8().constData(), stderr);
        return cli::print(words.error(), asJson, isVerbose);
    }
    if (words->wantsHelp) {
        std::fputs((cli::helpFor(words->helpWords) + u'\n').toUtf8().constData(), stdout);
        return 0;
    }
    const Result<cli::Outcome> outcome = [&] {
        cli::Call call(std::move(*words));
        return call.run();
    }(); // the session is closed and the progress line gone before anything is said
    return outcome ? cli::print(*outcome, asJson) : cli::print(outcome.error(), asJson, isVerbose);
}

} // namespace

int main(int argc, char **argv)
{
    setUpSurroundings();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"xindengctl"_s);
    QApplication::setApplicationVersion(QStringLiteral(XINDENG_VERSION));
    const QStringList given = QApplication::arguments().mid(1);
    text::speak(wantedLanguage(given));
    if (given == QStringList(u"--version"_s)) {
        std::puts("xindengctl " XINDENG_VERSION);
        return 0;
    }
    return runCommand(given);
}
