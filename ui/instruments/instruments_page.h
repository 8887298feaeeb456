// "Instruments": what the office can ask with, for whom, from where and under which licence; packs of the district and
// texts that the school may use are added here, and an officer signs packs for the schools.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/instruments/instrument_facts.h"

namespace xd::packs {
struct PackAdded;
}

namespace xd::ui {

class DataTable;
class InstrumentView;
class StepWizard;

class InstrumentsPage : public Page {
    Q_OBJECT

public:
    explicit InstrumentsPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    DataTable *table() const { return m_table; }
    InstrumentView *view() const { return m_view; }
    void addPack();
    StepWizard *addText();
    void goOnWithDraft(); // of a text
    void signPack(); // at a district

private:
    void showFacts(const InstrumentFacts &facts);
    void showChosen();
    void addPackFile(const QString &path);
    void signPackFile(const QString &path, const QString &out);
    const screening::Instrument *chosen() const;
    const packs::UnreadablePack *chosenUnreadable() const;

    Workplace m_workplace;
    InstrumentFacts m_facts;
    std::vector<const screening::Instrument *> m_listed; // after those that cannot be read here
    bool m_wantsDraft = false;
    Task m_reading;
    DataTable *m_table;
    InstrumentView *m_view;
    QPushButton *m_text;
};

} // namespace xd::ui
