#include "ui/gallery/example_wizard.h"

#include "ui/common/data_table.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/step_wizard.h"
#include "ui/common/text.h"
#include "ui/gallery/sections.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace xd::ui::gallery {

using namespace theme;

namespace {

class FileStep final : public Step {
public:
    FileStep() : Step(Words::tr("File"))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        auto *zone = new DropZone(Words::tr("Drop the roster here"), {QStringLiteral("xlsx"), QStringLiteral("csv")},
                                  Words::tr("Tables (*.xlsx *.csv)"));
        column->addWidget(zone, 1);
        connect(zone, &DropZone::filesGiven, this, [this] { wizard()->next(); });
    }
};

class FieldsStep final : public Step {
public:
    FieldsStep() : Step(Words::tr("Columns"))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_form = new Form(this);
        QComboBox *name = m_form->addChoice(QStringLiteral("name"), Words::tr("Name"), Words::tr("Lin Xiaoyu · Zhou Ziming · Chen Yutong"));
        name->addItems({Words::tr("Column B: Name"), Words::tr("Column C: Class")});
        m_class = m_form->addLine(QStringLiteral("class"), Words::tr("Class for all rows"));
        column->addWidget(m_form);
        column->addStretch(1);
    }
    void leave(std::function<void(bool)> goOn) override
    {
        if (m_class->text().isEmpty())
            m_form->showError({ErrorCode::FieldMissing, QStringLiteral("class"), {}});
        goOn(!m_class->text().isEmpty());
    }

private:
    Form *m_form;
    QLineEdit *m_class;
};

class PreviewStep final : public Step {
public:
    PreviewStep() : Step(Words::tr("Preview"))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        auto *table = new DataTable(Words::tr("Rows as they will be stored"),
                                    {{Words::tr("Row"), 4, Align::right}, {Words::tr("Name"), 6}, {Words::tr("State"), 12}});
        auto rows = std::make_shared<RowList>();
        rows->add({{QStringLiteral("2")}, {Words::tr("Lin Xiaoyu")}, {Words::tr("New"), Mark::ok}});
        rows->add({{QStringLiteral("3")}, {Words::tr("Zhou Ziming")}, {Words::tr("Date of birth is missing"), Mark::danger}});
        table->setRows(rows);
        column->addWidget(table, 1);
    }
    QString nextText() const override { return Words::tr("Import 1 row"); }
};

} // namespace

StepWizard *makeExampleWizard(QWidget *parent)
{
    auto *wizard = new StepWizard(Words::tr("Import a roster"), QStringLiteral("gallery"), parent);
    wizard->addStep(new FileStep);
    wizard->addStep(new FieldsStep);
    wizard->addStep(new PreviewStep);
    return wizard;
}

} // namespace xd::ui::gallery
