// One instrument as it stands in its pack: for whom, from where, under which licence, its scales with the bands of each
// norm set, its danger items and clues. Nothing here can be edited: a pack changes by a new version.
#pragma once

#include "ui/instruments/instrument_facts.h"

#include <QScrollArea>

class QVBoxLayout;

namespace xd::ui {

class DetailsList;

class InstrumentView : public QScrollArea {
    Q_OBJECT

public:
    explicit InstrumentView(QWidget *parent = nullptr);
    void show(const InstrumentFacts &facts, const screening::Instrument &instrument);
    void show(const InstrumentFacts &facts, const packs::UnreadablePack &pack); // why it is left out, and what to do
    void clear(); // invites to choose one
    QString words() const; // all that is shown, for tests and for reading aloud

private:
    void addHeading(const QString &text);
    DetailsList *addList();
    void showFrame(const InstrumentFacts &facts, const screening::Instrument &instrument);
    void showScales(const screening::Instrument &instrument);
    void showNorm(const InstrumentFacts &facts, const screening::Instrument &instrument, const screening::NormSet &norm);
    void showSentences(const screening::Instrument &instrument);
    void begin();

    QWidget *m_sheet = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace xd::ui
