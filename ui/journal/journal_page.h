// The journal as people read it: who did and who saw what and when, by side, verb, person, file and date, over the vaults
// that the account can open; on paper; and whether the chains are whole. Reading it changes nothing.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/journal/journal_paper.h"

class QAbstractButton;
class QComboBox;
class QDateEdit;
class QToolButton;

namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class DataTable;
class FilterChips;

class JournalPage : public Page {
    Q_OBJECT

public:
    enum class Side { all, did, saw };
    explicit JournalPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    // Only what concerns one student's file; empty shows all again.
    void showFile(const QByteArray &student);
    void setSide(Side side);
    std::optional<QByteArray> openObject() const override { return m_student; }
    DataTable *table() const { return m_table; }

signals:
    void previewShown(xd::paper::PrintPreview *preview);

private:
    QWidget *makePeriod();
    QWidget *makeSides();
    void showLines(JournalLines lines);
    void showFileChip();
    void filter();
    void verify();
    void showVerified(const std::vector<VerifiedChain> &chains);
    void showLine(int row);
    void print();
    void preview(const disclosure::ReleasedDocument &document);
    void copyRows();
    JournalQuery query() const;
    JournalCut cutOf(std::vector<int> rows) const;
    QString filterWords() const;
    QString nameOf(vault::VaultKind kind) const;

    Workplace m_workplace;
    std::shared_ptr<const JournalLines> m_lines;
    QByteArray m_student;
    Side m_side = Side::all;
    Task m_reading;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    std::vector<QAbstractButton *> m_sides;
    QToolButton *m_file;
    FilterChips *m_chips;
    DataTable *m_table;
};

} // namespace xd::ui
