// The pieces of work that are interrupted: each with the site it starts from and the steps a person takes, of which
// every one is done wholly or not at all.
#pragma once

#include "core/access/session.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace xd::faults {

struct Workflow {
    QString name;
    // Makes <root>/site and what the steps need beside it.
    std::function<void(const QString &root)> prepare;
    // With the open site. A refusal that is right where the step was done before is no error of the step.
    using Step = std::function<Done(access::Session &session, const QString &root)>;
    std::vector<Step> steps;
    std::function<Done(const QString &root)> afterwards = {}; // what is done with the closed site
    bool isReplacing = false; // the site may go back to what it was before
    bool isMendedLater = false; // a step told as failed may stand in the ledger, and the next try completes it
};

Workflow rosterImport();
Workflow answersImport();
Workflow bundleImport(int bundles = 3, int cells = 40);
Workflow bundleExport();
Workflow accountChanges();
Workflow migration();
Workflow keyRotation();
Workflow restore();

// A folder and all below it.
void copyFolder(const QString &from, const QString &to);

} // namespace xd::faults
