#include "ui/instruments/instrument_view.h"

#include "ui/common/details_list.h"
#include "ui/common/text.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Instrument;

namespace {

QString itemNumbers(const std::vector<int> &items)
{
    QStringList ranges;
    for (size_t i = 0; i < items.size();) {
        size_t last = i;
        while (last + 1 < items.size() && items[last + 1] == items[last] + 1)
            ++last;
        ranges << (last == i ? QString::number(items[i] + 1) : u"%1–%2"_s.arg(items[i] + 1).arg(items[last] + 1));
        i = last + 1;
    }
    return ranges.join(u", "_s);
}

QString reversedItems(const Instrument &instrument)
{
    std::vector<int> reversed;
    for (int i = 0; i < instrument.itemCount(); ++i) {
        if (instrument.items[size_t(i)].isReversed)
            reversed.push_back(i);
    }
    return itemNumbers(reversed);
}

} // namespace

InstrumentView::InstrumentView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"instrumentView"_s);
    setAccessibleName(tr("Details of the instrument"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
}

void InstrumentView::begin()
{
    m_sheet = new QWidget;
    m_body = new QVBoxLayout(m_sheet);
    m_body->setContentsMargins(space::m, 0, space::m, space::m);
    m_body->setSpacing(space::s);
}

void InstrumentView::addHeading(const QString &text)
{
    m_body->addSpacing(space::s);
    m_body->addWidget(new Text(text, Type::section));
}

DetailsList *InstrumentView::addList()
{
    auto *list = new DetailsList;
    m_body->addWidget(list);
    return list;
}

void InstrumentView::clear()
{
    begin();
    m_body->addWidget(Text::reading(tr("Choose an instrument to see its scales, bands and danger items."), Ink::muted));
    m_body->addStretch(1);
    setWidget(m_sheet);
}

void InstrumentView::show(const InstrumentFacts &facts, const Instrument &instrument)
{
    begin();
    showFrame(facts, instrument);
    showScales(instrument);
    for (const screening::NormSet &norm : instrument.norms)
        showNorm(facts, instrument, norm);
    showSentences(instrument);
    m_body->addStretch(1);
    setWidget(m_sheet);
}

void InstrumentView::show(const InstrumentFacts &facts, const packs::UnreadablePack &pack)
{
    begin();
    auto *name = new Text(pack.frame ? text::wordingOf(pack.frame->names) : pack.id, Type::section);
    name->setWordWrap(true);
    m_body->addWidget(name);
    DetailsList *list = addList();
    list->add(tr("Version"), pack.idAtVersion());
    list->add(tr("Not read here"), text::unreadableWords(pack), Mark::warn);
    list->add(tr("What to do"), text::unreadableAdvice(pack));
    list->add(tr("Comes from"), originWords(facts, pack.idAtVersion()));
    if (pack.frame) {
        list->add(tr("Source"), pack.frame->source);
        list->add(tr("Licence"), pack.frame->licence);
    }
    m_body->addStretch(1);
    setWidget(m_sheet);
}

void InstrumentView::showFrame(const InstrumentFacts &facts, const Instrument &instrument)
{
    auto *name = new Text(text::wordingOf(instrument.names), Type::section);
    name->setWordWrap(true);
    m_body->addWidget(name);
    DetailsList *list = addList();
    list->add(tr("Version"), instrument.idAtVersion());
    list->add(tr("Answered by"), text::labelOf(instrument.informant));
    if (const QString ages = text::ageWords(instrument); !ages.isEmpty())
        list->add(tr("Ages"), ages);
    list->add(tr("Grades"), text::gradeWords(instrument));
    if (instrument.warnUnderAge)
        list->add(tr("Caution"), tr("of doubtful worth under %1 years").arg(*instrument.warnUnderAge), Mark::warn);
    list->add(tr("On screen"), text::screenWords(*facts.instruments, instrument));
    list->add(tr("Items"), QString::number(instrument.itemCount()));
    if (const QString reversed = reversedItems(instrument); !reversed.isEmpty())
        list->add(tr("Reversed"), reversed);
    for (const screening::DangerItem &item : instrument.dangerItems)
        list->add(tr("Danger"), text::dangerWords(instrument, item), Mark::danger);
    if (instrument.dangerItems.empty())
        list->add(tr("Danger"), tr("no item calls anybody at once"));
    list->add(tr("Examples"), tr("%n worked example(s) came out", nullptr, instrument.exampleCount), Mark::ok);
    list->add(tr("Comes from"), originWords(facts, instrument.idAtVersion()));
    list->add(tr("Source"), text::sourceWords(*facts.instruments, instrument));
    list->add(tr("Licence"), text::licenceWords(*facts.instruments, instrument));
    for (const screening::InstrumentText &added : facts.instruments->texts()) {
        if (added.isOf(instrument))
            list->add(added.language == screening::TextLanguage::zh ? tr("Chinese text") : tr("English text"),
                      tr("%1. Licence: %2. Source: %3", "version 1").arg(text::versionWords(added.version), added.licence, added.source));
    }
}

void InstrumentView::showScales(const Instrument &instrument)
{
    addHeading(tr("Scales"));
    DetailsList *list = addList();
    for (const screening::Scale &scale : instrument.scales) {
        const QString items = itemNumbers(scale.items);
        QString how = scale.method == screening::Method::mean ? tr("mean of items %1").arg(items)
            : scale.method == screening::Method::count        ? tr("how many of items %1 count %2 or more").arg(items).arg(scale.countFrom)
                                                              : tr("sum of items %1").arg(items);
        if (scale.factor != 1)
            how = tr("%1, times %2").arg(how).arg(scale.factor);
        list->add(text::wordingOf(scale.names), how);
    }
}

void InstrumentView::showNorm(const InstrumentFacts &facts, const Instrument &instrument, const screening::NormSet &norm)
{
    addHeading(tr("Norm set: %1").arg(text::wordingOf(norm.names)));
    DetailsList *list = addList();
    // What a pack says in Chinese speaks of all its norm sets.
    if (text::sourceWords(*facts.instruments, instrument) == instrument.source)
        list->add(tr("Source"), norm.source);
    bool hasAny = false;
    for (size_t i = 0; i < norm.scales.size(); ++i) {
        const screening::ScaleNorm &scale = norm.scales[i];
        const QString name = text::wordingOf(instrument.scales[i].names);
        if (!scale.bands.empty())
            list->add(name, text::bandWords(instrument, int(i), scale));
        if (!scale.tables.empty())
            list->add(name, tr("%1 by norm tables", "T value or percentile").arg(text::labelOf(scale.normedAs)));
        for (const screening::Clue &clue : scale.clues)
            list->add(tr("Clue"), text::wordingOf(clue.names), Mark::info);
        hasAny = hasAny || !scale.bands.empty() || !scale.tables.empty() || !scale.clues.empty();
    }
    if (!hasAny)
        list->add(tr("Bands"), tr("none: the values stand as they are"));
}

void InstrumentView::showSentences(const Instrument &instrument)
{
    if (!instrument.hasOwnText())
        return;
    addHeading(tr("Items, in our own wording"));
    DetailsList *list = addList();
    for (int i = 0; i < instrument.itemCount(); ++i)
        list->add(QString::number(i + 1), text::wordingOf(instrument.items[size_t(i)].text));
}

QString InstrumentView::words() const
{
    QStringList words;
    for (const QLabel *label : m_sheet->findChildren<QLabel *>())
        words << label->text();
    return words.join(u'\n');
}

} // namespace xd::ui
