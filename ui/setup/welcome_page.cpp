#include "ui/setup/welcome_page.h"

#include "ui/common/ask.h"
#include "ui/common/card.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::SiteKind;

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addSpacing(scaled(72));
    m_title = new Text(tr("Xindeng"), Type::title);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *what = new Text(tr("The records of the school's counselling room, encrypted on this computer and nowhere else."),
                          Type::body, Ink::muted);
    column->addWidget(what, 0, Qt::AlignHCenter);
    column->addSpacing(space::l);

    m_cards = new QWidget(this);
    auto *row = new QHBoxLayout(m_cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    m_new = addCard(tr("New site"), tr("Set up a school or a district: name, first account, recovery sheets. Takes about five minutes and a printer."),
                    tr("Set up"), int(Icon::add));
    setButtonRole(m_new, ButtonRole::primary);
    m_new->setIcon(icon(Icon::add, Ink::onAccent));
    QPushButton *open = addCard(tr("Open a site"), tr("The folder of a site lies on this computer already, or was brought from another one."),
                                tr("Choose the folder…"), int(Icon::folder));
    QPushButton *demo = addCard(tr("Look at the demonstration"), tr("A made-up school or district to try everything on. Nobody in it exists."),
                                tr("Open the demonstration"), int(Icon::eye));
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_cards);
    middle->addStretch(1);
    column->addLayout(middle);
    m_sentence = new Text({}, Type::body, Ink::muted);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(scaled(320));
    m_busy->setAccessibleName(tr("Making the demonstration"));
    QSizePolicy keepsPlace = m_busy->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsPlace);
    m_busy->hide();
    column->addWidget(m_sentence);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newSiteAsked);
    connect(open, &QPushButton::clicked, this, &WelcomePage::chooseFolder);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::chooseDemo);
}

QPushButton *WelcomePage::addCard(const QString &title, const QString &words, const QString &button, int symbol)
{
    auto *card = new Card(title, m_cards);
    card->setFixedWidth(scaled(280));
    Text *text = Text::reading(words, Ink::muted);
    card->add(text);
    card->body()->addStretch(1);
    auto *pushed = new QPushButton(icon(Icon(symbol)), button, card);
    pushed->setAutoDefault(true); // Enter presses it, as in a dialog
    pushed->setAccessibleDescription(words);
    pushed->setAutoDefault(false);
    card->body()->addWidget(pushed, 0, Qt::AlignLeft);
    m_cards->layout()->addWidget(card);
    return pushed;
}

void WelcomePage::focusFirst()
{
    m_new->setFocus();
}

void WelcomePage::setBusy(bool isBusy)
{
    m_cards->setEnabled(!isBusy);
    m_busy->setVisible(isBusy);
    m_sentence->setInk(Ink::muted);
    m_sentence->setText(isBusy ? tr("Making up a school and its people. This takes a moment the first time.") : QString());
}

void WelcomePage::chooseFolder()
{
    ask::openFolder(this, {tr("Choose the folder of a site"), {}, {}, u"site"_s}, [this](const QString &folder) {
        if (vault::SiteFolder(folder).isSite()) {
            m_sentence->clear();
            emit folderChosen(folder);
        } else {
            m_sentence->setMarked(Mark::danger, text::sentenceFor(ErrorCode::NotASite));
        }
    });
}

void WelcomePage::chooseDemo()
{
    ask::choose(this,
                {tr("Which demonstration?"), tr("It is made on this computer, apart from everything else."),
                 {tr("A school"), tr("A district")}},
                [this](int index) { emit demoAsked(index == 0 ? SiteKind::school : SiteKind::district); });
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = scaled(56);
    const QRect mark((width() - side) / 2, m_title->y() - side - space::l, side, side);
    applicationIcon().paint(&painter, mark);
}

} // namespace xd::ui
