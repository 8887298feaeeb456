#include "ui/common/card.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/gallery/sections.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui::gallery {

using namespace theme;

namespace {

QWidget *makeForm()
{
    auto *card = new Card(Words::tr("A form with errors"));
    auto *form = new Form;
    form->addLine(u"name"_s, Words::tr("Name"))->setText(Words::tr("Lin Xiaoyu"));
    QLineEdit *number = form->addLine(u"studentNumber"_s, Words::tr("Student number"),
                                      Words::tr("G, J or L and 18 characters, as in the national register"));
    number->setText(u"G11010120100203123X"_s);
    form->addDate(u"birthDate"_s, Words::tr("Date of birth"))->setDate(QDate(2010, 2, 3));
    QComboBox *grade = form->addChoice(u"grade"_s, Words::tr("Grade"));
    grade->addItems({Words::tr("Grade 7"), Words::tr("Grade 8"), Words::tr("Grade 9")});
    form->addText(u"note"_s, Words::tr("Remark"))->setPlaceholderText(Words::tr("Only what the next reader needs"));
    QLineEdit *off = form->addLine(u"school"_s, Words::tr("School"));
    off->setText(Words::tr("Lakeside Middle School"));
    off->setEnabled(false);
    card->add(form);
    form->setError(u"studentNumber"_s, Words::tr("The check digit does not fit."));
    return card;
}

QWidget *makePassphrases()
{
    auto *card = new Card(Words::tr("Passphrases"));
    auto *form = new Form;
    form->addPassphrase(u"old"_s, Words::tr("Passphrase"));
    PassphraseField *weak = form->addPassphrase(u"weak"_s, Words::tr("New passphrase"));
    weak->setStrengthShown(true);
    weak->edit()->setText(u"lantern"_s);
    PassphraseField *good = form->addPassphrase(u"good"_s, Words::tr("New passphrase, long enough"));
    good->setStrengthShown(true);
    good->edit()->setText(u"calm river lantern oak"_s);
    card->add(form);
    return card;
}

QWidget *makeChoices()
{
    auto *card = new Card(Words::tr("Choices"));
    auto *on = new QCheckBox(Words::tr("Include charts"));
    on->setChecked(true);
    auto *partly = new QCheckBox(Words::tr("All grades"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *off = new QCheckBox(Words::tr("Compact rows"));
    auto *disabled = new QCheckBox(Words::tr("Names (the gate does not allow it)"));
    disabled->setEnabled(false);
    auto *school = new QRadioButton(Words::tr("School"));
    school->setChecked(true);
    auto *district = new QRadioButton(Words::tr("District"));
    auto *minutes = new QSpinBox;
    minutes->setRange(1, 15);
    minutes->setValue(5);
    minutes->setSuffix(Words::tr(" min"));
    minutes->setAccessibleName(Words::tr("Lock after"));
    for (QWidget *widget : std::initializer_list<QWidget *>{on, partly, off, disabled, school, district, minutes})
        card->add(widget);
    return card;
}

} // namespace

QWidget *makeInput(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, space::l, space::m, space::l);
    row->setSpacing(space::l);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::l);
    right->addWidget(makePassphrases());
    right->addWidget(makeChoices());
    right->addWidget(new DropZone(Words::tr("Drop the roster here"), {u"xlsx"_s, u"csv"_s}, Words::tr("Tables (*.xlsx *.csv)")));
    right->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addWidget(makeForm());
    left->addStretch(1);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    return content;
}

} // namespace xd::ui::gallery
