-- Two files of one child become one, and can be parted again: before and gone are the students as they were, moved says
-- which rows came over.
CREATE TABLE student_merge (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    kept      BLOB NOT NULL REFERENCES student (id),
    gone      BLOB NOT NULL REFERENCES student (id),
    before    BLOB NOT NULL,
    gone_was  BLOB NOT NULL,
    moved     BLOB NOT NULL,
    merged    INTEGER NOT NULL,
    merged_by BLOB NOT NULL CHECK (length(merged_by) = 16),
    parted    INTEGER,
    CHECK (kept <> gone)
) STRICT;
CREATE INDEX student_merge_kept ON student_merge (kept);
CREATE UNIQUE INDEX student_merge_gone ON student_merge (gone) WHERE parted IS NULL;

-- A file that is kept beyond its rule, and why.
CREATE TABLE file_hold (
    student BLOB PRIMARY KEY REFERENCES student (id),
    until   TEXT NOT NULL,
    reason  TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    held    INTEGER NOT NULL,
    held_by BLOB NOT NULL CHECK (length(held_by) = 16)
) STRICT;

-- That a file was destroyed: by which rule, what, and on which day the last backup that holds it is deleted too. No name.
CREATE TABLE destruction (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    student      BLOB NOT NULL CHECK (length(student) = 16),
    label        TEXT NOT NULL,
    rule         TEXT NOT NULL,
    reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    destroyed    INTEGER NOT NULL,
    destroyed_by BLOB NOT NULL CHECK (length(destroyed_by) = 16),
    person       TEXT NOT NULL CHECK (length(person) > 0),
    witness      TEXT NOT NULL CHECK (length(witness) > 0),
    row_counts   BLOB NOT NULL,
    gone_from_backups TEXT NOT NULL
) STRICT;
CREATE TRIGGER destruction_stays BEFORE DELETE ON destruction BEGIN SELECT raise(ABORT, 'a certificate stays'); END;
CREATE TRIGGER destruction_stands BEFORE UPDATE ON destruction BEGIN SELECT raise(ABORT, 'a certificate stands'); END;

-- What stays for ever stays until the file itself is destroyed by rule.
DROP TRIGGER look_decision_stays;
CREATE TRIGGER look_decision_stays BEFORE DELETE ON look_decision
WHEN NOT EXISTS (SELECT 1 FROM second_look AS l JOIN destroying AS d ON d.student = l.student WHERE l.id = old.look)
BEGIN SELECT raise(ABORT, 'a decision stays'); END;
DROP TRIGGER duty_stays;
CREATE TRIGGER duty_stays BEFORE DELETE ON duty
WHEN NOT EXISTS (SELECT 1 FROM danger_finding AS f JOIN destroying AS d ON d.student = f.student WHERE f.id = old.finding)
BEGIN SELECT raise(ABORT, 'a duty stays'); END;
DROP TRIGGER duty_answer_stays;
CREATE TRIGGER duty_answer_stays BEFORE DELETE ON duty_answer
WHEN NOT EXISTS (SELECT 1 FROM duty AS u JOIN danger_finding AS f ON f.id = u.finding JOIN destroying AS d ON d.student = f.student WHERE u.id = old.duty)
BEGIN SELECT raise(ABORT, 'an answer stays'); END;
DROP TRIGGER duty_note_stays;
CREATE TRIGGER duty_note_stays BEFORE DELETE ON duty_note
WHEN NOT EXISTS (SELECT 1 FROM duty AS u JOIN danger_finding AS f ON f.id = u.finding JOIN destroying AS d ON d.student = f.student WHERE u.id = old.duty)
BEGIN SELECT raise(ABORT, 'a note stays'); END;
