// The letter that is open: how it comes, what can be done with it, how it goes.
#include "ui/mailbox/mailbox_page.h"

#include "core/students/find_students.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/gated_preview.h"
#include "ui/mailbox/letter_view.h"
#include "ui/mailbox/show_item.h"
#include "ui/paper/released_paper.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

void MailboxPage::open(int row)
{
    const mailbox::ReceivedLine line = m_facts.received[std::size_t(row)].line;
    m_workplace.vault.run(
        this, [id = line.id](access::Session &session, Progress &) { return mailbox::openLetter(session, id); },
        [this, line](Result<mailbox::Letter> letter) { letter ? showLetter(*letter, line) : showError(letter.error()); });
}

void MailboxPage::showLetter(const mailbox::Letter &letter, const mailbox::ReceivedLine &line)
{
    m_open = letter;
    m_openId = line.id;
    const QString from = line.senderLogin.isEmpty() ? m_facts.loginOf(line.sender) : line.senderLogin;
    QString words = tr("From %1, %2", "sender, moment").arg(from, text::momentText(line.timeMs));
    if (line.isForColleague)
        words += u"  ·  "_s + tr("for %1, read by you while standing in").arg(m_facts.loginOf(line.recipient));
    m_letter->showLetter(wordsOf(letter, m_facts.logins), words);
    showLetterActions();
}

void MailboxPage::showLetterActions()
{
    const bool isOfTeacher = m_open && (std::holds_alternative<mailbox::Observation>(*m_open) || std::holds_alternative<mailbox::HomeVisit>(*m_open));
    if (m_toPrincipal)
        m_toPrincipal->setVisible(isOfTeacher);
    m_print->setVisible(m_open && std::holds_alternative<mailbox::SingleItem>(*m_open));
}

// The list is read anew while a letter is open: its line may stand elsewhere now, or be gone.
void MailboxPage::keepOpenLine()
{
    if (!m_open)
        return;
    for (std::size_t row = 0; row < m_facts.received.size(); ++row)
        if (m_facts.received[row].line.id == m_openId)
            return m_received->selectRow(int(row));
    closeLetter();
}

void MailboxPage::closeLetter()
{
    m_open.reset();
    m_letter->showNothing(tr("No letter is open"), tr("Enter or a double click opens the letter of the line. Its sender then sees that it was received."));
    showLetterActions();
}

// A teacher names the student by hand; whom of the list that means is said by a person where it is not plain.
void MailboxPage::findStudentOf(const mailbox::Letter &letter)
{
    struct Named {
        QString name;
        QString words;
    };
    Named named;
    if (const auto *observation = std::get_if<mailbox::Observation>(&letter))
        named = {observation->studentName, observation->facts};
    else if (const auto *visit = std::get_if<mailbox::HomeVisit>(&letter))
        named = {visit->studentName, visit->facts};
    m_workplace.vault.run(
        this,
        [name = named.name](access::Session &session, Progress &) -> Result<students::FoundStudents> {
            students::StudentIndex index;
            students::StudentQuery query;
            query.text = name;
            XD_TRY(students::FoundStudents found, students::findStudents(session, index, query));
            XD_CHECK(students::noteSearch(session, int(found.lines.size())));
            std::erase_if(found.lines, [&](const students::StudentLine &line) { return line.name != name; });
            return found;
        },
        [this, named](Result<students::FoundStudents> found) {
            if (!found)
                return showError(found.error());
            if (found->lines.empty())
                return ask::tell(this, Mark::warn, tr("Nobody of that name is on the list of students"),
                                 tr("The name may be misspelt in the letter. Open the student's page and choose “Show the principal” there."));
            if (found->lines.size() == 1)
                return showToPrincipal(found->lines.front().id, named.words);
            QStringList classes;
            for (const students::StudentLine &line : found->lines)
                classes << line.schoolClass.name();
            ask::choose(this, {tr("Which of them?"), tr("Several students bear this name. The letter says in which class."), classes},
                        [this, lines = found->lines, words = named.words](int index) { showToPrincipal(lines[std::size_t(index)].id, words); });
        });
}

void MailboxPage::showToPrincipal(students::StudentId student, const QString &words)
{
    m_workplace.vault.run(
        this, [student](access::Session &session, Progress &) { return readTellable(session, student); },
        [this, words](Result<TellableStudent> told) {
            if (!told)
                return showError(told.error());
            ui::showToPrincipal(*told, words, m_workplace.vault, [this] { m_workplace.navigator.say(tr("Sealed and sent to the principal")); }, this);
        });
}

void MailboxPage::printItem()
{
    const auto *item = m_open ? std::get_if<mailbox::SingleItem>(&*m_open) : nullptr;
    if (!item)
        return;
    paper::ReleasedPaperWords words;
    words.title = letterKind(mailbox::singleItemKind);
    words.subtitle = item->reason;
    words.school = m_workplace.site.name;
    words.columnTitle = labelOfText;
    words.facts = {u"student"_s, u"class"_s, u"number"_s, u"screening"_s, u"words"_s};
    paper::PaperDocument sheet = paper::releasedPaper(item->document, words);
    sheet.footLeft = tr("Printed by %1").arg(m_workplace.login);
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"itemPrint"_s, sheet, words.title, exitOf(item->document)}));
}

} // namespace xd::ui
