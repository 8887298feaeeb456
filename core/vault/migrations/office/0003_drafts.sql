-- What somebody has typed and not yet committed (core/drafts). No record: written outside the journal, sealed to its
-- author, padded. The key is a keyed hash, so that a row tells neither the form nor the student it is about.
CREATE TABLE draft (
    key    BLOB PRIMARY KEY CHECK (length(key) = 32),
    author BLOB NOT NULL REFERENCES account (user_id) ON DELETE CASCADE CHECK (length(author) = 16),
    saved  INTEGER NOT NULL,
    body   BLOB NOT NULL
) STRICT;
CREATE INDEX draft_author ON draft (author, saved);
