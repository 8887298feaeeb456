// The journal as people read it: who did what and when, by verb and date, over both vaults that the account can open; and
// whether the chains are whole. Reading it changes nothing.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/journal/journal_lines.h"

class QComboBox;

namespace xd::ui {

class DataTable;
class FilterChips;

class JournalPage : public Page {
    Q_OBJECT

public:
    explicit JournalPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    DataTable *table() const { return m_table; }

private:
    void showLines(const JournalLines &lines);
    void filter();
    void verify();
    void showVerified(const std::vector<VerifiedChain> &chains);
    QString toldBy(const JournalLine &line) const;
    QString nameOf(vault::VaultKind kind) const;

    Workplace m_workplace;
    JournalLines m_lines;
    Task m_reading;
    QComboBox *m_period;
    FilterChips *m_chips;
    DataTable *m_table;
};

} // namespace xd::ui
