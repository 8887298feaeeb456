// Letters to families after a screening, each on a page of its own, in the language that the person who writes has chosen,
// whatever that of the program is. Drawn from what the gate lets a guardian have.
#pragma once

#include "core/disclosure/released_document.h"
#include "ui/paper/paper_document.h"

#include <span>

namespace xd::paper {

// At least one letter, all in the same language.
PaperDocument letterPaper(std::span<const disclosure::ReleasedDocument *const> letters);
// Without a name of anybody: "致家长的信-2026-10-08".
QString letterFileName(const disclosure::ReleasedDocument &letter);

} // namespace xd::paper
