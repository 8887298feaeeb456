// One use of xindengctl: the words as parsed, the session that is opened when a handler first asks for it, and the
// passphrases. Nothing here decides anything about a site.
#pragma once

#include "app/cli/command.h"
#include "core/access/session.h"
#include "core/base/progress.h"

#include <QHash>
#include <memory>

namespace xd::cli {

struct Words {
    const Command *command = nullptr;
    QStringList arguments;
    QHash<QString, QStringList> options;
    QStringList helpWords; // the words before --help
    bool wantsHelp = false;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option).value(0); }
};

// The values of options and arguments have the form that their placeholders promise (typed_value.h).
// Error: Usage, with the word or option at fault in `field`.
Result<Words> parse(const QStringList &words);

// --passphrase-file (of an account that exists, or the first one of a new site, then typed twice),
// --new-passphrase-file, --second-passphrase-file.
enum class Secret { present, first, wanted, second };

class Call {
public:
    explicit Call(Words words);
    ~Call();

    Result<Outcome> run() { return m_words.command->run(*this); }

    QString argument(int index = 0) const { return m_words.arguments.value(index); }
    const QStringList &arguments() const { return m_words.arguments; }
    bool has(const QString &option) const { return m_words.has(option); }
    QString value(const QString &option) const { return m_words.value(option); }
    QStringList values(const QString &option) const { return m_words.options.value(option); }
    // Error: Usage where the option is absent.
    Result<QString> required(const QString &option) const;
    // Error: Usage where it is not a whole number of at least `least`; the fallback where it is absent.
    Result<int> number(const QString &option, int fallback, int least = 0) const;
    std::optional<int> numbersFrom() const; // 0 or 1; nothing where the option is absent
    QDate date(const QString &option) const; // invalid where absent

    // From the file, else the environment (which is wiped), else a prompt without echo. Error: Usage, CannotRead.
    Result<SecretBytes> secret(Secret which) const;
    // Opens --site with --login the first time. Errors: those of unlock(), Usage; Refused for --now outside a demo.
    Result<access::Session *> session();
    Result<access::Session *> session(const SecretBytes &passphrase);
    // That of this computer, or the one that --now holds still.
    std::unique_ptr<Clock> clock() const;

    Progress &progress() { return *m_progress; }

private:
    Words m_words;
    std::unique_ptr<access::Session> m_session;
    std::unique_ptr<Progress> m_progress;
};

} // namespace xd::cli
