-- Who could take part in a round when it was closed, and in which class: whatever becomes of the roster afterwards, a closed
-- round stays what it was. Only this round needs the student here, so that no foreign key holds the roster.
CREATE TABLE closed_round_student (
    round      BLOB NOT NULL REFERENCES screening_round (id),
    student    BLOB NOT NULL CHECK (length(student) = 16),
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
    number     INTEGER NOT NULL CHECK (number >= 0),
    label      TEXT NOT NULL,
    entry_year INTEGER NOT NULL,
    PRIMARY KEY (round, student)
) STRICT, WITHOUT ROWID;

-- Rounds that were closed before: as enrolled in their school year, which begins in September.
INSERT INTO closed_round_student (round, student, grade, number, label, entry_year)
SELECT r.id, e.student, e.grade, e.class_number, e.class_label, e.entry_year
FROM screening_round AS r
JOIN enrolment AS e ON e.year = CAST(substr(r.first_day, 1, 4) AS INTEGER) - (CAST(substr(r.first_day, 6, 2) AS INTEGER) < 9)
WHERE r.closed IS NOT NULL AND (r.grades >> e.grade) & 1 = 1
    AND (NOT EXISTS (SELECT 1 FROM round_class AS c WHERE c.round = r.id AND c.grade = e.grade)
         OR EXISTS (SELECT 1 FROM round_class AS c
                    WHERE c.round = r.id AND c.grade = e.grade AND c.number = e.class_number AND c.label = e.class_label))
    AND (e.status < 4 OR EXISTS (SELECT 1 FROM answer_sheet AS s WHERE s.round = r.id AND s.student = e.student));
