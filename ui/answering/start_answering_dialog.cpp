#include "ui/answering/start_answering_dialog.h"

#include "ui/common/details_list.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

StartAnsweringDialog::StartAnsweringDialog(const screening::SittingOffer &offer, const screening::RoundId &round,
                                           std::function<void(screening::SittingWish)> started, QWidget *parent)
    : QDialog(parent), m_offer(offer), m_round(round), m_started(std::move(started))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"startAnswering"_s);
    setWindowTitle(tr("Answer at this computer"));
    setMinimumWidth(scaled(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(new Text(tr("Answer at this computer"), Type::title));
    column->addWidget(new Text(m_offer.title, Type::body, Ink::muted));
    m_class = new QComboBox(this);
    m_class->setAccessibleName(tr("Which class"));
    m_class->addItem(tr("All classes of the round"), -1);
    for (int at = 0; at < int(m_offer.classes.size()); ++at)
        if (m_offer.classes[size_t(at)].waiting > 0)
            m_class->addItem(m_offer.classes[size_t(at)].schoolClass.name(), at);
    column->addWidget(m_class);
    m_who = new Text({});
    column->addWidget(m_who);
    m_codes = new Text({}, Type::body, Ink::muted);
    m_codes->setWordWrap(true);
    column->addWidget(m_codes);
    addArrangements(column);
    for (const screening::OfferedPart &part : m_offer.parts) {
        const QString name = text::wordingOf(part.names);
        Text *line = Text::marked(part.notShown ? Mark::warn : Mark::ok, part.notShown ? tr("%1: %2").arg(name, text::sentenceFor(*part.notShown)) : name);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    column->addWidget(Text::reading(tr("The site is locked before the first student sits down: the page holds no names and no records, and what is answered is "
                                       "sealed at once. However the page is left, the locked program remains. Sign in afterwards and the answers are taken in by themselves."),
                                    Ink::muted));
    // Said here and not in the handbook, which anybody can open while the program is locked.
    column->addWidget(Text::reading(tr("On the last page everybody reads the same words. Only the lamp differs: where its flame leans to the right, somebody should look "
                                       "after this student now.")));
    auto *row = new QHBoxLayout;
    m_start = new QPushButton(tr("Lock and begin"), this);
    m_start->setObjectName(u"beginAnswering"_s);
    setButtonRole(m_start, ButtonRole::primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    row->addWidget(m_start);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_class, &QComboBox::currentIndexChanged, this, &StartAnsweringDialog::tellWho);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, [this] {
        const auto begin = m_started;
        const screening::SittingWish wished = wish();
        accept();
        begin(wished);
    });
    tellWho();
    m_start->setFocus();
}

void StartAnsweringDialog::addArrangements(QVBoxLayout *column)
{
    m_arrangedHead = new Text(tr("What was arranged"), Type::strong);
    column->addWidget(m_arrangedHead);
    m_arrangedArea = new QScrollArea(this);
    m_arrangedArea->setWidgetResizable(true);
    m_arrangedArea->setFrameShape(QFrame::NoFrame);
    m_arrangedArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_arrangedArea->setAccessibleName(tr("What was arranged"));
    m_arranged = new DetailsList;
    m_arranged->setSelectable(false);
    m_arrangedArea->setWidget(m_arranged);
    column->addWidget(m_arrangedArea);
}

bool StartAnsweringDialog::isChosen(int schoolClass) const
{
    const int chosen = m_class->currentData().toInt();
    return chosen < 0 || chosen == schoolClass;
}

// Larger letters come by themselves; the rest is for a person to see to, before anybody sits down.
void StartAnsweringDialog::tellArrangements()
{
    m_arranged->clear();
    bool isAny = !m_offer.arrangements.isEmpty();
    if (isAny)
        m_arranged->add(tr("For all"), m_offer.arrangements);
    for (int at = 0; at < int(m_offer.classes.size()); ++at)
        if (isChosen(at))
            for (const screening::ArrangedStudent &student : m_offer.classes[size_t(at)].arranged) {
                m_arranged->add(student.name, student.hasLargerLetters ? tr("%1 (the page shows larger letters)").arg(student.words) : student.words);
                isAny = true;
            }
    m_arrangedHead->setVisible(isAny);
    m_arrangedArea->setVisible(isAny);
    // As high as it is long, until it scrolls.
    const int wanted = m_arranged->layout()->totalHeightForWidth(scaled(480));
    m_arrangedArea->setFixedHeight(std::min(scaled(160), wanted > 0 ? wanted : m_arranged->sizeHint().height()));
}

// Left to itself a dialog takes two thirds of the screen at most, and its lines would lie one over the other.
void StartAnsweringDialog::fit()
{
    const int wide = isVisible() ? width() : minimumWidth();
    layout()->activate();
    resize(wide, layout()->totalHeightForWidth(wide));
}

void StartAnsweringDialog::tellWho()
{
    int waiting = 0, answered = 0, without = 0, withCode = 0;
    for (int at = 0; at < int(m_offer.classes.size()); ++at) {
        if (!isChosen(at))
            continue;
        const screening::OfferedClass &its = m_offer.classes[size_t(at)];
        waiting += its.waiting;
        answered += its.answered;
        without += its.withoutConsent;
        withCode += its.withCode;
    }
    m_who->setText(tr("Can answer now: %1. Have answered: %2. Without consent, and not asked: %3.").arg(waiting).arg(answered).arg(without));
    m_codes->setText(withCode == 0 ? tr("Who cannot type the own name needs the number of a slip: print slips or the class list first.")
                                   : tr("Who cannot type the own name, or shares it with a classmate, types the number of the slip instead; it stands on the class list too (%1 have one).").arg(withCode));
    tellArrangements();
    const bool isAnyShown = std::any_of(m_offer.parts.begin(), m_offer.parts.end(), [](const screening::OfferedPart &part) { return !part.notShown; });
    m_start->setEnabled(waiting > 0 && isAnyShown);
    fit();
}

screening::SittingWish StartAnsweringDialog::wish() const
{
    screening::SittingWish wish;
    wish.round = m_round;
    wish.language = theme::language();
    if (const int chosen = m_class->currentData().toInt(); chosen >= 0)
        wish.classes.push_back(m_offer.classes[size_t(chosen)].schoolClass);
    return wish;
}

} // namespace xd::ui
