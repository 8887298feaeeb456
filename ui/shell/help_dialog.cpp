#include "ui/shell/help_dialog.h"

#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int contentWidth = 560;

} // namespace

HelpDialog::HelpDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    setWindowModality(Qt::WindowModal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Text(tr("Keys"), Type::section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    const struct {
        QString keys;
        QString words;
    } lines[] = {
        {u"Ctrl+1 … 7"_s, tr("The places of the rail")},
        {u"Ctrl+F"_s, tr("Search: name, pinyin, initials, number, class")},
        {u"Ctrl+I"_s, tr("Import, on the pages that can")},
        {u"Ctrl+P"_s, tr("Print, on the pages that can")},
        {u"Ctrl+C"_s, tr("Copy the selected rows of a table, for a spreadsheet")},
        {u"F5"_s, tr("Read the page anew")},
        {u"Ctrl+L"_s, tr("Lock")},
        {u"Ctrl+,"_s, tr("Settings")},
        {u"F1"_s, tr("This help")},
    };
    int row = 0;
    for (const auto &line : lines) {
        grid->addWidget(new Text(line.keys, Type::strong), row, 0);
        grid->addWidget(new Text(line.words), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addSpacing(space::s);
    column->addWidget(new Text(tr("What happens with the data"), Type::section));
    auto *words = Text::reading(tr("Everything lies encrypted in the folder of the site, on this computer. Nothing is sent anywhere.\n"
                                       "Files dropped on the window are recognised; you see what they hold before anything is stored.\n"
                                       "What is printed or exported passes one gate and leaves a line in the journal."));
    // A dialog opens at its size hint, which asks no wrapped text for its height.
    words->setFixedWidth(scaled(contentWidth));
    words->setMinimumHeight(words->heightForWidth(scaled(contentWidth)));
    column->addWidget(words);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    setButtonRole(close, ButtonRole::primary);
    column->addSpacing(space::s);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace xd::ui
