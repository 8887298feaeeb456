// A score as scripts and people read it.
#pragma once

#include "core/screening/score_sheet.h"

#include <QJsonObject>
#include <QStringList>

namespace xd::cli {

// {instrument, norm, total, subscales{}, band, bands{}, candidates[], flags[], danger[], missing}: `total` and `band` are
// null where there is none or too much is missing; `bands` are of all scales that have one, `candidates` the scales past
// their cut; `danger` are item numbers as printed.
QJsonObject scoreJson(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score);
// Instrument, total, band, flags, danger answers: cells of a line.
QStringList scoreWords(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score);

} // namespace xd::cli
