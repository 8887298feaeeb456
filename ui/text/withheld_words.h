// What a bundle withholds, in the words of the office: which table, which of those with its name, and why it stays.
#pragma once

#include "core/disclosure/released_document.h"

#include <QString>

namespace xd::text {

// "levels by grade (PHQ-9, from 2026-10-08, too close to an earlier release)"; a table that is not known by its own name.
QString nameOf(const disclosure::Withheld &withheld);

} // namespace xd::text
