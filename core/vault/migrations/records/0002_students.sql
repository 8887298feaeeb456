-- Students, where they are enrolled each year, who cares for them, and what lists have said about them.
CREATE TABLE student (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    name            TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
    sex             INTEGER NOT NULL CHECK (sex IN (1, 2)),
    birth_date      TEXT,
    number          TEXT UNIQUE,
    local_number    TEXT NOT NULL,
    document_type   TEXT,
    document_number TEXT,
    ethnic_group    TEXT NOT NULL,
    note            TEXT NOT NULL,
    rev             INTEGER NOT NULL CHECK (rev >= 1),
    CHECK ((document_type IS NULL) = (document_number IS NULL))
) STRICT;
CREATE UNIQUE INDEX student_document ON student (document_type, document_number) WHERE document_number IS NOT NULL;

CREATE TABLE enrolment (
    student      BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    year         INTEGER NOT NULL,
    grade        INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
    class_number INTEGER NOT NULL CHECK (class_number BETWEEN 0 AND 99),
    class_label  TEXT NOT NULL,
    entry_year   INTEGER NOT NULL,
    boarding     INTEGER NOT NULL CHECK (boarding BETWEEN 0 AND 2),
    status       INTEGER NOT NULL CHECK (status BETWEEN 1 AND 5),
    PRIMARY KEY (student, year),
    CHECK (class_number > 0 OR class_label <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_class ON enrolment (year, grade, class_number, class_label);

CREATE TABLE guardian (
    student  BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 2),
    name     TEXT NOT NULL,
    relation TEXT NOT NULL,
    phone    TEXT NOT NULL,
    PRIMARY KEY (student, position)
) STRICT, WITHOUT ROWID;

-- source: 1 a roster said so and may take it back, 2 a person decided so.
CREATE TABLE student_tag (
    student BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    code    TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    detail  TEXT NOT NULL,
    source  INTEGER NOT NULL CHECK (source IN (1, 2)),
    PRIMARY KEY (student, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX student_tag_code ON student_tag (code);

CREATE TABLE roster_import (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    time      INTEGER NOT NULL,
    year      INTEGER NOT NULL,
    file      TEXT NOT NULL,
    added     INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused   INTEGER NOT NULL,
    undone    INTEGER
) STRICT;

-- What an import can be taken back with: the student before it (none: it was new), and the rev it left behind,
-- by which a later change is noticed.
CREATE TABLE roster_import_change (
    roster_import BLOB NOT NULL REFERENCES roster_import (id),
    student       BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    before        BLOB,
    rev           INTEGER NOT NULL,
    PRIMARY KEY (roster_import, student)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_import_change_student ON roster_import_change (student);

-- Grows with each write to any of the tables above; lists kept in memory compare it to know whether they are old.
CREATE TABLE roster_revision (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO roster_revision (id, value) VALUES (1, 0);
