#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *insertStudent = R"(
    INSERT INTO student (id, name, sex, birth_date, number, local_number, document_type, document_number, ethnic_group, note, rev)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1))";
constexpr const char *updateStudent = R"(
    UPDATE student SET name = ?2, sex = ?3, birth_date = ?4, number = ?5, local_number = ?6, document_type = ?7,
           document_number = ?8, ethnic_group = ?9, note = ?10, rev = rev + 1
    WHERE id = ?1)";
constexpr const char *putEnrolment = R"(
    INSERT INTO enrolment (student, year, grade, class_number, class_label, entry_year, boarding, status)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (student, year) DO UPDATE SET grade = excluded.grade, class_number = excluded.class_number,
           class_label = excluded.class_label, entry_year = excluded.entry_year, boarding = excluded.boarding, status = excluded.status)";
constexpr const char *dropGuardians = "DELETE FROM guardian WHERE student = ?";
constexpr const char *insertGuardian = "INSERT INTO guardian (student, position, name, relation, phone) VALUES (?, ?, ?, ?, ?)";
constexpr const char *dropTags = "DELETE FROM student_tag WHERE student = ?";
constexpr const char *insertTag = "INSERT INTO student_tag (student, code, detail, source) VALUES (?, ?, ?, ?)";
constexpr const char *setStudentRev = "UPDATE student SET rev = ?2 WHERE id = ?1";

// All students: each table is read once from its beginning to its end and put together in memory. A join would look
// every student up in a tree in the order of random ids: forty times as long among 300,000.
constexpr const char *studentRows = R"(
    SELECT id, name, sex, birth_date, number, local_number, document_type, document_number, ethnic_group, note
    FROM student ORDER BY rowid)";
constexpr const char *studentOf = R"(
    SELECT id, name, sex, birth_date, number, local_number, document_type, document_number, ethnic_group, note
    FROM student WHERE id = ?)";
constexpr const char *enrolmentRows = R"(
    SELECT student, year, grade, class_number, class_label, entry_year, boarding, status FROM enrolment ORDER BY student, year)";
constexpr const char *guardianRows = "SELECT student, name, relation, phone FROM guardian ORDER BY student, position";
constexpr const char *guardiansOf = "SELECT student, name, relation, phone FROM guardian WHERE student = ? ORDER BY position";
constexpr const char *tagRows = "SELECT student, code, detail, source FROM student_tag ORDER BY student, code";
constexpr const char *tagsOf = "SELECT student, code, detail, source FROM student_tag WHERE student = ? ORDER BY code";
constexpr const char *listedRows = "SELECT id, name, number, local_number, sex, birth_date FROM student ORDER BY rowid";

const QString deleteStudent = u"DELETE FROM student WHERE id = ?"_s;
const QString deleteEnrolment = u"DELETE FROM enrolment WHERE student = ? AND year = ?"_s;
const QString touchStudent = u"UPDATE student SET rev = rev + 1 WHERE id = ?"_s;
const QString studentRev = u"SELECT rev FROM student WHERE id = ?"_s;
const QString deleteTags = u"DELETE FROM student_tag WHERE student = ?"_s;
const QString addTag = u"INSERT INTO student_tag (student, code, detail, source) VALUES (?, ?, ?, ?)"_s;
const QString enrolmentsOf = uR"(
    SELECT year, grade, class_number, class_label, entry_year, boarding, status
    FROM enrolment WHERE student = ? ORDER BY year DESC)"_s;
const QString revision = u"SELECT value FROM roster_revision WHERE id = 1"_s;
const QString growRevision = u"UPDATE roster_revision SET value = value + 1 WHERE id = 1"_s;

StudentId idAt(const vault::BulkStatement &row, int column)
{
    return StudentId::fromBytes(row.bytes(column));
}

void bindTextOrNull(vault::BulkStatement &statement, int position, const QString &text)
{
    if (text.isEmpty())
        statement.bindNull(position);
    else
        statement.bindText(position, text);
}

void bindStudent(vault::BulkStatement &statement, const QByteArray &id, const Student &student)
{
    statement.bindBytes(1, id);
    statement.bindText(2, student.name);
    statement.bind(3, int(student.sex));
    bindTextOrNull(statement, 4, student.birthDate.toString(Qt::ISODate));
    bindTextOrNull(statement, 5, student.number ? student.number->text() : QString());
    statement.bindText(6, student.localNumber);
    bindTextOrNull(statement, 7, student.document ? QString(codeOf(student.document->type())) : QString());
    bindTextOrNull(statement, 8, student.document ? student.document->number() : QString());
    statement.bindText(9, student.ethnicGroup);
    statement.bindText(10, student.note);
}

Result<Student> studentAt(const vault::BulkStatement &row)
{
    Student student;
    student.name = row.text(1);
    student.sex = Sex(row.integer(2));
    student.birthDate = QDate::fromString(row.text(3), Qt::ISODate);
    if (!row.isNull(4)) {
        XD_TRY(student.number, StudentNumber::parse(row.text(4)));
    }
    student.localNumber = row.text(5);
    if (!row.isNull(7)) {
        XD_TRY(student.document, Document::parse(row.text(6), row.text(7)));
    }
    student.ethnicGroup = row.text(8);
    student.note = row.text(9);
    return student;
}

void enrol(Student &student, const Enrolment &enrolment)
{
    student.year = enrolment.year;
    student.schoolClass = enrolment.schoolClass;
    student.boarding = enrolment.boarding;
    student.status = enrolment.status;
}

// Calls back for each row of a statement whose first column is a student's id.
template <class Visit>
Done eachRow(vault::BulkStatement &statement, const Visit &visit)
{
    while (true) {
        XD_TRY(const bool more, statement.next());
        if (!more)
            return {};
        visit(statement);
    }
}

// Of every student the newest; a student without any is in no list.
Result<QHash<StudentId, Enrolment>> newestEnrolments(vault::Vault &records)
{
    QHash<StudentId, Enrolment> newest;
    XD_TRY(auto rows, records.bulk(enrolmentRows));
    XD_CHECK(eachRow(rows, [&](const vault::BulkStatement &row) {
        const SchoolClass schoolClass{int(row.integer(2)), int(row.integer(3)), row.text(4), int(row.integer(5))};
        newest.insert(idAt(row, 0), {calendar::SchoolYear(int(row.integer(1))), schoolClass, Boarding(row.integer(6)), Status(row.integer(7))});
    }));
    return newest;
}

Guardian guardianAt(const vault::BulkStatement &row)
{
    return {row.text(1), row.text(2), row.text(3)};
}

Tag tagAt(const vault::BulkStatement &row)
{
    return {row.text(1), row.text(2), TagSource(row.integer(3))};
}

} // namespace

StudentWriter::StudentWriter(vault::BulkStatement &&insert, vault::BulkStatement &&update, vault::BulkStatement &&enrol,
                             vault::BulkStatement &&dropAllGuardians, vault::BulkStatement &&guardian, vault::BulkStatement &&dropAllTags,
                             vault::BulkStatement &&tag, vault::BulkStatement &&rev)
    : m_insert(std::move(insert)), m_update(std::move(update)), m_enrol(std::move(enrol)), m_dropGuardians(std::move(dropAllGuardians)),
      m_guardian(std::move(guardian)), m_dropTags(std::move(dropAllTags)), m_tag(std::move(tag)), m_rev(std::move(rev))
{
}

Result<StudentWriter> StudentWriter::on(vault::Vault &records)
{
    XD_TRY(auto insert, records.bulk(insertStudent));
    XD_TRY(auto update, records.bulk(updateStudent));
    XD_TRY(auto enrol, records.bulk(putEnrolment));
    XD_TRY(auto oldGuardians, records.bulk(dropGuardians));
    XD_TRY(auto guardian, records.bulk(insertGuardian));
    XD_TRY(auto oldTags, records.bulk(dropTags));
    XD_TRY(auto tag, records.bulk(insertTag));
    XD_TRY(auto rev, records.bulk(setStudentRev));
    return StudentWriter(std::move(insert), std::move(update), std::move(enrol), std::move(oldGuardians), std::move(guardian),
                         std::move(oldTags), std::move(tag), std::move(rev));
}

Done StudentWriter::insert(StudentId id, const Student &student)
{
    const QByteArray bytes = id.bytes();
    bindStudent(m_insert, bytes, student);
    XD_CHECK(m_insert.run());
    return writeParts(bytes, student, true);
}

Done StudentWriter::update(StudentId id, const Student &student)
{
    const QByteArray bytes = id.bytes();
    bindStudent(m_update, bytes, student);
    XD_CHECK(m_update.run());
    return writeParts(bytes, student, false);
}

Done StudentWriter::setRev(StudentId id, qint64 rev)
{
    const QByteArray bytes = id.bytes();
    m_rev.bindBytes(1, bytes);
    m_rev.bind(2, rev);
    return m_rev.run();
}

Done StudentWriter::writeParts(const QByteArray &id, const Student &student, bool isNew)
{
    m_enrol.bindBytes(1, id);
    m_enrol.bind(2, student.year.startYear());
    m_enrol.bind(3, student.schoolClass.grade);
    m_enrol.bind(4, student.schoolClass.number);
    m_enrol.bindText(5, student.schoolClass.label);
    m_enrol.bind(6, student.schoolClass.entryYear);
    m_enrol.bind(7, int(student.boarding));
    m_enrol.bind(8, int(student.status));
    XD_CHECK(m_enrol.run());
    if (!isNew) {
        m_dropGuardians.bindBytes(1, id);
        XD_CHECK(m_dropGuardians.run());
        m_dropTags.bindBytes(1, id);
        XD_CHECK(m_dropTags.run());
    }
    int position = 0;
    for (const Guardian &guardian : student.guardians) {
        m_guardian.bindBytes(1, id);
        m_guardian.bind(2, ++position);
        m_guardian.bindText(3, guardian.name);
        m_guardian.bindText(4, guardian.relation);
        m_guardian.bindText(5, guardian.phone);
        XD_CHECK(m_guardian.run());
    }
    for (const Tag &tag : student.tags) {
        m_tag.bindBytes(1, id);
        m_tag.bindText(2, tag.code);
        m_tag.bindText(3, tag.detail);
        m_tag.bind(4, int(tag.source));
        XD_CHECK(m_tag.run());
    }
    return {};
}

Result<Student> readStudent(vault::Vault &records, StudentId id)
{
    const QByteArray bytes = id.bytes();
    XD_TRY(auto row, records.bulk(studentOf));
    row.bindBytes(1, bytes);
    XD_TRY(const bool found, row.next());
    XD_TRY(const auto enrolments, readEnrolments(records, id));
    if (!found || enrolments.empty())
        return failure(ErrorCode::NotFound, u"student"_s);
    XD_TRY(Student student, studentAt(row));
    enrol(student, enrolments.front());
    XD_TRY(auto guardians, records.bulk(guardiansOf));
    guardians.bindBytes(1, bytes);
    XD_CHECK(eachRow(guardians, [&](const auto &each) { student.guardians.push_back(guardianAt(each)); }));
    XD_TRY(auto tags, records.bulk(tagsOf));
    tags.bindBytes(1, bytes);
    XD_CHECK(eachRow(tags, [&](const auto &each) { student.tags.push_back(tagAt(each)); }));
    return student;
}

Result<StoredRoster> readRoster(vault::Vault &records)
{
    StoredRoster roster;
    XD_TRY(roster.revision, rosterRevision(records));
    XD_TRY(const auto enrolments, newestEnrolments(records));
    QHash<StudentId, std::size_t> positions;
    positions.reserve(enrolments.size());
    XD_TRY(auto rows, records.bulk(studentRows));
    while (true) {
        XD_TRY(const bool more, rows.next());
        if (!more)
            break;
        const StudentId id = idAt(rows, 0);
        const auto enrolment = enrolments.constFind(id);
        if (enrolment == enrolments.cend())
            continue;
        XD_TRY(Student student, studentAt(rows));
        enrol(student, *enrolment);
        positions.insert(id, roster.students.size());
        roster.students.push_back({id, std::move(student)});
    }
    const auto ownerOf = [&](const vault::BulkStatement &row) -> Student * {
        const auto found = positions.constFind(idAt(row, 0));
        return found == positions.cend() ? nullptr : &roster.students[*found].student;
    };
    XD_TRY(auto guardians, records.bulk(guardianRows));
    XD_CHECK(eachRow(guardians, [&](const auto &each) {
        if (Student *const owner = ownerOf(each))
            owner->guardians.push_back(guardianAt(each));
    }));
    XD_TRY(auto tags, records.bulk(tagRows));
    XD_CHECK(eachRow(tags, [&](const auto &each) {
        if (Student *const owner = ownerOf(each))
            owner->tags.push_back(tagAt(each));
    }));
    return roster;
}

Result<qint64> revOf(vault::Vault &records, StudentId id)
{
    XD_TRY(vault::Rows rows, records.query(studentRev, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound, u"student"_s);
    return rows.integer(0);
}

Done removeStudent(vault::Vault &records, StudentId id)
{
    XD_CHECK(records.run(deleteStudent, {id.bytes()}));
    return {};
}

Done removeEnrolment(vault::Vault &records, StudentId id, calendar::SchoolYear year)
{
    XD_CHECK(records.run(deleteEnrolment, {id.bytes(), year.startYear()}));
    return {};
}

Done replaceTags(vault::Vault &records, StudentId id, const std::vector<Tag> &tags)
{
    XD_CHECK(records.run(deleteTags, {id.bytes()}));
    for (const Tag &tag : tags)
        XD_CHECK(records.run(addTag, {id.bytes(), tag.code, tag.detail, int(tag.source)}));
    XD_CHECK(records.run(touchStudent, {id.bytes()}));
    return {};
}

Result<std::vector<Enrolment>> readEnrolments(vault::Vault &records, StudentId id)
{
    XD_TRY(vault::Rows rows, records.query(enrolmentsOf, {id.bytes()}));
    std::vector<Enrolment> enrolments;
    while (rows.next()) {
        const SchoolClass schoolClass{int(rows.integer(1)), int(rows.integer(2)), rows.text(3), int(rows.integer(4))};
        enrolments.push_back({calendar::SchoolYear(int(rows.integer(0))), schoolClass, Boarding(rows.integer(5)), Status(rows.integer(6))});
    }
    XD_CHECK(rows.check());
    return enrolments;
}

Done forEachStudent(vault::Vault &records, const std::function<void(const ListedStudent &)> &visit)
{
    XD_TRY(const auto enrolments, newestEnrolments(records));
    XD_TRY(auto rows, records.bulk(listedRows));
    return eachRow(rows, [&](const vault::BulkStatement &row) {
        const StudentId id = idAt(row, 0);
        if (const auto found = enrolments.constFind(id); found != enrolments.cend())
            visit({id, row.text(1), row.text(2), row.text(3), Sex(row.integer(4)), found->status, found->year.startYear(), found->schoolClass,
                   QDate::fromString(row.text(5), Qt::ISODate)});
    });
}

Done forEachTag(vault::Vault &records, const std::function<void(StudentId, const QString &)> &visit)
{
    XD_TRY(auto rows, records.bulk(tagRows));
    return eachRow(rows, [&](const vault::BulkStatement &row) { visit(idAt(row, 0), row.text(1)); });
}

Result<qint64> rosterRevision(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(revision));
    if (!rows.next())
        return failure(ErrorCode::VaultDamaged, {}, u"roster revision"_s);
    return rows.integer(0);
}

Done growRosterRevision(vault::Vault &records)
{
    XD_CHECK(records.run(growRevision));
    return {};
}

} // namespace xd::students
