// What xindengctl can do, as a table: words → arguments → options → handler → help with an example. A handler makes
// a Call into an Outcome through commands and questions of core; it holds no rule of its own.
#pragma once

#include "app/cli/outcome.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace xd::cli {

class Call;

struct Option {
    const char *name;         // without the dashes
    const char *value;        // placeholder in the help, and the form of the value (typed_value.h); null for a switch
    const char *help;         // English, in the context "Say"
    bool isMany = false;      // may be given again, and takes several words: --instrument phq-9 gad-7
};

struct Command {
    const char *path;      // "roster import"
    const char *arguments; // "FILE", "[TEXT]", "PATH…"
    const char *summary;   // English, in the context "Say"
    const char *example;   // what follows "xindengctl "
    std::vector<Option> options;
    Result<Outcome> (*run)(Call &call);

    int fewestArguments() const;
    int mostArguments() const;
};

// --site, --login, the passphrases, --json, --lang, --now, -v, --help.
const std::vector<Option> &commonOptions();

std::vector<Command> siteCommands();
std::vector<Command> backupCommands();
std::vector<Command> accountCommands();
std::vector<Command> recoverCommands();
std::vector<Command> journalCommands();
std::vector<Command> rosterCommands();
std::vector<Command> studentsCommands();
std::vector<Command> packsCommands();
std::vector<Command> formCommands(); // paper forms, and the phrases of the language guard
std::vector<Command> screeningCommands();
std::vector<Command> consentCommands(); // slips, papers and who is missing
std::vector<Command> careCommands(); // duties, the queue of the second look
std::vector<Command> reportCommands();
std::vector<Command> enrolmentCommands(); // exchange: fingerprints, enrolment, trust root
std::vector<Command> exchangeCommands();  // exchange: bundles and receipts

// All of them, in the order of the help.
const std::vector<Command> &allCommands();

// Help for all commands, for those of one noun, or for one command: the more words, the closer.
QString helpFor(const QStringList &words);

} // namespace xd::cli
