// The charts of a round, taken from what the gate has let through: the page, the paper, the workbook and the CSV all draw
// this one value, so that no two of them can differ. Of the counsellor's own document (core/screening/learning_document)
// there is one picture, of the one for others (core/reports/round_report) one an instrument.
#pragma once

#include "core/disclosure/released_document.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

struct RoundSeries {
    QString name;
    std::vector<std::optional<double>> values; // none: protected, or there is nothing to say
    bool isNeutral = false;     // no step of the scale: grey
    bool isInTableOnly = false; // numbers behind the chart
};

struct RoundChart {
    enum class Kind { bands, sex, profile, years, scores };
    enum class Form { stacked, grouped };
    Kind kind = Kind::bands;
    Form form = Form::stacked;
    QString title;
    QString categoryTitle;
    QStringList categories; // '\n' where a label has two parts
    std::vector<RoundSeries> series;
    QString valueTitle;     // what the axis counts
    int decimals = 0;
    std::vector<bool> isBeyondCut = {}; // by category: a line stands where this changes
    QString note = {};      // what is left out, or why nothing is compared
    qsizetype drawn = -1;   // the chart draws only so many categories, the table has all; -1: all
    // Of the classes of a distribution, in scores, where they differ: a column is as wide as its class, its area is the number.
    std::vector<double> widths = {};
    bool isEmpty() const { return categories.isEmpty() || series.empty(); }
};

struct RoundPicture {
    QString instrument;
    QString norm;
    QString scale;
    std::vector<RoundChart> charts;
    const RoundChart *find(RoundChart::Kind kind) const; // null where there is none
};
std::vector<RoundPicture> picturesOf(const disclosure::ReleasedDocument &document);

} // namespace xd::paper
