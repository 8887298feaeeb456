#include "core/screening/answer_cell.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::screening {

QString foldAnswer(const QString &text)
{
    // NFKC makes full-width letters, digits and brackets plain, and a no-break space a space.
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    QString folded;
    folded.reserve(plain.size());
    for (const QChar c : plain) {
        if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            folded.append(c);
    }
    if (folded.startsWith(u'\'')) // keeps a number as text in a spreadsheet
        folded.remove(0, 1);
    return folded;
}

bool isSkipped(const QString &folded)
{
    // "-3" and "-2" are what questionnaire sites write for "skipped" and "not filled in" in their numeric exports.
    static const QSet<QString> words{u""_s, u"(跳过)"_s, u"跳过"_s, u"(空)"_s, u"空"_s, u"未答"_s, u"未作答"_s, u"(未答)"_s, u"-2"_s,
                                     u"-3"_s, u"-"_s, u"--"_s, u"—"_s, u"——"_s, u"/"_s, u"n/a"_s, u"null"_s, u"skipped"_s};
    return words.contains(folded);
}

std::optional<double> numberIn(const QString &cell)
{
    const QString folded = foldAnswer(cell);
    bool isNumber = false;
    const double number = folded.toDouble(&isNumber);
    if (!isNumber || isSkipped(folded))
        return {};
    return number;
}

AnswerReader::AnswerReader(const OptionSet &options, int numberShift)
{
    for (size_t i = 0; i < options.size(); ++i) {
        const Option &option = options[i];
        m_answers.insert(QString(QChar(u'a' + char16_t(i))), option.value);
        m_answers.insert(QString(QChar(u'A' + char16_t(i))), option.value); // found without folding
        m_answers.insert(QString::number(option.value + numberShift), option.value);
    }
    for (const Option &option : options) { // words win over letters and numbers
        for (const QString &word : QStringList{option.text.zh, option.text.en} + option.also)
            m_answers.insert(foldAnswer(word), option.value);
    }
}

Result<quint8> AnswerReader::read(const QString &cell) const
{
    const auto asIs = m_answers.constFind(cell);
    if (asIs != m_answers.constEnd())
        return *asIs;
    const QString folded = foldAnswer(cell);
    const auto found = m_answers.constFind(folded);
    if (found != m_answers.constEnd())
        return *found;
    if (isSkipped(folded))
        return missingAnswer;
    // "A.好几天", "B、好几天": the words count, not the letter.
    if (folded.size() > 2 && folded[0] >= u'a' && folded[0] <= u'z' && QStringView(u".、:)").contains(folded[1])) {
        const auto words = m_answers.constFind(folded.mid(2));
        if (words != m_answers.constEnd())
            return *words;
    }
    bool isNumber = false;
    const double number = folded.toDouble(&isNumber);
    if (isNumber) { // "1.0", as some exports write whole numbers
        const auto whole = m_answers.constFind(QString::number(number));
        if (whole != m_answers.constEnd())
            return *whole;
        return failure(ErrorCode::OutOfRange);
    }
    return failure(ErrorCode::UnknownOption);
}

} // namespace xd::screening
