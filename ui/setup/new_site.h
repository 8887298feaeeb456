// What the steps of the first-run wizard share: the draft without its passphrase, and once the site is made its
// recovery shares, which are wiped with the wizard.
#pragma once

#include "core/access/create_site.h"
#include "core/students/class_name.h"

#include <memory>

namespace xd::ui {

struct NewSite {
    access::SiteKind kind = access::SiteKind::school;
    QString name;
    QString code;
    students::StageSystem system = students::StageSystem::sixThree; // of a school
    QString folder;
    QString login;
    std::optional<crypto::WorkFactor> work = {}; // tests make it cheap; empty: calibrated
    std::shared_ptr<crypto::RecoveryShares> recovery = {};

    bool isSchool() const { return kind == access::SiteKind::school; }
    bool isMade() const { return recovery != nullptr; }
};

} // namespace xd::ui
