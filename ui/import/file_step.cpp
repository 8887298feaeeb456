#include "ui/import/file_step.h"

#include "ui/common/banner.h"
#include "ui/common/data_table.h"
#include "ui/common/drop_zone.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xd::ui {

namespace {

constexpr int previewRows = 50;
constexpr int previewColumns = 40;

Result<std::shared_ptr<ReadFile>> readFile(const QString &path, const sheets::TableChoice &choice, Progress &progress)
{
    XD_TRY(sheets::Workbook workbook, sheets::Workbook::open(path, progress));
    auto file = std::make_shared<ReadFile>();
    file->path = path;
    file->encoding = workbook.encoding();
    file->sheetNames = workbook.sheetNames();
    XD_TRY(file->table, sheets::readTable(workbook, progress, choice));
    return file;
}

} // namespace

FileStep::FileStep(ImportState &state, VaultThread &vault, QWidget *parent)
    : Step(tr("File"), parent), m_state(state), m_vault(vault),
      m_zone(new DropZone(state.subject->invitation, {QStringLiteral("xlsx"), QStringLiteral("xls"), QStringLiteral("et"), QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")},
                          tr("Tables (*.xlsx *.xls *.et *.csv *.tsv *.txt)"))),
      m_problem(nullptr), m_found(new QWidget), m_name(new Text({}, theme::Type::strong)), m_sheet(new QComboBox), m_headerRow(new QSpinBox)
{
    m_zone->setRemember(state.subject->remember);
    m_zone->button()->setObjectName(QStringLiteral("chooseFile"));
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_headerRow->setObjectName(QStringLiteral("headerRow"));
    m_headerRow->setAccessibleName(tr("Row of the column names"));
    m_headerRow->setRange(1, 1000);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme::space::s);
    choices->addWidget(m_name);
    choices->addStretch(1);
    choices->addWidget(new Text(tr("Sheet"), theme::Type::body, theme::Ink::muted));
    choices->addWidget(m_sheet);
    choices->addSpacing(theme::space::m);
    choices->addWidget(new Text(tr("Column names in row"), theme::Type::body, theme::Ink::muted));
    choices->addWidget(m_headerRow);
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(theme::space::m);
    found->addLayout(choices);
    m_similar = new Banner(theme::Mark::warn, {});
    m_similar->setObjectName(QStringLiteral("similarSheets"));
    m_similar->hide();
    found->addWidget(m_similar);
    m_previewPlace = new QVBoxLayout;
    found->addLayout(m_previewPlace, 1);
    m_found->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_zone);
    layout->addWidget(m_found, 1);
    layout->addStretch(0);

    connect(m_zone, &DropZone::filesGiven, this, [this](const QStringList &paths) { open(paths.first()); });
    connect(m_sheet, &QComboBox::activated, this, &FileStep::chooseAgain);
    connect(m_headerRow, &QSpinBox::editingFinished, this, [this] {
        if (m_state.file && m_headerRow->value() != m_state.file->table.headerRow)
            chooseAgain();
    });
}

void FileStep::open(const QString &path)
{
    m_path = path;
    m_state.file.reset();
    read({});
}

void FileStep::focusFirst()
{
    m_zone->button()->setFocus();
}

void FileStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this, [file = m_state.file, subject = m_state.subject](access::Session &session, Progress &) { return subject->findColumns(session, file->table); },
        [this, goOn = std::move(goOn)](Result<FoundColumns> found) {
            if (found) {
                m_state.map = std::move(found->map);
                m_state.isRemembered = found->isRemembered;
                m_state.layoutName = found->name;
            } else {
                wizard()->showError(found.error());
            }
            goOn(found.has_value());
        });
}

void FileStep::chooseAgain()
{
    const bool isOtherSheet = m_state.file && m_sheet->currentText() != m_state.file->table.sheetName;
    read({m_sheet->currentText(), isOtherSheet ? 0 : m_headerRow->value()});
}

void FileStep::read(const sheets::TableChoice &choice)
{
    m_reading.forget();
    m_reading = m_vault.run(
        this, [path = m_path, choice](access::Session &, Progress &progress) { return readFile(path, choice, progress); },
        [this](Result<std::shared_ptr<ReadFile>> file) { show(std::move(file)); }, tr("Reading the table"));
}

void FileStep::show(Result<std::shared_ptr<ReadFile>> file)
{
    delete m_problem;
    m_problem = nullptr;
    if (file) {
        m_state.file = *file;
        showTable();
    } else if (file.error().code != ErrorCode::Cancelled) {
        m_state.file.reset();
        m_problem = new Banner(theme::Mark::danger, text::sentenceFor(file.error()));
        m_problem->setObjectName(QStringLiteral("fileProblem"));
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_problem);
    }
    m_found->setVisible(m_state.file != nullptr);
    emit readyChanged();
}

void FileStep::showTable()
{
    const sheets::Table &table = m_state.file->table;
    const QString name = QFileInfo(m_state.file->path).fileName();
    m_name->setText(m_state.file->encoding.isEmpty() ? tr("%1: %n row(s)", nullptr, int(table.rows.size())).arg(name)
                                               : tr("%1: %n row(s), %2", nullptr, int(table.rows.size())).arg(name, m_state.file->encoding));
    m_sheet->clear();
    m_sheet->addItems(m_state.file->sheetNames);
    m_sheet->setCurrentText(table.sheetName);
    m_sheet->setEnabled(m_sheet->count() > 1);
    m_headerRow->setValue(table.headerRow);

    std::vector<Column> columns{{tr("Row"), 3, Align::right}};
    const int shown = std::min(table.columnCount(), previewColumns);
    for (int column = 0; column < shown; ++column)
        columns.push_back({table.columnLabel(column), 8});
    std::vector<RowList::Row> rows;
    for (const sheets::TableRow &row : table.rows) {
        RowList::Row cells{{QString::number(row.number), theme::Mark::none, row.number}};
        for (int column = 0; column < shown; ++column)
            cells.push_back({row.text(column)});
        rows.push_back(std::move(cells));
        if (rows.size() == previewRows)
            break;
    }
    m_similar->setSentence(tr("Sheets of the same shape are not part of this import: %1. Choose them one after the other, or put all into one sheet.").arg(table.similarSheets.join(QStringLiteral("、"))));
    m_similar->setVisible(!table.similarSheets.isEmpty());
    delete m_preview;
    m_preview = new DataTable(tr("First rows of the file"), std::move(columns));
    m_preview->setObjectName(QStringLiteral("filePreview"));
    m_preview->setCompact(true);
    m_preview->setNoun([total = int(table.rows.size())](int count, int) { return tr("The first %1 of %n row(s)", nullptr, total).arg(count); });
    m_preview->setRows(std::make_shared<RowList>(std::move(rows)));
    m_previewPlace->addWidget(m_preview, 1);
}

} // namespace xd::ui
