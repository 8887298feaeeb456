-- Packs that were added to this site; those of the program itself are not stored.
CREATE TABLE pack (
    id       TEXT NOT NULL,
    version  TEXT NOT NULL,
    body     BLOB NOT NULL,
    added    INTEGER NOT NULL,
    added_by BLOB NOT NULL CHECK (length(added_by) = 16),
    PRIMARY KEY (id, version)
) STRICT;

-- grades: bit n is grade n. Days are ISO dates; last_day is null where no end is set.
CREATE TABLE screening_round (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    title     TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    grades    INTEGER NOT NULL CHECK (grades > 0 AND grades & ~8190 = 0),
    first_day TEXT NOT NULL,
    last_day  TEXT,
    opened    INTEGER NOT NULL,
    opened_by BLOB NOT NULL CHECK (length(opened_by) = 16),
    closed    INTEGER,
    closed_by BLOB CHECK (length(closed_by) = 16),
    CHECK ((closed IS NULL) = (closed_by IS NULL))
) STRICT;

-- With which instruments, and read against which norms, for ever.
CREATE TABLE round_instrument (
    round    BLOB NOT NULL REFERENCES screening_round (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    pack     TEXT NOT NULL,
    version  TEXT NOT NULL,
    norm     TEXT NOT NULL,
    PRIMARY KEY (round, position),
    UNIQUE (round, pack)
) STRICT, WITHOUT ROWID;

-- kind: 1 consent slips, 2 answers.
CREATE TABLE screening_import (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    round     BLOB NOT NULL REFERENCES screening_round (id),
    kind      INTEGER NOT NULL CHECK (kind IN (1, 2)),
    time      INTEGER NOT NULL,
    file      TEXT NOT NULL,
    added     INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused   INTEGER NOT NULL,
    undone    INTEGER
) STRICT;

-- Every slip stays; the latest by date, then by id, is the one that counts.
CREATE TABLE consent_slip (
    id            INTEGER PRIMARY KEY,
    round         BLOB NOT NULL REFERENCES screening_round (id),
    student       BLOB NOT NULL REFERENCES student (id),
    guardian      INTEGER NOT NULL CHECK (guardian BETWEEN 0 AND 2),
    pupil         INTEGER NOT NULL CHECK (pupil BETWEEN 0 AND 2),
    guardian_name TEXT NOT NULL,
    date          TEXT NOT NULL,
    import        BLOB REFERENCES screening_import (id)
) STRICT;
CREATE INDEX consent_slip_student ON consent_slip (student, round);
CREATE INDEX consent_slip_round ON consent_slip (round, student);

-- answers: one byte an item, 255 missing. grade: in which the student answered; it stays when the student moves up.
CREATE TABLE answer_sheet (
    id         INTEGER PRIMARY KEY,
    round      BLOB NOT NULL,
    student    BLOB NOT NULL REFERENCES student (id),
    instrument INTEGER NOT NULL,
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
    answers    BLOB NOT NULL CHECK (length(answers) > 0),
    seconds    INTEGER,
    questions  INTEGER NOT NULL,
    answered   INTEGER,
    late       INTEGER NOT NULL CHECK (late IN (0, 1)),
    import     BLOB REFERENCES screening_import (id),
    UNIQUE (student, round, instrument),
    FOREIGN KEY (round, instrument) REFERENCES round_instrument (round, position)
) STRICT;
CREATE INDEX answer_sheet_round ON answer_sheet (round);

-- What a sheet came to with one norm set and one engine. total in thousandths, null where not scored; scales: see
-- score_codec.h.
CREATE TABLE result (
    sheet     INTEGER NOT NULL REFERENCES answer_sheet (id) ON DELETE CASCADE,
    pack      TEXT NOT NULL,
    version   TEXT NOT NULL,
    norm      TEXT NOT NULL,
    engine    INTEGER NOT NULL,
    flags     INTEGER NOT NULL,
    missing   INTEGER NOT NULL,
    candidate INTEGER NOT NULL CHECK (candidate IN (0, 1)),
    total     INTEGER,
    scales    BLOB NOT NULL,
    PRIMARY KEY (sheet, pack, version, norm, engine)
) STRICT, WITHOUT ROWID;

-- Danger answers. They outlive their sheet, their import and the lack of consent (legal basis: danger to life);
-- without a student they wait for a person to match them, by what the row claimed.
CREATE TABLE danger_finding (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    round        BLOB NOT NULL REFERENCES screening_round (id),
    student      BLOB REFERENCES student (id),
    pack         TEXT NOT NULL,
    version      TEXT NOT NULL,
    item         INTEGER NOT NULL CHECK (item >= 1),
    answer       INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 254),
    found        INTEGER NOT NULL,
    refused_for  TEXT NOT NULL,
    claim_number TEXT NOT NULL,
    claim_name   TEXT NOT NULL,
    claim_grade  TEXT NOT NULL,
    claim_class  TEXT NOT NULL,
    import       BLOB REFERENCES screening_import (id),
    matched      INTEGER,
    matched_by   BLOB CHECK (length(matched_by) = 16),
    CHECK ((matched IS NULL) = (matched_by IS NULL))
) STRICT;
CREATE INDEX danger_finding_round ON danger_finding (round);
CREATE INDEX danger_finding_student ON danger_finding (student) WHERE student IS NOT NULL;

-- Grows with each write to any of the tables above.
CREATE TABLE screening_revision (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO screening_revision (id, value) VALUES (1, 0);
