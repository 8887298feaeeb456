#include "app/cli/call.h"

#include "app/cli/passphrase.h"
#include "app/cli/say.h"
#include "app/cli/terminal_progress.h"
#include "app/cli/typed_value.h"
#include "core/access/unlock.h"
#include "core/reports/deliver_reports.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

const Option *findOption(const std::vector<Option> &options, const QString &name)
{
    for (const Option &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

const Option *findOption(const Command *command, const QString &name)
{
    const Option *own = command != nullptr ? findOption(command->options, name) : nullptr;
    return own != nullptr ? own : findOption(commonOptions(), name);
}

// The command whose words these are; null while they are only the beginning of one.
const Command *findCommand(const QStringList &words)
{
    const QString path = words.join(u' ');
    for (const Command &command : allCommands()) {
        if (path == QString::fromUtf8(command.path))
            return &command;
    }
    return nullptr;
}

bool isBeginning(const QStringList &words)
{
    const QString path = words.join(u' ') + u' ';
    return std::any_of(allCommands().begin(), allCommands().end(),
                       [&](const Command &command) { return QString::fromUtf8(command.path).startsWith(path); });
}

struct Parser {
    QStringList left;
    QStringList path;
    Words words;

    Done takeOption(QString name)
    {
        QString attached;
        bool hasAttached = false;
        if (const qsizetype equals = name.indexOf(u'='); equals >= 0) {
            attached = name.mid(equals + 1);
            name.truncate(equals);
            hasAttached = true;
        }
        const Option *option = findOption(words.command, name);
        if (option == nullptr || (option->value == nullptr && hasAttached))
            return failure(ErrorCode::Usage, u"--"_s + name);
        QStringList &values = words.options[name];
        if (option->value == nullptr)
            return {};
        if (!values.isEmpty() && !option->isMany)
            return failure(ErrorCode::Usage, u"--"_s + name, u"given twice"_s);
        const qsizetype before = values.size();
        if (!hasAttached && left.isEmpty())
            return failure(ErrorCode::Usage, u"--"_s + name, u"needs a value"_s);
        values << (hasAttached ? attached : left.takeFirst());
        // --instrument phq-9 gad-7: only where no argument of the command could be meant
        while (!hasAttached && option->isMany && words.command->mostArguments() == 0 && !left.isEmpty() && !left.first().startsWith(u'-'))
            values << left.takeFirst();
        for (qsizetype i = before; i < values.size(); ++i)
            XD_CHECK(checkOption(*option, values[i]));
        return {};
    }

    Done takeWord(const QString &word)
    {
        if (words.command != nullptr) {
            words.arguments << word;
            return {};
        }
        path << word;
        words.command = findCommand(path);
        if (words.command == nullptr && !isBeginning(path))
            return failure(ErrorCode::Usage, word, u"no such command"_s);
        return {};
    }

    Done takeAll()
    {
        bool onlyWords = false;
        while (!left.isEmpty()) {
            const QString word = left.takeFirst();
            if (onlyWords || !word.startsWith(u'-') || word == u"-"_s)
                XD_CHECK(takeWord(word));
            else if (word == u"--"_s)
                onlyWords = true;
            else if (word == u"-h"_s || word == u"--help"_s)
                words.wantsHelp = true;
            else if (word == u"-v"_s)
                words.options[u"verbose"_s];
            else if (word.startsWith(u"--"_s))
                XD_CHECK(takeOption(word.mid(2)));
            else
                return failure(ErrorCode::Usage, word);
        }
        return {};
    }
};

struct SecretSource {
    const char *option;
    const char *variable;
    const char *question;
};

SecretSource sourceOf(Secret which)
{
    switch (which) {
    case Secret::present:
    case Secret::first:
        return {"passphrase-file", "XINDENG_PASSPHRASE", QT_TRANSLATE_NOOP("Say", "Passphrase: ")};
    case Secret::wanted:
        return {"new-passphrase-file", "XINDENG_NEW_PASSPHRASE", QT_TRANSLATE_NOOP("Say", "New passphrase: ")};
    case Secret::second:
        return {"second-passphrase-file", "XINDENG_SECOND_PASSPHRASE", QT_TRANSLATE_NOOP("Say", "Second officer's passphrase: ")};
    }
    return {};
}

} // namespace

Result<Words> parse(const QStringList &given)
{
    Parser parser{given, {}, {}};
    const Done taken = parser.takeAll();
    Words &words = parser.words;
    words.helpWords = words.command != nullptr ? QString::fromUtf8(words.command->path).split(u' ') : parser.path;
    if (words.wantsHelp)
        return std::move(words);
    XD_CHECK(taken);
    if (words.command == nullptr)
        return failure(ErrorCode::Usage, parser.path.join(u' '), u"not a whole command"_s);
    if (words.arguments.size() < words.command->fewestArguments())
        return failure(ErrorCode::Usage, QString::fromUtf8(words.command->arguments), u"too few arguments"_s);
    if (words.arguments.size() > words.command->mostArguments())
        return failure(ErrorCode::Usage, words.arguments.value(words.command->mostArguments()), u"too many arguments"_s);
    XD_CHECK(checkArguments(*words.command, words.arguments));
    return std::move(words);
}

Call::Call(Words words) : m_words(std::move(words)), m_progress(std::make_unique<TerminalProgress>()) {}

Call::~Call() = default;

Result<QString> Call::required(const QString &option) const
{
    if (value(option).isEmpty())
        return failure(ErrorCode::Usage, u"--"_s + option, u"needed"_s);
    return value(option);
}

Result<int> Call::number(const QString &option, int fallback, int least) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least)
        return failure(ErrorCode::Usage, u"--"_s + option);
    return number;
}

std::optional<int> Call::numbersFrom() const
{
    return has(u"numbers-from"_s) ? std::optional(value(u"numbers-from"_s).toInt()) : std::nullopt;
}

QDate Call::date(const QString &option) const
{
    return QDate::fromString(value(option), Qt::ISODate);
}

Result<SecretBytes> Call::secret(Secret which) const
{
    const SecretSource source = sourceOf(which);
    const QString option = QString::fromLatin1(source.option);
    if (has(option))
        return passphraseFromFile(value(option));
    if (auto secret = passphraseFromEnvironment(source.variable))
        return std::move(*secret);
    XD_TRY(SecretBytes typed, passphraseFromTerminal(Say::tr(source.question)));
    if (which == Secret::present || which == Secret::second)
        return typed;
    // What nobody has seen is typed twice.
    XD_TRY(const SecretBytes again, passphraseFromTerminal(Say::tr("Once more: ")));
    if (!typed.equals(again))
        return failure(ErrorCode::PassphraseMismatch);
    return typed;
}

Result<access::Session *> Call::session()
{
    if (m_session)
        return m_session.get();
    XD_CHECK(required(u"site"_s));
    XD_CHECK(required(u"login"_s));
    XD_TRY(const SecretBytes passphrase, secret(Secret::present));
    return session(passphrase);
}

Result<access::Session *> Call::session(const SecretBytes &passphrase)
{
    if (m_session)
        return m_session.get();
    XD_TRY(const QString site, required(u"site"_s));
    XD_TRY(const QString login, required(u"login"_s));
    XD_TRY(m_session, access::unlock(QFileInfo(site).absoluteFilePath(), login, passphrase));
    if (has(u"now"_s))
        XD_CHECK(m_session->setClock(clock()));
    static_cast<void>(reports::deliverReports(*m_session)); // what fails is made up for at the next sign-in
    return m_session.get();
}

std::unique_ptr<Clock> Call::clock() const
{
    if (!has(u"now"_s))
        return std::make_unique<SystemClock>();
    return std::make_unique<FixedClock>(QDateTime::fromString(value(u"now"_s), Qt::ISODate));
}

} // namespace xd::cli
