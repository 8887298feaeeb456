-- One student, one file: what the office writes down of a child, in three bands, and what changed in its data.

-- kind: a code of the pack of kinds. person: the author's name of that day. filled: the form, by field, as canonical CBOR.
-- process: sealed to its author alone. origin: the code of the school that wrote it, empty for this one.
CREATE TABLE file_entry (
    id        INTEGER PRIMARY KEY,
    uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    student   BLOB NOT NULL REFERENCES student (id),
    kind      TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    day       TEXT NOT NULL,
    written   INTEGER NOT NULL,
    author    BLOB NOT NULL CHECK (length(author) = 16),
    person    TEXT NOT NULL CHECK (length(person) > 0),
    form      TEXT NOT NULL,
    filled    BLOB NOT NULL,
    case_note TEXT NOT NULL,
    one_line  TEXT NOT NULL,
    process   BLOB,
    corrects  INTEGER REFERENCES file_entry (id),
    origin    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX file_entry_student ON file_entry (student, day);
CREATE INDEX file_entry_corrects ON file_entry (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE entry_withdrawal (
    entry        INTEGER PRIMARY KEY REFERENCES file_entry (id),
    reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    withdrawn    INTEGER NOT NULL,
    withdrawn_by BLOB NOT NULL CHECK (length(withdrawn_by) = 16),
    person       TEXT NOT NULL CHECK (length(person) > 0)
) STRICT;

-- The words of case notes and one-lines, by file_entry.id; no process note. Destruction merges it, so that nothing stays.
CREATE VIRTUAL TABLE entry_words USING fts5(words, content = '', contentless_delete = 1);

-- A scan or a letter that belongs to an entry, in parts.
CREATE TABLE attachment (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    entry      INTEGER NOT NULL REFERENCES file_entry (id),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    type       TEXT NOT NULL,
    size       INTEGER NOT NULL CHECK (size > 0),
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    added      INTEGER NOT NULL,
    added_by   BLOB NOT NULL CHECK (length(added_by) = 16)
) STRICT;
CREATE INDEX attachment_entry ON attachment (entry);
CREATE TABLE attachment_part (
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    part       INTEGER NOT NULL CHECK (part >= 0),
    bytes      BLOB NOT NULL,
    PRIMARY KEY (attachment, part)
) STRICT, WITHOUT ROWID;

-- What was and what is, field by field; sources: 'import', 'person', 'merge', 'promotion', 'undo', 'transfer'.
CREATE TABLE field_change (
    id         INTEGER PRIMARY KEY,
    student    BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL,
    changed    INTEGER NOT NULL,
    changed_by BLOB NOT NULL CHECK (length(changed_by) = 16),
    source     TEXT NOT NULL
) STRICT;
CREATE INDEX field_change_student ON field_change (student, id);

-- While a file is destroyed by rule its rows may go, and at no other time.
CREATE TABLE destroying (
    student BLOB PRIMARY KEY CHECK (length(student) = 16)
) STRICT, WITHOUT ROWID;
-- A merge of two files of one child may move an entry; nothing may change it.
CREATE TRIGGER file_entry_stands
BEFORE UPDATE OF uid, kind, day, written, author, person, form, filled, case_note, one_line, process, corrects, origin ON file_entry
BEGIN SELECT raise(ABORT, 'an entry stands'); END;
CREATE TRIGGER file_entry_stays BEFORE DELETE ON file_entry WHEN NOT EXISTS (SELECT 1 FROM destroying AS d WHERE d.student = old.student)
BEGIN SELECT raise(ABORT, 'an entry stays'); END;
CREATE TRIGGER entry_withdrawal_stands BEFORE UPDATE ON entry_withdrawal BEGIN SELECT raise(ABORT, 'a withdrawal stands'); END;
CREATE TRIGGER entry_withdrawal_stays BEFORE DELETE ON entry_withdrawal
WHEN NOT EXISTS (SELECT 1 FROM file_entry AS e JOIN destroying AS d ON d.student = e.student WHERE e.id = old.entry)
BEGIN SELECT raise(ABORT, 'a withdrawal stays'); END;

-- Why somebody looked at what had left ordinary views.
CREATE TABLE faded_view (
    id        INTEGER PRIMARY KEY,
    student   BLOB NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    reason    TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    viewed    INTEGER NOT NULL,
    viewed_by BLOB NOT NULL CHECK (length(viewed_by) = 16)
) STRICT;
CREATE INDEX faded_view_student ON faded_view (student);
