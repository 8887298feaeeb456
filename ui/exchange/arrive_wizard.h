// Files that have arrived: at a district the schools' bundles, at a school the district's receipts. What each is and
// would do stands there before anything is taken; one bad file never stops the others.
#pragma once

#include "core/exchange/import_bundles.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

namespace xd::ui {

class DataTable;
class DropZone;
class Text;

struct Arriving {
    bool isDistrict = true;
    QStringList paths;
    std::vector<exchange::FileReport> reports;
    int takable() const;
    int holdable() const; // against the ledger, and not yet kept in sight
};

class ArriveStep : public Step {
    Q_OBJECT

public:
    ArriveStep(std::shared_ptr<Arriving> arriving, VaultThread &vault, QWidget *parent = nullptr);
    void look(const QStringList &paths);
    bool isReady() const override { return m_arriving->takable() + m_arriving->holdable() > 0; }
    QString nextText() const override;
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override; // takes them

private:
    std::shared_ptr<Arriving> m_arriving;
    VaultThread &m_vault;
    DropZone *m_zone;
    DataTable *m_table;
};

class TakenStep : public Step {
    Q_OBJECT

public:
    explicit TakenStep(std::shared_ptr<Arriving> arriving, QWidget *parent = nullptr);
    void enter() override;
    bool canGoBack() const override { return false; }

private:
    std::shared_ptr<Arriving> m_arriving;
    Text *m_words;
    DataTable *m_table;
};

StepWizard *startArriveWizard(bool isDistrict, VaultThread &vault, QWidget *parent, const QStringList &files = {});

} // namespace xd::ui
