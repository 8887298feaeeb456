#include "core/care/duty_opener.h"
#include "core/screening/close_round.h"
#include "core/screening/export_results.h"
#include "core/screening/match_finding.h"
#include "core/students/find_students.h"
#include "ui/common/ask.h"
#include "ui/screening/screening_page.h"
#include "ui/text/result_words.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

// What was written shows at once and takes away the word of an earlier failure.
void ScreeningPage::settle(const Done &written)
{
    if (!written)
        return showError(written.error());
    clearBanners();
    refresh();
}

// What is still open is said before, and listed afterwards as it was: nobody becomes a zero by closing.
void ScreeningPage::askToClose()
{
    const RoundData &round = *m_data->round;
    const screening::RoundCounts &counts = round.status.counts;
    QStringList words{tr("It takes no more slips and answers. What it came to stays.")};
    const auto stillOpen = [&](int count, const QString &sentence) {
        if (count > 0)
            words << u"· "_s + sentence;
    };
    stillOpen(round.status.unmatched, tr("%n danger answer(s) are still without a student.", nullptr, round.status.unmatched));
    stillOpen(round.waitingForLook, tr("%n candidate(s) are still without a decision; it can be taken afterwards too.", nullptr, round.waitingForLook));
    stillOpen(counts.missing, tr("%n student(s) agreed and have not answered.", nullptr, counts.missing));
    stillOpen(counts.partial, tr("%n student(s) answered only in part.", nullptr, counts.partial));
    stillOpen(counts.undecided, tr("%n slip(s) are still out.", nullptr, counts.undecided));
    ask::confirm(this, {tr("Close this round?"), words.join(u'\n'), tr("Close the round"), {}, true}, [this](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, id = m_chosen](access::Session &session, Progress &) -> Result<bool> {
                XD_CHECK(screening::closeRound(session, *instruments, id));
                return true;
            },
            [this](Result<bool> closed) { settle(closed.map([](auto) {})); });
    });
}

void ScreeningPage::saveResults()
{
    QString name = m_data->round->status.round.title;
    for (QChar &c : name) {
        if (u"\\/:*?\"<>|"_s.contains(c))
            c = u'_';
    }
    ask::saveFile(this, {tr("Save the results"), tr("Excel workbooks (*.xlsx)"), name + u".xlsx"_s, u"results"_s}, [this](const QString &path) {
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, id = m_chosen, path](access::Session &session, Progress &progress) {
                return screening::exportResults(session, *instruments, id, text::resultWords(), path, progress);
            },
            [this](Result<screening::ResultsExported> saved) {
                if (!saved)
                    return showError(saved.error());
                showBanner(Mark::ok, tr("Results of %n student(s) saved. The file holds names and answers of danger: keep it where only you can read it.", nullptr, saved->students));
            },
            tr("Saving the results"));
    });
}

// A finding without a student: a person types who it was; only one who is found without doubt is taken.
void ScreeningPage::askWhoItWas(const screening::FindingId &finding, const QString &claim)
{
    ask::text(this, tr("Whose answer is it?"), tr("The row said: %1. Type the student number, or a name that only one student has.").arg(claim), {}, [this, finding](const QString &typed) {
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, finding, typed](access::Session &session, Progress &) -> Result<bool> {
                students::StudentIndex index;
                students::StudentQuery query;
                query.text = typed;
                XD_TRY(const students::FoundStudents found, students::findStudents(session, index, query));
                if (found.total != 1)
                    return failure(found.total == 0 ? ErrorCode::UnknownStudent : ErrorCode::AmbiguousStudent);
                care::DutyOpener opener;
                XD_CHECK(screening::matchFinding(session, *instruments, finding, found.lines.front().id, opener));
                return true;
            },
            [this](Result<bool> matched) { settle(matched.map([](auto) {})); });
    });
}

} // namespace xd::ui
