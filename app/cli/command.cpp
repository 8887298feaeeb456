#include "app/cli/command.h"

#include "app/cli/say.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QString optionLine(const Option &option)
{
    QString line = u"  --"_s + QString::fromUtf8(option.name);
    if (option.value != nullptr)
        line += u' ' + QString::fromUtf8(option.value);
    return line;
}

QString optionList(const std::vector<Option> &options)
{
    std::vector<QStringList> cells;
    for (const Option &option : options)
        cells.push_back({optionLine(option), Say::tr(option.help)});
    return inColumns(cells).join(u'\n');
}

QString usageOf(const Command &command)
{
    QString usage = u"xindengctl "_s + QString::fromUtf8(command.path);
    if (*command.arguments != '\0')
        usage += u' ' + QString::fromUtf8(command.arguments);
    if (!command.options.empty())
        usage += u" [OPTION…]"_s;
    return usage;
}

QString helpForOne(const Command &command)
{
    QStringList text{Say::tr(command.summary), {}, Say::tr("Usage: %1").arg(usageOf(command))};
    if (!command.options.empty())
        text << QString() << Say::tr("Options:") << optionList(command.options);
    text << QString() << Say::tr("Options of every command:") << optionList(commonOptions());
    text << QString() << Say::tr("Example:") << u"  xindengctl "_s + QString::fromUtf8(command.example);
    return text.join(u'\n');
}

QString list(const std::vector<const Command *> &commands)
{
    std::vector<QStringList> cells;
    for (const Command *command : commands)
        cells.push_back({u"  "_s + QString::fromUtf8(command->path) + (*command->arguments == '\0' ? QString() : u' ' + QString::fromUtf8(command->arguments)),
                         Say::tr(command->summary)});
    return inColumns(cells).join(u'\n');
}

} // namespace

int Command::fewestArguments() const
{
    int fewest = 0;
    for (const QString &word : wordsOf(arguments))
        fewest += word.startsWith(u'[') ? 0 : 1;
    return fewest;
}

int Command::mostArguments() const
{
    const QStringList words = wordsOf(arguments);
    return words.join(u' ').contains(u'…') ? 10'000 : int(words.size());
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options{
        {"site", "DIR", QT_TRANSLATE_NOOP("Say", "the folder of the site")},
        {"login", "NAME", QT_TRANSLATE_NOOP("Say", "who signs in; the vaults that open are those this login has keys for")},
        {"passphrase-file", "FILE", QT_TRANSLATE_NOOP("Say", "the passphrase is its first line; else XINDENG_PASSPHRASE, else you are asked")},
        {"new-passphrase-file", "FILE", QT_TRANSLATE_NOOP("Say", "a new passphrase; else XINDENG_NEW_PASSPHRASE, else you are asked")},
        {"second-passphrase-file", "FILE", QT_TRANSLATE_NOOP("Say", "the second officer's passphrase; else XINDENG_SECOND_PASSPHRASE, else you are asked")},
        {"json", nullptr, QT_TRANSLATE_NOOP("Say", "one JSON object on standard output, for scripts")},
        {"lang", "zh_CN|en", QT_TRANSLATE_NOOP("Say", "the language of the sentences")},
        {"now", "MOMENT", QT_TRANSLATE_NOOP("Say", "hold the clock still, such as 2026-10-08T09:00; only on a demo site")},
        {"verbose", nullptr, QT_TRANSLATE_NOOP("Say", "with an error, also the technical detail (-v)")},
        {"help", nullptr, QT_TRANSLATE_NOOP("Say", "this help, for every command and every noun (-h)")},
    };
    return options;
}

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> commands;
        for (const auto &some : {siteCommands(), recoverCommands(), backupCommands(), accountCommands(), journalCommands(), rosterCommands(), studentsCommands(),
                                 packsCommands(), formCommands(), screeningCommands(), consentCommands(), careCommands(), reportCommands(), enrolmentCommands(), exchangeCommands()})
            commands.insert(commands.end(), some.begin(), some.end());
        return commands;
    }();
    return all;
}

QString helpFor(const QStringList &words)
{
    const QString path = words.join(u' ');
    std::vector<const Command *> matching;
    for (const Command &command : allCommands()) {
        const QString own = QString::fromUtf8(command.path);
        if (own == path)
            return helpForOne(command);
        if (words.isEmpty() || own.startsWith(path + u' '))
            matching.push_back(&command);
    }
    if (matching.empty())
        return helpFor({});
    QStringList text;
    if (words.isEmpty())
        text << Say::tr("xindengctl does the work of Xindeng from a terminal.") << QString();
    text << Say::tr("Commands:") << list(matching) << QString() << Say::tr("Options of every command:") << optionList(commonOptions()) << QString()
         << Say::tr("Exit status: 0 done, 1 refused, 2 not understood, 3 partly refused, 4 wrong passphrase or no right, 5 damaged or not genuine, 6 cannot read or write")
         << QString() << Say::tr("Example:") << u"  xindengctl "_s + QString::fromUtf8(matching.front()->example);
    return text.join(u'\n');
}

} // namespace xd::cli
