// What stands in the window while a site is open: rail, search, the pages. It answers the pages' Navigator.
// Locking destroys it; whereabouts() tells where to begin again.
#pragma once

#include "core/screening/start_sitting.h"
#include "core/students/student_index.h"
#include "ui/common/runner.h"
#include "ui/shell/page_table.h"
#include "ui/theme/mark.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace xd::ui {

class Banner;
struct MailFacts;
class NotedSearch;
class Page;
class Rail;
class SearchBox;
class Text;
class Unfinished;

// Who is signed in where.
struct SignedIn {
    access::SiteIdentity site;
    access::Role role = access::Role::teacher;
    QString login;
    QString folder;
    bool wasLeftOpen = false; // whoever held it last has not closed it
};

struct Whereabouts {
    Place place = Place::today;
    Visit visit = {};
    bool isTalk = false; // a student sits beside the screen
};

class Workspace : public QWidget, private Navigator {
    Q_OBJECT

public:
    Workspace(VaultThread &vault, const SignedIn &who, QWidget *parent = nullptr);

    void begin(const Whereabouts &where);
    Whereabouts whereabouts() const;
    Place place() const { return m_where.place; }
    std::vector<Place> places() const; // those that this role may see, in the order of the rail
    Page *currentPage() const;
    SearchBox *search() const { return m_search; }
    Rail *rail() const { return m_rail; }
    Navigator &navigator() { return *this; }

    void refresh(); // F5
    // Talk mode (F8): only the student who is open stays on the screen; where none is, an empty page.
    void setTalk(bool isOn);
    bool isTalk() const { return m_isTalk; }
    // After an end that was none (security.md D5): everything is looked through behind the work, and what came out is said.
    void checkWhole();
    // One thing above the pages that has happened meanwhile; names nobody.
    Banner *tell(theme::Mark mark, const QString &sentence, bool leadsToToday = false);
    // Files from outside: bundles, rosters or answers; opens the wizard that they are for.
    void take(const QStringList &files);

signals:
    void lockAsked();
    void settingsAsked();
    void helpAsked();
    void said(const QString &sentence);
    void restoreAsked(const QString &backup);
    void answeringAsked(const xd::screening::SittingWish &wish);

private:
    void goTo(Place place) override;
    void openStudent(students::StudentId student) override;
    void openRound(const QByteArray &roundId) override;
    void importRoster(const QStringList &files) override;
    void importAnswers(const QStringList &files) override;
    void importBundles(const QStringList &files) override;
    void makeQuarterlyReport() override;
    void reviewRound(const QByteArray &roundId) override;
    void learnFromRound(const QByteArray &roundId) override;
    void openLook(const QByteArray &lookId) override;
    void openJournalOf(students::StudentId student) override;
    void writeObservation() override;
    void showToPrincipal(students::StudentId student) override;
    void typeFromPaper(const QByteArray &roundId) override;
    void startAnswering(const QByteArray &roundId) override;
    void restoreFrom(const QString &backup) override { emit restoreAsked(backup); }
    void say(const QString &sentence) override;

    void layOut();
    void come(Place place, const Visit &visit);
    void searchFor(const QString &text);
    void afterWrite();
    void offerDrafts();
    void countMail(std::function<void(const MailFacts &)> counted = {});
    void tellOfStandIn(const MailFacts &mail);
    void showNotice(theme::Mark mark, const QString &sentence); // of the look through all data: the last one
    Banner *addNotice(theme::Mark mark, const QString &sentence);

    VaultThread &m_vault;
    Workplace m_workplace;
    Whereabouts m_where;
    Rail *m_rail;
    SearchBox *m_search = nullptr; // where the role may look for students
    NotedSearch *m_notedSearch = nullptr;
    QVBoxLayout *m_notices;
    QPointer<Banner> m_checked;
    QStackedWidget *m_pages;
    Unfinished *m_unfinished;
    Text *m_talkLine;
    QWidget *m_talkPage;
    bool m_isTalk = false;
    std::optional<Visit> m_afterTalk; // what unlocking leads back to once nobody sits beside the screen
    QHash<Place, Page *> m_made;
    QSet<Place> m_stale;
    Task m_searching;
    std::shared_ptr<students::StudentIndex> m_index; // touched on the vault thread alone
};

} // namespace xd::ui
