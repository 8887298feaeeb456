#include "ui/handbook/handbook_window.h"

#include "ui/common/text.h"
#include "ui/handbook/handbook.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int contentsWidth = 240;
constexpr int lineHeightPercent = 130; // of a font whose lines are high already

void dressTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(colour(Ink::line));
    format.setBorderCollapse(true);
    format.setCellPadding(space::s);
    format.setTopMargin(space::s);
    format.setBottomMargin(space::l);
    table.setFormat(format);
}

void dressBlock(const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    QTextCursor cursor(block);
    if (level > 0) {
        format.setTopMargin(level == 1 ? 0 : level == 2 ? space::xl : space::l);
        format.setBottomMargin(level == 3 ? space::xs : space::s);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(theme::font(level == 1 ? Type::title : level == 2 ? Type::section : Type::strong));
        letters.setForeground(colour(level == 3 ? Ink::accent : Ink::ink));
        cursor.mergeCharFormat(letters);
    } else if (!QTextCursor(block).currentTable()) {
        format.setBottomMargin(block.textList() ? space::xs : space::s);
    }
    QTextCursor(block).setBlockFormat(format);
}

QString pageOf(const QUrl &source)
{
    return source.path().section(u'/', -1).section(u'.', 0, 0);
}

} // namespace

HandbookWindow::HandbookWindow(const QString &language, QWidget *parent) : QDialog(parent), m_language(language)
{
    setObjectName(u"handbook"_s);
    setWindowTitle(tr("Handbook"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::l, space::l, space::l);
    row->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the handbook"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_contents = new QListWidget;
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_found = new Text({}, Type::small, Ink::muted);
    m_found->setWordWrap(true);
    m_found->hide();
    for (QWidget *const widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_found), static_cast<QWidget *>(m_contents)}) {
        widget->setFixedWidth(scaled(contentsWidth));
        left->addWidget(widget);
    }
    m_browser = new QTextBrowser;
    m_browser->setAccessibleName(tr("Page of the handbook"));
    m_browser->setSearchPaths({handbook::folderOf(language)});
    m_browser->document()->setDocumentMargin(space::xl);
    row->addLayout(left);
    row->addWidget(m_browser, 1);
    resize(scaled(contentsWidth + readingWidth) + space::xxl, scaled(640));

    connect(m_search, &QLineEdit::textChanged, this, &HandbookWindow::list);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).toString() != page())
            open(item->data(Qt::UserRole).toString());
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HandbookWindow::arrive);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence(u"Alt+Left"_s), this), &QShortcut::activated, m_browser, &QTextBrowser::backward);
    list({});
    m_browser->setFocus();
}

void HandbookWindow::open(const QString &name, const QString &heading)
{
    QUrl source(name + u".md"_s);
    source.setFragment(heading);
    m_browser->setSource(source);
}

QString HandbookWindow::page() const
{
    return pageOf(m_browser->source());
}

QString HandbookWindow::title() const
{
    return m_browser->document()->firstBlock().text();
}

QString HandbookWindow::text() const
{
    return m_browser->toPlainText();
}

QStringList HandbookWindow::contents() const
{
    QStringList titles;
    for (int row = 0; row < m_contents->count(); ++row)
        titles << m_contents->item(row)->text();
    return titles;
}

void HandbookWindow::search(const QString &words)
{
    m_search->setText(words);
}

// Pages with the words in their title first, then those that have most of them; all pages where nothing is searched for.
void HandbookWindow::list(const QString &words)
{
    struct Found {
        QString page;
        QString title;
        int count;
        bool isInTitle;
    };
    std::vector<Found> found;
    for (const QString &name : handbook::pages()) {
        const QString markdown = handbook::markdownOf(name, m_language);
        const int count = handbook::countOf(words, markdown);
        if (words.trimmed().isEmpty() || count > 0)
            found.push_back({name, handbook::titleOf(markdown), count, handbook::countOf(words, handbook::titleOf(markdown)) > 0});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return std::pair(a.isInTitle, a.count) > std::pair(b.isInTitle, b.count); });
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    for (const Found &entry : found) {
        auto *item = new QListWidgetItem(entry.count > 0 ? u"%1  (%2)"_s.arg(entry.title).arg(entry.count) : entry.title, m_contents);
        item->setData(Qt::UserRole, entry.page);
        if (entry.page == page())
            m_contents->setCurrentItem(item);
    }
    m_found->setVisible(!words.trimmed().isEmpty());
    m_found->setText(found.empty() ? tr("Nothing is found. Try a shorter word.") : tr("Found on %n page(s)", nullptr, int(found.size())));
    const bool isHere = m_contents->currentItem() != nullptr;
    if (!words.trimmed().isEmpty() && !found.empty() && !isHere)
        open(found.front().page);
    mark(words.trimmed());
}

void HandbookWindow::arrive(const QUrl &source)
{
    dress();
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole).toString() == pageOf(source)) {
            const QSignalBlocker quiet(m_contents);
            m_contents->setCurrentRow(row);
        }
    setWindowTitle(tr("Handbook: %1").arg(title()));
    mark(m_search->text().trimmed());
    if (!source.fragment().isEmpty())
        showHeading(source.fragment());
}

void HandbookWindow::dress()
{
    QTextDocument &document = *m_browser->document();
    document.setDefaultFont(theme::font(Type::body));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        dressBlock(block);
    for (QTextFrame *const frame : document.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table);
}

// Marks the words on the page and leads to the first of them.
void HandbookWindow::mark(const QString &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor at(m_browser->document());
    while (!words.isEmpty() && !(at = m_browser->document()->find(words, at)).isNull()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = at;
        selection.format.setBackground(tint(Ink::warn, 0.25));
        marks << selection;
    }
    m_browser->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.clearSelection();
        m_browser->setTextCursor(first);
        m_browser->ensureCursorVisible();
    }
}

void HandbookWindow::showHeading(const QString &beginning)
{
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        const QString words = block.text();
        const bool isMeant = words.startsWith(beginning) && (words.size() == beginning.size() || !words.at(beginning.size()).isLetterOrNumber()); // T1 is not T10
        if (block.blockFormat().headingLevel() == 0 || !isMeant)
            continue;
        m_browser->setTextCursor(QTextCursor(block));
        m_browser->verticalScrollBar()->setValue(m_browser->verticalScrollBar()->value() + m_browser->cursorRect().top() - space::m);
        return;
    }
}

void HandbookWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_browser && !page().isEmpty())
        dress();
}

} // namespace xd::ui
