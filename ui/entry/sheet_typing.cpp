#include "ui/entry/sheet_typing.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

const QChar noAnswerKey = u'.';

std::optional<quint8> answerOf(const screening::OptionSet &options, QChar key)
{
    if (key == u' ' || key == noAnswerKey || key == u'。' || key == u'-')
        return screening::missingAnswer;
    const int digit = key.digitValue(); // of full-width digits too
    for (size_t place = 0; place < options.size(); ++place) {
        if (digit >= 0 ? options[place].value == digit : key.toUpper() == QChar(u'A' + char16_t(place)))
            return options[place].value;
    }
    return {};
}

} // namespace

SheetTyping::SheetTyping(const screening::Instrument &instrument)
    : m_instrument(&instrument), m_asked(instrument.items.size()), m_answers(instrument.itemCount(), char(screening::missingAnswer))
{
    std::iota(m_asked.begin(), m_asked.end(), 0);
}

SheetTyping::SheetTyping(const screening::Instrument &instrument, const QByteArray &first, const QByteArray &second)
    : m_instrument(&instrument), m_answers(first)
{
    for (int item = 0; item < instrument.itemCount(); ++item) {
        if (first[item] != second[item])
            m_asked.push_back(item);
    }
}

bool SheetTyping::type(QChar key)
{
    if (isFinished())
        return false;
    const auto answer = answerOf(m_instrument->optionsOf(item()), key);
    if (!answer)
        return false;
    m_answers[item()] = char(*answer);
    ++m_cursor;
    return true;
}

bool SheetTyping::back()
{
    if (m_cursor == 0)
        return false;
    --m_cursor;
    m_answers[item()] = char(screening::missingAnswer);
    return true;
}

bool SheetTyping::asks(int item) const
{
    return std::binary_search(m_asked.begin(), m_asked.end(), item);
}

bool SheetTyping::isPassed(int item) const
{
    return isFinished() || item < this->item() || !asks(item);
}

QString SheetTyping::keys() const
{
    QString keys;
    for (size_t i = 0; i < m_cursor; ++i) {
        const quint8 answer = quint8(m_answers[m_asked[i]]);
        keys += answer == screening::missingAnswer ? noAnswerKey : QChar(u'0' + answer);
    }
    return keys;
}

QString SheetTyping::shown(quint8 answer)
{
    return answer == screening::missingAnswer ? u"–"_s : QString::number(answer);
}

} // namespace xd::ui
