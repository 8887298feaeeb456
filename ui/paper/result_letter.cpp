#include "ui/paper/result_letter.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

// In both languages, since a letter follows the family and not the window.
struct LetterWords {
    QString title, greeting, helplines, signedBy, date, contact, mark;
};

LetterWords wordsIn(const QString &language)
{
    if (language == "en"_L1) {
        return {u"A letter to the family"_s, u"Dear parents or guardians of %1 (%2),"_s,
                u"If you need somebody to talk to at any hour: 12356 (psychological help) and 12355 (young people). If somebody is in danger, call 110 or 120."_s,
                u"School counselling room"_s, u"d MMMM yyyy"_s, u"You reach us: %1"_s, u"For the family only"_s};
    }
    return {u"致家长的一封信"_s, u"尊敬的%1（%2）家长："_s,
            u"任何时候需要有人倾听，可拨打心理援助热线12356、青少年服务热线12355；情况紧急请拨打110或120。"_s, u"学校心理辅导室"_s,
            u"yyyy年M月d日"_s, u"联系方式：%1"_s, u"仅供家长本人阅读"_s};
}

class Writer {
public:
    explicit Writer(const disclosure::ReleasedDocument &first) : m_words(wordsIn(first.text(u"language"_s))), m_locale(first.text(u"language"_s) == "en"_L1 ? QLocale::English : QLocale::Chinese)
    {
        m_paper.title = m_words.title;
        m_paper.subtitle = first.text(u"school"_s);
        m_paper.headLeft = first.text(u"school"_s);
        m_paper.headRight = m_words.mark;
        m_paper.madeAtMs = first->timeMs;
    }

    void add(const disclosure::ReleasedDocument &letter)
    {
        if (m_count++ > 0) {
            m_paper.blocks.push_back(PageBreak{});
            m_paper.blocks.push_back(Heading{m_words.title, 1});
            m_paper.blocks.push_back(Paragraph{letter.text(u"school"_s), false});
        }
        plain(m_words.greeting.arg(letter.text(u"name"_s), letter.text(u"class"_s)));
        for (int i = 1; !letter.text(u"paragraph/%1"_s.arg(i)).isEmpty(); ++i)
            m_paper.blocks.push_back(Paragraph{letter.text(u"paragraph/%1"_s.arg(i))});
        for (const QString &words : letter.text(u"words"_s).split(u'\n', Qt::SkipEmptyParts))
            m_paper.blocks.push_back(Paragraph{words.trimmed()});
        if (!letter.text(u"contact"_s).isEmpty())
            m_paper.blocks.push_back(Paragraph{m_words.contact.arg(letter.text(u"contact"_s))});
        m_paper.blocks.push_back(Note{m_words.helplines});
        plain({});
        plain(letter.text(u"school"_s));
        plain(m_words.signedBy);
        plain(m_locale.toString(QDate::fromString(letter.text(u"date"_s), Qt::ISODate), m_words.date));
    }

    PaperDocument take() { return std::move(m_paper); }

private:
    void plain(const QString &line) { m_paper.blocks.push_back(Paragraph{line, false}); }

    LetterWords m_words;
    QLocale m_locale;
    PaperDocument m_paper;
    int m_count = 0;
};

} // namespace

PaperDocument letterPaper(std::span<const disclosure::ReleasedDocument *const> letters)
{
    Writer writer(*letters.front());
    for (const disclosure::ReleasedDocument *letter : letters)
        writer.add(*letter);
    return writer.take();
}

QString letterFileName(const disclosure::ReleasedDocument &letter)
{
    return wordsIn(letter.text(u"language"_s)).title + u'-' + letter.text(u"date"_s);
}

} // namespace xd::paper
