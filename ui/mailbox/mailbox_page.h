// The mailbox: what came and what became of what was sent, writing to the counselling room, telling the principal of one
// student, standing in for a colleague. A letter is opened when somebody asks for it, never by passing over its line,
// since opening is noted and told to its sender.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/mailbox/letter_words.h"
#include "ui/mailbox/mail_facts.h"

#include <QPointer>
#include <QTimer>
#include <optional>

class QAbstractButton;
class QStackedWidget;

namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class DataTable;
class LetterView;

class MailboxPage : public Page {
    Q_OBJECT

public:
    explicit MailboxPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void writeObservation() { write(false); }
    // Goes on with what was typed and not sent.
    void goOnWithDraft(const QString &form, const QByteArray &object);
    void showToPrincipal(students::StudentId student, const QString &words = {});
    DataTable *received() const { return m_received; }
    DataTable *sent() const { return m_sent; }
    LetterView *letter() const { return m_letter; }

signals:
    void previewShown(xd::paper::PrintPreview *preview);

private:
    QWidget *makeSides();
    QWidget *makeReceived();
    void makeSent();
    void makeButtons();
    void makeLetterActions();
    void showMail(MailFacts facts);
    void showReceived();
    void showSent();
    void showStanding();
    void showGaps();
    void sayWhatGlassIsOpen();
    void open(int row);
    void showLetter(const mailbox::Letter &letter, const mailbox::ReceivedLine &line);
    void keepOpenLine();
    void closeLetter();
    void showLetterActions();
    void findStudentOf(const mailbox::Letter &letter);
    void printItem();
    void write(bool isVisit);
    void sayIsSent();
    void standInForColleague();
    void run(std::function<Done(access::Session &)> work);

    Workplace m_workplace;
    MailFacts m_facts;
    bool m_isRead = false;                 // once read, forms can be offered
    std::function<void()> m_onceRead;      // what was asked for before
    std::optional<mailbox::Letter> m_open; // shown on the right
    mailbox::ItemId m_openId;
    bool m_isSentSaid = false;
    Task m_reading;
    QTimer m_minute; // while somebody stands in
    QPushButton *m_stand = nullptr;
    QAbstractButton *m_toReceived = nullptr;
    QAbstractButton *m_toSent = nullptr;
    QStackedWidget *m_stack;
    DataTable *m_received;
    DataTable *m_sent;
    LetterView *m_letter;
    QPushButton *m_toPrincipal = nullptr;
    QPushButton *m_print = nullptr;
    std::vector<std::pair<qint64, QPointer<Banner>>> m_glassBanners; // with the end
};

} // namespace xd::ui
