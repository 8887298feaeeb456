#include "ui/students/student_list.h"

#include "core/base/pinyin.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_chips.h"
#include "ui/common/gated_copy.h"
#include "ui/common/noted_search.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int typingPauseMs = 60; // shorter than the pause between two keys of a quick typist

QString classKey(const students::SchoolClass &schoolClass)
{
    return u"%1/%2/%3"_s.arg(schoolClass.grade).arg(schoolClass.number).arg(schoolClass.label);
}

std::optional<students::SchoolClass> classFromKey(const QString &key)
{
    const QStringList parts = key.split(u'/');
    if (parts.size() < 3)
        return {};
    return students::SchoolClass{parts[0].toInt(), parts[1].toInt(), parts.mid(2).join(u'/'), 0};
}

// Cells are made as they come into view: thousands of rows cost nothing until they are looked at.
class FoundRows final : public RowSource {
public:
    explicit FoundRows(std::shared_ptr<const students::FoundStudents> found) : m_found(std::move(found)) {}
    int rowCount() const override { return int(m_found->lines.size()); }
    Cell cell(int row, int column) const override
    {
        const students::StudentLine &line = m_found->lines[std::size_t(row)];
        switch (column) {
        case 0:
            return {line.number};
        case 1:
            return {line.name, theme::Mark::none, pinyin::sortKey(line.name)};
        case 2:
            return {text::labelOf(line.sex)};
        case 3:
            return {line.schoolClass.name(), theme::Mark::none, line.schoolClass.grade * 1000 + line.schoolClass.number};
        case 4:
            return {text::labelOf(line.status), line.status == students::Status::active ? theme::Mark::none : theme::Mark::info};
        case 5: {
            QStringList words;
            for (const QString &code : line.tags)
                words << text::labelOf(students::Tag{code, {}});
            return {words.join(u"、"_s)};
        }
        default:
            return {};
        }
    }

private:
    std::shared_ptr<const students::FoundStudents> m_found;
};

struct Choices {
    std::vector<students::ClassCount> classes;
    std::vector<students::TagCount> tags;
};

} // namespace

StudentList::StudentList(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_index(std::make_shared<students::StudentIndex>()), m_search(new QLineEdit), m_chips(new FilterChips),
      m_table(new DataTable(tr("Students"), {{tr("Number"), 12}, {tr("Name"), 7}, {tr("Sex"), 3}, {tr("Class"), 8}, {tr("Status"), 5}, {tr("Tags"), 12, Align::left, true}}))
{
    m_search->setObjectName(u"studentFilter"_s);
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->setPlaceholderText(tr("Name, pinyin, number or class"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(theme::scaled(260));
    m_chips->addChip(u"grade"_s, tr("Grade"), {});
    m_chips->addChip(u"class"_s, tr("Class"), {});
    m_chips->addChip(u"tag"_s, tr("Tag"), {});
    m_table->setObjectName(u"studentTable"_s);
    m_table->setChips(m_chips);
    m_table->addToBar(m_search);
    m_table->setSelectsMany(true);
    m_table->setEmpty(theme::Icon::students, tr("No students yet"), tr("Import the list of the school; every later step starts from it."), tr("Import the list"), theme::Icon::import);
    m_table->setNoun([this](int, int) {
        const int shown = m_found ? int(m_found->lines.size()) : 0;
        return tr("%n student(s)", nullptr, shown);
    });
    m_table->setCopyGate([this](const CopiedTable &) { copyRows(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_search);
    m_notedSearch = new NotedSearch(m_workplace.vault, m_search);

    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPauseMs);
    connect(&m_typed, &QTimer::timeout, this, &StudentList::find);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_table->view()->setFocus();
        if (m_found && m_found->lines.size() == 1)
            emit chosen(m_found->lines.front().id);
    });
    connect(m_chips, &FilterChips::changed, this, &StudentList::find);
    connect(m_table, &DataTable::filterClearAsked, this, [this] {
        m_search->clear();
        m_chips->clear();
    });
    connect(m_table, &DataTable::emptyButtonChosen, this, [this] {
        if (m_search->text().isEmpty() && !m_chips->isActive()) {
            emit importAsked();
        } else {
            m_search->clear();
            m_chips->clear();
        }
    });
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { emit chosen(m_found->lines[std::size_t(row)].id); });
}

void StudentList::refresh()
{
    m_workplace.vault.run(
        this,
        [](access::Session &session, Progress &) -> Result<Choices> {
            XD_TRY(auto classes, students::listClasses(session));
            XD_TRY(auto tags, students::listTags(session));
            return Choices{std::move(classes), std::move(tags)};
        },
        [this](Result<Choices> choices) {
            if (choices)
                showChoices(choices->classes, choices->tags);
        });
    find();
}

void StudentList::showChoices(const std::vector<students::ClassCount> &classes, const std::vector<students::TagCount> &tags)
{
    QList<FilterChips::Option> gradeOptions, classOptions, tagOptions;
    int lastGrade = 0;
    for (const students::ClassCount &count : classes) {
        if (count.schoolClass.grade != lastGrade)
            gradeOptions.push_back({QString::number(count.schoolClass.grade), text::gradeName(count.schoolClass.grade)});
        lastGrade = count.schoolClass.grade;
        classOptions.push_back({classKey(count.schoolClass), u"%1（%2）"_s.arg(count.schoolClass.name()).arg(count.students)});
    }
    for (const students::TagCount &count : tags)
        tagOptions.push_back({count.code, u"%1（%2）"_s.arg(text::labelOf(students::Tag{count.code, {}})).arg(count.students)});
    m_chips->setOptions(u"grade"_s, gradeOptions);
    m_chips->setOptions(u"class"_s, classOptions);
    m_chips->setOptions(u"tag"_s, tagOptions);
}

void StudentList::find()
{
    struct Chosen {
        QStringList grades, classes, tags;
        QString text;
    };
    const Chosen chosen{m_chips->chosen(u"grade"_s), m_chips->chosen(u"class"_s), m_chips->chosen(u"tag"_s), m_search->text()};
    m_finding.forget();
    m_finding = m_workplace.vault.run(
        this,
        [index = m_index, chosen](access::Session &session, Progress &) -> Result<students::FoundStudents> {
            students::StudentQuery query;
            query.text = chosen.text;
            query.limit = -1;
            // One value each is asked of the index; of several, any may hold.
            if (chosen.grades.size() == 1)
                query.grade = chosen.grades.front().toInt();
            if (chosen.classes.size() == 1)
                query.schoolClass = classFromKey(chosen.classes.front());
            if (chosen.tags.size() == 1)
                query.tag = chosen.tags.front();
            XD_TRY(students::FoundStudents found, students::findStudents(session, *index, query));
            const auto isOut = [&](const students::StudentLine &line) {
                const bool gradeFits = chosen.grades.size() < 2 || chosen.grades.contains(QString::number(line.schoolClass.grade));
                const bool classFits = chosen.classes.size() < 2 || chosen.classes.contains(classKey(line.schoolClass));
                const bool tagFits = chosen.tags.size() < 2 || std::any_of(line.tags.begin(), line.tags.end(), [&](const QString &tag) { return chosen.tags.contains(tag); });
                return !(gradeFits && classFits && tagFits);
            };
            std::erase_if(found.lines, isOut);
            return found;
        },
        [this](Result<students::FoundStudents> found) { found ? show(std::move(*found)) : emit failed(found.error()); });
}

void StudentList::show(students::FoundStudents found)
{
    m_found = std::make_shared<const students::FoundStudents>(std::move(found));
    m_notedSearch->answered(int(m_found->lines.size()));
    const bool isNarrowed = !m_search->text().trimmed().isEmpty() || m_chips->isActive();
    if (isNarrowed)
        m_table->setEmpty(theme::Icon::search, tr("Nobody found"), tr("Part of a name, pinyin such as zhangwei or zw, the end of a number, or a class such as 302 will do."),
                          tr("Clear the filters"), theme::Icon::close);
    else
        m_table->setEmpty(theme::Icon::students, tr("No students yet"), tr("Import the list of the school; every later step starts from it."), tr("Import the list"), theme::Icon::import);
    m_table->setRows(std::make_shared<FoundRows>(m_found));
}

void StudentList::copyRows()
{
    using disclosure::Band;
    GatedCopy copy{u"students.list"_s, {u"students"_s, {{u"number"_s, Band::identity}, {u"name"_s, Band::identity}, {u"sex"_s, Band::identity}, {u"class"_s, Band::identity}}, {}},
                   {tr("Number"), tr("Name"), tr("Sex"), tr("Class")}};
    for (const int row : m_table->selectedRows()) {
        const students::StudentLine &line = m_found->lines[std::size_t(row)];
        copy.list.rows.push_back({line.number, line.name, text::labelOf(line.sex), line.schoolClass.name()});
    }
    copyThroughGate(m_workplace, this, copy, [this](const Error &error) { emit failed(error); });
}

} // namespace xd::ui
