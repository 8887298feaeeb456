#include "ui/students/students_page.h"

#include "core/screening/screening_use.h"
#include "ui/import/import_wizard.h"
#include "ui/students/roster_subject.h"
#include "ui/students/student_list.h"
#include "ui/students/student_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace xd::ui {

StudentsPage::StudentsPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Students"), Scroll::inside, parent), m_workplace(workplace), m_stack(new QStackedWidget), m_list(new StudentList(workplace)), m_view(new StudentView(workplace))
{
    setObjectName(u"studentsPage"_s);
    QPushButton *import = setPrimary(tr("Import the list"), theme::Icon::import, QKeySequence(u"Ctrl+I"_s));
    import->setObjectName(u"importRoster"_s);
    import->setVisible(workplace.may(access::Capability::editRoster));
    connect(import, &QPushButton::clicked, this, [this] { importRoster(); });
    m_back = addButton(tr("Back to the list"), theme::Icon::chevronLeft, QKeySequence(Qt::Key_Escape));
    m_back->setObjectName(u"backToList"_s);
    connect(m_back, &QPushButton::clicked, this, &StudentsPage::showList);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    add(m_stack, 1);

    connect(m_list, &StudentList::chosen, this, &StudentsPage::openStudent);
    connect(m_list, &StudentList::importAsked, this, [this] { importRoster(); });
    connect(m_list, &StudentList::failed, this, &StudentsPage::showError);
    connect(m_view, &StudentView::failed, this, [this](const Error &error) {
        showError(error);
        if (!m_isTalk)
            showList();
    });
    connect(m_view, &StudentView::shown, this, [this](const QString &name, const QString &words) {
        if (m_stack->currentWidget() != m_view)
            return;
        setTitle(name);
        setSubtitle(words);
    });
    showList();
}

void StudentsPage::refresh()
{
    m_list->refresh();
    if (m_stack->currentWidget() == m_view)
        m_view->refresh();
}

void StudentsPage::focusFirst()
{
    m_stack->currentWidget() == m_view ? m_back->setFocus() : m_list->search()->setFocus();
}

void StudentsPage::openStudent(students::StudentId student)
{
    clearBanners();
    m_view->open(student);
    showStudent();
}

void StudentsPage::showStudent()
{
    m_stack->setCurrentWidget(m_view);
    primary()->hide();
    m_back->show();
    setTitle({});
    setSubtitle({});
    focusFirst();
}

std::optional<QByteArray> StudentsPage::openObject() const
{
    return m_stack->currentWidget() == m_view ? m_view->student().bytes() : QByteArray();
}

bool StudentsPage::setTalk(bool isOn)
{
    const bool isStudent = m_stack->currentWidget() == m_view && !m_view->student().isNil();
    m_isTalk = isOn && isStudent;
    m_back->setVisible(isStudent && !isOn); // with it goes Esc, its key
    return isStudent;
}

void StudentsPage::showList()
{
    m_stack->setCurrentWidget(m_list);
    m_back->hide();
    primary()->setVisible(m_workplace.may(access::Capability::editRoster));
    setTitle(tr("Students"));
    setSubtitle({});
}

void StudentsPage::importRoster(const QStringList &files)
{
    auto *wizard = new ImportWizard(rosterSubject(std::make_shared<screening::ScreeningUse>()), m_workplace.vault, this);
    wizard->start();
    if (!files.isEmpty())
        wizard->open(files.first());
}

} // namespace xd::ui
