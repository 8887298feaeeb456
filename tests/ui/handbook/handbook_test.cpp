#include "tests/support/say.h"
#include "ui/handbook/handbook.h"
#include "ui/handbook/handbook_window.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const QStringList languages{u"zh_CN"_s, u"en"_s};
constexpr int threats = 27; // T1–T27 of the threat model

QStringList headingsOf(const QString &markdown)
{
    QStringList headings;
    for (const QString &line : markdown.split(u'\n'))
        if (line.startsWith(u'#'))
            headings << line;
    return headings;
}

// The text between the heading of a threat and the next heading.
QString answerTo(int threat, const QString &markdown)
{
    const qsizetype begin = markdown.indexOf(u"\n### T%1 "_s.arg(threat));
    if (begin < 0)
        return {};
    const qsizetype end = markdown.indexOf(u"\n#"_s, begin + 2);
    return markdown.mid(begin, end < 0 ? -1 : end - begin);
}

QStringList linksIn(const QString &markdown)
{
    static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
    QStringList targets;
    for (auto found = link.globalMatch(markdown); found.hasNext();)
        targets << found.next().captured(1);
    return targets;
}

} // namespace

TEST_CASE("Every page of the handbook exists in both languages, built in the same way, and no page is left out of the contents")
{
    for (const QString &language : languages) {
        QStringList files = QDir(handbook::folderOf(language)).entryList();
        files.sort();
        QStringList named;
        for (const QString &page : handbook::pages())
            named << page + u".md"_s;
        named.sort();
        CHECK(files == named);
    }
    for (const QString &page : handbook::pages()) {
        INFO(page.toStdString());
        const QString chinese = handbook::markdownOf(page, u"zh_CN"_s);
        const QString english = handbook::markdownOf(page, u"en"_s);
        CHECK_FALSE(handbook::titleOf(chinese).isEmpty());
        CHECK_FALSE(handbook::titleOf(english).isEmpty());
        const auto levels = [](const QString &markdown) {
            QList<qsizetype> depths;
            for (const QString &heading : headingsOf(markdown))
                depths << heading.indexOf(u' ');
            return depths;
        };
        CHECK(levels(chinese) == levels(english));
        CHECK(linksIn(chinese) == linksIn(english));
    }
}

TEST_CASE("The handbook has the pages that a school must be able to read before it trusts the program")
{
    for (const QString &page : {u"accounts"_s, u"lock"_s, u"backup-and-drill"_s, u"lost-passphrase"_s, u"limits"_s})
        CHECK(handbook::pages().contains(page));
}

TEST_CASE("Each threat of the model is answered in both languages, with its defence and the risk that remains")
{
    const QMap<QString, QStringList> words{{u"zh_CN"_s, {u"**怎样防：**"_s, u"**接受的风险：**"_s}}, {u"en"_s, {u"**Defence:**"_s, u"**Accepted risk:**"_s}}};
    for (const QString &language : languages) {
        const QString limits = handbook::markdownOf(u"limits"_s, language);
        for (int threat = 1; threat <= threats; ++threat) {
            INFO("T" << threat << " in " << language.toStdString());
            const QString answer = answerTo(threat, limits);
            for (const QString &part : words[language])
                CHECK(answer.contains(part));
        }
        CHECK(limits.count(u"\n### T"_s) == threats);
    }
}

TEST_CASE("Every link of the handbook leads to a page of it")
{
    for (const QString &language : languages)
        for (const QString &page : handbook::pages())
            for (const QString &link : linksIn(handbook::markdownOf(page, language))) {
                INFO(page.toStdString() << " to " << link.toStdString());
                CHECK(link.endsWith(u".md"_s));
                CHECK(handbook::pages().contains(link.chopped(3)));
            }
}

TEST_CASE("The window opens the page that is asked for, and follows what is chosen in the contents")
{
    theme::applyTheme(theme::Mode::light);
    HandbookWindow window(u"zh_CN"_s);
    window.open(u"lock"_s);
    window.show();
    CHECK(window.page() == u"lock"_s);
    CHECK(window.title() == u"锁定、草稿与会谈模式"_s);
    CHECK(window.contents().size() == handbook::pages().size());
    auto *contents = window.findChild<QListWidget *>();
    CHECK(contents->currentRow() == handbook::pages().indexOf(u"lock"_s));
    contents->setCurrentRow(0);
    CHECK(window.page() == u"first-steps"_s);
    CHECK(window.text().contains(u"打印三张恢复单"_s));
}

TEST_CASE("A link is followed, and Alt+Left leads back")
{
    theme::applyTheme(theme::Mode::light);
    HandbookWindow window(u"en"_s);
    window.open(u"first-steps"_s);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    auto *browser = window.findChild<QTextBrowser *>();
    browser->setSource(QUrl(u"accounts.md"_s));
    CHECK(window.title() == u"Accounts and rights"_s);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(window.page() == u"first-steps"_s);
}

TEST_CASE("Search lists the pages that hold the words, a title with them first, and opens and marks them")
{
    theme::applyTheme(theme::Mode::light);
    HandbookWindow window(u"en"_s);
    window.open(u"keys"_s);
    window.show();
    window.search(u"passphrase"_s);
    const QStringList found = window.contents();
    REQUIRE(found.size() > 1);
    CHECK(found.size() < handbook::pages().size());
    CHECK(found.first().startsWith(u"If the passphrase is lost"_s));
    CHECK(window.page() == u"lost-passphrase"_s);
    CHECK_FALSE(window.findChild<QTextBrowser *>()->extraSelections().isEmpty());
    window.search(u"no such words"_s);
    CHECK(window.contents().isEmpty());
    window.search({});
    CHECK(window.contents().size() == handbook::pages().size());
    CHECK(window.findChild<QTextBrowser *>()->extraSelections().isEmpty());
}

TEST_CASE("A threat is found by its number, and T1 is not T10")
{
    theme::applyTheme(theme::Mode::light);
    HandbookWindow window(u"en"_s);
    window.show();
    for (const QString &threat : {u"T1"_s, u"T10"_s, u"T25"_s}) {
        window.open(u"limits"_s, threat);
        CHECK(window.findChild<QTextBrowser *>()->textCursor().block().text().startsWith(threat + u' '));
    }
}
