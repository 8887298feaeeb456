// The papers of a round as pages to print: letters to guardians with a slip to tear off, one page a family; lists for
// homeroom teachers; sheets to answer on. Worded neutrally and by ourselves: what is asked, why, that it is voluntary for
// both, who sees it, what happens in danger, and that no result is a diagnosis. No sentence of a published instrument is
// printed: such a sheet has numbers and options, the questionnaire lies beside it.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/screening/round.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

PaperDocument guardianLetters(const disclosure::ReleasedDocument &released, const screening::Round &round);
PaperDocument classLists(const disclosure::ReleasedDocument &released, const screening::Round &round);
PaperDocument answerSheets(const disclosure::ReleasedDocument &released, const screening::Round &round);

} // namespace xd::paper
