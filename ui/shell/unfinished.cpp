#include "ui/shell/unfinished.h"

#include "ui/common/banner.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// Where each form is filled in: to add a form that keeps drafts, add its line.
struct DraftForm {
    QLatin1StringView form;
    Place place;
    QString (*title)();
};
const DraftForm forms[] = {
    {"care.answerDuty"_L1, Place::today, [] { return Unfinished::tr("how a danger answer was met"); }},
    {"screening.secondLook"_L1, Place::review, [] { return Unfinished::tr("the interview of a second look"); }},
    {"screening.letter"_L1, Place::learning, [] { return Unfinished::tr("words of a letter to families"); }},
    {"screening.paperEntry"_L1, Place::screening, [] { return Unfinished::tr("an answer sheet typed from paper"); }},
    {"screening.openRound"_L1, Place::screening, [] { return Unfinished::tr("a new screening round"); }},
    {"instruments.text"_L1, Place::instruments, [] { return Unfinished::tr("the sentences of an instrument"); }},
    {"mailbox.observation"_L1, Place::mailbox, [] { return Unfinished::tr("an observation"); }},
    {"mailbox.homeVisit"_L1, Place::mailbox, [] { return Unfinished::tr("a home visit"); }},
    {"mailbox.showItem"_L1, Place::mailbox, [] { return Unfinished::tr("something to show the principal"); }},
    {"mailbox.standIn"_L1, Place::mailbox, [] { return Unfinished::tr("why you stand in for a colleague"); }},
    {"exchange.settle"_L1, Place::exchange, [] { return Unfinished::tr("what was found out about a held bundle"); }},
    {"exchange.digits"_L1, Place::exchange, [] { return Unfinished::tr("digits heard on the telephone"); }},
};

constexpr int shownDrafts = 3; // more would push the page away; the others come after these

} // namespace

Unfinished::Unfinished(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(space::xl, space::m, space::xl, 0);
    m_lines->setSpacing(space::s);
    hide();
}

void Unfinished::offer(const std::vector<drafts::Draft> &drafts, const std::vector<Place> &places)
{
    for (const drafts::Draft &draft : drafts)
        for (const DraftForm &form : forms)
            if (draft.key.form == form.form && m_count < shownDrafts && std::find(places.begin(), places.end(), form.place) != places.end())
                show(draft, form.place, form.title());
    setHeld(m_isHeld);
}

void Unfinished::show(const drafts::Draft &draft, Place place, const QString &title)
{
    auto *banner = new Banner(Mark::info, tr("Begun and not finished: %1, kept %2").arg(title, text::momentText(draft.savedMs)), this);
    m_lines->addWidget(banner);
    ++m_count;
    const auto leave = [this, banner] {
        banner->hide();
        banner->deleteLater();
        --m_count;
        setHeld(m_isHeld);
    };
    banner->setAction(tr("Go on"), [this, leave, place, key = draft.key] {
        leave();
        emit chosen(place, {Visit::Kind::draft, key.object, {}, key.form});
    });
    banner->setClosable(true); // it stays kept, and is offered again next time
    connect(banner, &Banner::closed, this, leave);
}

void Unfinished::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    setVisible(!isHeld && m_count > 0);
}

} // namespace xd::ui
