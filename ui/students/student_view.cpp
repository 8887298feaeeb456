#include "ui/students/student_view.h"

#include "core/students/edit_tags.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/details_list.h"
#include "ui/common/text.h"
#include "ui/students/compare_results.h"
#include "ui/students/student_file.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QStringList givenCodes(const students::Student &student)
{
    QStringList codes;
    for (const students::Tag &tag : student.tags)
        if (tag.source == students::TagSource::person)
            codes << tag.code;
    return codes;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

QString scoreText(const screening::ScaleScore &score)
{
    return score.isScored() ? QString::number(score.value) : u"—"_s;
}

// The total with its band, the subscales and flags in words.
RowList::Row screeningRow(const screening::StudentScreening &shown, const students::Student &student)
{
    const screening::Instrument *instrument = shown.instrument.instrument;
    const QDate answered = shown.result.answeredMs > 0 ? QDateTime::fromMSecsSinceEpoch(shown.result.answeredMs).date() : shown.roundFrom;
    const QString day = text::dateText(answered);
    if (!instrument)
        return {{day}, {u"%1@%2"_s.arg(shown.pack, shown.version)}, {u"—"_s}, {u"—"_s}, {StudentView::tr("its pack is no longer here")}};
    RowList::Row row{{day}, {text::wordingOf(instrument->shortNames)}, {u"—"_s}, {u"—"_s}};
    QStringList words;
    for (std::size_t i = 0; i < instrument->scales.size() && i < shown.result.score.scales.size(); ++i) {
        const screening::ScaleScore &score = shown.result.score.scales[i];
        const auto &bands = shown.instrument.norm->scales[i].bands;
        if (int(i) == instrument->totalScale().value_or(-1)) {
            row[2] = {scoreText(score)};
            if (score.band >= 0) {
                const screening::Band &band = bands[std::size_t(score.band)];
                row[3] = {text::wordingOf(band.names), band.severity <= 0 ? Mark::ok : band.severity == 1 ? Mark::info : Mark::warn};
            }
        } else {
            words << u"%1 %2"_s.arg(text::wordingOf(instrument->scales[i].names), scoreText(score));
        }
    }
    if (shown.result.score.flags)
        words << text::labelsOf(shown.result.score.flags);
    const int age = student.ageOn(answered);
    if (instrument->warnUnderAge && age >= 0 && age < *instrument->warnUnderAge)
        words.prepend(StudentView::tr("of doubtful worth under %1 years").arg(*instrument->warnUnderAge));
    row.push_back({words.join(u"、"_s)});
    return row;
}

} // namespace

StudentView::StudentView(const Workplace &workplace, QWidget *parent) : QScrollArea(parent), m_workplace(workplace)
{
    setObjectName(u"studentView"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("One student"));
}

void StudentView::open(students::StudentId student)
{
    m_student = student;
    delete takeWidget(); // the page of one child is never shown under the name of another
    read(true);
}

void StudentView::refresh()
{
    if (!m_student.isNil())
        read(false);
}

void StudentView::read(bool isOpening)
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this, [student = m_student, isOpening](access::Session &session, Progress &) { return readStudentFile(session, student, isOpening); },
        [this](Result<StudentFile> file) { file ? show(*file) : emit failed(file.error()); });
}

void StudentView::show(const StudentFile &file)
{
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, space::m, 0);
    columns->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::l);
    left->addWidget(dataCard(file));
    left->addWidget(tagsCard(file));
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::l);
    right->addWidget(screeningsCard(file));
    right->addWidget(journalCard(file));
    right->addStretch(1);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    setWidget(sheet);
    const students::Student &student = file.page.student;
    emit shown(student.name, u"%1  ·  %2"_s.arg(student.schoolClass.name(), orDash(student.quotedNumber())));
}

QWidget *StudentView::dataCard(const StudentFile &file)
{
    const students::Student &student = file.page.student;
    auto *card = new Card(tr("Data"));
    auto *details = new DetailsList;
    details->add(tr("Name"), student.name);
    details->add(tr("Sex"), text::labelOf(student.sex));
    const int age = student.ageOn(file.today);
    details->add(tr("Date of birth"), student.birthDate.isValid() ? tr("%1 (%n years)", nullptr, age).arg(text::dateText(student.birthDate)) : u"—"_s);
    details->add(tr("Student number"), student.number ? student.number->text() : u"—"_s);
    if (!student.localNumber.isEmpty())
        details->add(tr("School's own number"), student.localNumber);
    details->add(tr("Class"), tr("%1, school year %2").arg(student.schoolClass.name(), text::schoolYearName(student.year)));
    details->add(tr("Day or boarding"), text::labelOf(student.boarding));
    details->add(tr("Status"), text::labelOf(student.status));
    for (const students::Guardian &guardian : student.guardians)
        details->add(guardian.relation.isEmpty() ? tr("Guardian") : guardian.relation, u"%1　%2"_s.arg(orDash(guardian.name), guardian.phone));
    if (!student.note.isEmpty())
        details->add(tr("Remark"), student.note);
    for (const students::Enrolment &enrolment : file.page.enrolments)
        if (enrolment.year.startYear() != student.year.startYear())
            details->add(text::schoolYearName(enrolment.year), enrolment.schoolClass.name());
    card->add(details);
    if (m_workplace.may(access::Capability::exportTables) && m_workplace.may(access::Capability::writeMailbox)) {
        auto *show = new QPushButton(theme::icon(Icon::mail), tr("Show one item to the principal"));
        show->setObjectName(u"showToPrincipal"_s);
        connect(show, &QPushButton::clicked, this, [this] { m_workplace.navigator.showToPrincipal(m_student); });
        card->body()->addWidget(show, 0, Qt::AlignLeft);
    }
    return card;
}

QWidget *StudentView::tagsCard(const StudentFile &file)
{
    auto *card = new Card(tr("Tags"));
    const students::Student &student = file.page.student;
    auto *details = new DetailsList;
    for (const students::Tag &tag : student.tags)
        details->add(text::labelOf(tag), tag.source == students::TagSource::roster ? tr("from the roster") : tr("given by a person"));
    if (student.tags.empty())
        card->add(new Text(tr("None. A tag says why a student may need more attention; it is no judgement."), Type::body, Ink::muted));
    else
        card->add(details);
    if (m_workplace.may(access::Capability::editRoster)) {
        auto *button = new QPushButton(theme::icon(Icon::edit), tr("Change tags"));
        button->setObjectName(u"changeTags"_s);
        auto *menu = new QMenu(button);
        const QStringList given = givenCodes(student);
        for (const students::KnownTag &known : students::knownTags()) {
            const QString code = known.code.toString();
            QAction *action = menu->addAction(text::labelOf(students::Tag{code, {}}));
            action->setCheckable(true);
            action->setChecked(given.contains(code));
            connect(action, &QAction::triggered, this, [this, given, code](bool isOn) {
                QStringList codes = given;
                codes.removeAll(code);
                if (isOn)
                    codes << code;
                saveTags(codes);
            });
        }
        button->setMenu(menu);
        card->body()->addWidget(button, 0, Qt::AlignLeft);
    }
    return card;
}

void StudentView::saveTags(const QStringList &codes)
{
    m_workplace.vault.run(
        this,
        [student = m_student, codes](access::Session &session, Progress &) -> Result<bool> {
            XD_CHECK(students::editTags(session, student, codes));
            return true;
        },
        [this](Result<bool> saved) { saved ? refresh() : emit failed(saved.error()); });
}

// The words of the screenings, newest first; danger answers on top.
QWidget *StudentView::screeningsCard(const StudentFile &file)
{
    auto *card = new Card(tr("Screenings"));
    card->setSubtitle(tr("Results of screenings, no diagnoses."));
    if (file.openLook && m_workplace.may(access::Capability::runScreening)) {
        auto *look = new QPushButton(theme::icon(Icon::eye), tr("To the second look"));
        look->setObjectName(u"openLook"_s);
        look->setToolTip(tr("It was begun and waits for a decision"));
        connect(look, &QPushButton::clicked, this, [this, id = *file.openLook] { m_workplace.navigator.openLook(id.bytes()); });
        card->addCorner(look);
    }
    for (const screening::Finding &finding : file.screenings.danger)
        card->add(new Banner(Mark::danger, tr("Danger answer to item %1 of %2, %3").arg(finding.itemNumber).arg(finding.pack.toUpper(), text::momentText(finding.foundMs))));
    if (file.screenings.screenings.empty()) {
        card->add(new Text(tr("None yet."), Type::body, Ink::muted));
        return card;
    }
    auto *table = new DataTable(tr("Screenings"), {{tr("Day"), 6}, {tr("Instrument"), 6}, {tr("Total"), 4, Align::right}, {tr("Band"), 7}, {tr("Scales and quality"), 14, Align::left, true}});
    table->setObjectName(u"studentScreenings"_s);
    std::vector<RowList::Row> rows;
    for (const screening::StudentScreening &screening : file.screenings.screenings)
        rows.push_back(screeningRow(screening, file.page.student));
    table->setRows(std::make_shared<RowList>(std::move(rows)));
    table->setCompact(true);
    table->setFitsRows(8);
    card->add(table);
    addComparisons(*card, file.screenings, file.page.student.sex);
    return card;
}

QWidget *StudentView::journalCard(const StudentFile &file)
{
    auto *card = new Card(tr("Who did and who saw what"));
    if (m_workplace.may(access::Capability::readJournal)) {
        auto *all = new QPushButton(theme::icon(Icon::journal), tr("In the journal"));
        all->setObjectName(u"openJournal"_s);
        all->setToolTip(tr("The whole journal of this file, with filters and print"));
        connect(all, &QPushButton::clicked, this, [this] { m_workplace.navigator.openJournalOf(m_student); });
        card->addCorner(all);
    }
    auto *table = new DataTable(tr("Journal of this student"), {{tr("When"), 8}, {tr("Who"), 6}, {tr("What"), 12, Align::left, true}});
    table->setObjectName(u"studentJournal"_s);
    std::vector<RowList::Row> rows;
    for (const journal::Line &line : file.journal) {
        const auto login = file.logins.find(line.userId);
        rows.push_back({{text::momentText(line.timeMs), Mark::none, line.seq}, {login == file.logins.end() ? u"—"_s : login->second}, {text::actionLabel(line.action)}});
    }
    table->setRows(std::make_shared<RowList>(std::move(rows)));
    table->setCompact(true);
    table->setFitsRows(12);
    card->add(table);
    return card;
}

} // namespace xd::ui
