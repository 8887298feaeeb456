#include "core/archive/word_index.h"

#include "core/base/text_fold.h"

#include <QStringList>
#include <vector>

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

// One stretch of text that is looked for as a whole: Han characters, or one word of letters and digits.
struct Run {
    std::vector<QString> characters;
    bool isHan = false;
};

std::vector<Run> runsOf(QStringView text)
{
    std::vector<Run> runs;
    bool goesOn = false;
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (const char32_t code : folded.toUcs4()) {
        if (!QChar::isLetterOrNumber(code)) {
            goesOn = false;
            continue;
        }
        const bool han = isHan(code);
        if (!goesOn || runs.back().isHan != han)
            runs.push_back({{}, han});
        runs.back().characters.push_back(QString::fromUcs4(&code, 1));
        goesOn = true;
    }
    return runs;
}

QStringList pairsOf(const Run &run)
{
    QStringList pairs;
    for (size_t i = 0; i + 1 < run.characters.size(); ++i)
        pairs << run.characters[i] + run.characters[i + 1];
    return pairs;
}

QString wordOf(const Run &run)
{
    QString word;
    for (const QString &character : run.characters)
        word += character;
    return word;
}

} // namespace

QString indexedWords(QStringView text)
{
    QStringList words;
    for (const Run &run : runsOf(text)) {
        if (run.isHan)
            words << pairsOf(run) << run.characters.back(); // the last one alone, so that each character begins a word
        else
            words << wordOf(run);
    }
    return words.join(u' ');
}

QString matchOf(QStringView typed)
{
    QStringList wanted;
    for (const Run &run : runsOf(typed)) {
        if (run.isHan && run.characters.size() > 1)
            wanted << u'"' + pairsOf(run).join(u' ') + u'"';
        else
            wanted << u'"' + wordOf(run) + u"\" *"_s;
    }
    return wanted.join(u" AND "_s);
}

} // namespace xd::archive
