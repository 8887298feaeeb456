#include "ui/shell/sitting_news.h"

#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace xd::ui {

namespace {

struct SittingWords {
    Q_DECLARE_TR_FUNCTIONS(SittingWords)
};

QString sheetsInWords(const screening::SittingsTakenIn &taken)
{
    QStringList words{SittingWords::tr("%n sheet(s) answered at this computer were taken in.", nullptr, taken.sheets)};
    if (taken.incomplete > 0)
        words << SittingWords::tr("%n of them incomplete.", nullptr, taken.incomplete);
    if (taken.unwilling > 0)
        words << SittingWords::tr("%n student(s) did not want to take part.", nullptr, taken.unwilling);
    if (taken.withdrawing > 0)
        words << SittingWords::tr("%n of those who did not want to have answers from before: talk with them and withdraw them by hand.", nullptr, taken.withdrawing);
    return words.join(u' ');
}

// "七年级（2）班：…（2 份）": for each class why.
QString refusalInWords(const screening::RefusedSheets &refused)
{
    const QString schoolClass = refused.schoolClass.grade > 0 ? refused.schoolClass.name() : SittingWords::tr("Class not known");
    return SittingWords::tr("%1: %2 (%n sheet(s))", nullptr, refused.count).arg(schoolClass, text::sentenceFor(refused.code));
}

QString refusalsInWords(const screening::SittingsTakenIn &taken)
{
    QStringList words{SittingWords::tr("%n sheet(s) answered at this computer could not be stored.", nullptr, taken.refused)};
    for (const screening::RefusedSheets &refused : taken.refusedSheets)
        words << refusalInWords(refused);
    return words.join(u' ');
}

QString problemInWords(const screening::SittingProblem &problem)
{
    if (problem.error.code != ErrorCode::SittingDamaged)
        return SittingWords::tr("A file of answers waits: %1").arg(text::sentenceFor(problem.error));
    if (problem.error.detail == QLatin1StringView("gone"))
        return SittingWords::tr("A file of answers is gone from the site's folder; whoever answered then has to be asked again: %1").arg(problem.file);
    return SittingWords::tr("A file of answers was altered. What could be believed was taken in; the file is kept: %1").arg(problem.file);
}

} // namespace

std::vector<SittingNews> newsOf(const Result<screening::SittingsTakenIn> &taken)
{
    using theme::Mark;
    if (!taken)
        return {{Mark::warn, SittingWords::tr("What was answered at this computer could not be taken in yet: %1").arg(text::sentenceFor(taken.error())), false, true}};
    std::vector<SittingNews> news;
    if (taken->duties > 0)
        news.push_back({Mark::danger, SittingWords::tr("%n danger answer(s) given at this computer: somebody must look after them now.", nullptr, taken->duties), true, false});
    if (taken->sheets + taken->unwilling > 0) // who has started and left again need not hear of it
        news.push_back({Mark::ok, sheetsInWords(*taken), false, false});
    if (taken->refused > 0)
        news.push_back({Mark::warn, refusalsInWords(*taken), false, false});
    if (taken->abrupt > 0)
        news.push_back({Mark::info, SittingWords::tr("Answering at this computer ended abruptly, as in a power cut: the last answers may be missing. Whoever has not answered all of it stands under “To ask”."), false, false});
    for (const screening::SittingProblem &problem : taken->problems)
        news.push_back({Mark::warn, problemInWords(problem), false, problem.error.code != ErrorCode::SittingDamaged});
    return news;
}

} // namespace xd::ui
