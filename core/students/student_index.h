// All students of a site in memory, in the order of lists (class, then name by sound), so that each key typed into
// the search box is answered at once: 300,000 students in some milliseconds. Lent to findStudents(), which keeps it
// up to date; lives on the thread of the vault.
#pragma once

#include "core/base/pinyin.h"
#include "core/students/student_store.h"

#include <QHash>
#include <map>

namespace xd::students {

struct StudentQuery {
    // Name, part of it, pinyin, initials, class ("三(2)班", "302") or grade ("初一"), the head or tail of a number
    // from 3 characters on, any part of it from 6 on; several words narrow down: "三年级 zw". Empty: everybody.
    QString text;
    std::optional<int> grade;
    std::optional<SchoolClass> schoolClass; // its entry year does not matter
    QString tag;
    bool includeFormer = false; // who left, finished or is missing from the newest year
    int offset = 0;
    int limit = 50; // -1: all
};

struct StudentLine {
    StudentId id;
    QString name;
    QString number; // the student number, else the school's own
    Sex sex = Sex::male;
    Status status = Status::active;
    calendar::SchoolYear year{0};
    SchoolClass schoolClass;
    QStringList tags;
};

struct FoundStudents {
    std::vector<StudentLine> lines; // from offset on, at most limit
    int total = 0;
};

class StudentIndex {
public:
    // Reads again if the roster has changed since; whether it did.
    Result<bool> refresh(vault::Vault &records);
    FoundStudents find(const StudentQuery &query) const;
    int size() const { return int(m_entries.size()); }

private:
    struct Entry {
        StudentId id;
        qsizetype numbersAt = 0; // in m_numbers: the student number, a tab, the school's own
        quint8 numberBytes = 0;
        quint8 localBytes = 0;
        SchoolClass schoolClass;
        qint16 year = 0;
        Sex sex = Sex::male;
        Status status = Status::active;
        bool isFormer = false;
    };
    struct Place {
        int grade = 0;
        std::optional<SchoolClass> schoolClass;
        bool holds(const SchoolClass &other) const;
    };

    Done load(vault::Vault &records);
    std::optional<Place> placeFrom(const QString &text) const;
    std::vector<int> withNumber(const QString &text) const;
    std::vector<int> withNumberEnd(const QByteArray &wanted) const;
    std::vector<int> withNumberPart(const QByteArray &wanted) const;
    std::vector<int> matching(const QString &text, std::vector<Place> &places) const;
    StudentLine lineAt(int position) const;

    qint64 m_revision = -1;
    int m_newestYear = 0;
    StageSystem m_system = StageSystem::sixThree;
    std::vector<Entry> m_entries;
    pinyin::NameIndex m_names;
    QByteArray m_numbers; // one block, so that one pass searches them all
    std::map<QString, std::vector<int>> m_tags; // positions, ascending
};

} // namespace xd::students
