-- The journal of this vault: one hash chain, nothing of it is ever changed.
CREATE TABLE journal_line (
    seq    INTEGER PRIMARY KEY,
    time   INTEGER NOT NULL,
    user   BLOB NOT NULL CHECK (length(user) = 16),
    action TEXT NOT NULL,
    object BLOB NOT NULL,
    reason TEXT NOT NULL,
    counts BLOB NOT NULL,
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX journal_line_object ON journal_line (object, seq) WHERE length(object) > 0;

CREATE TABLE site (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('school', 'district')),
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    demo INTEGER NOT NULL CHECK (demo IN (0, 1))
) STRICT;

-- Logins by name; the keys and rights of an account lie in the keyring, signed.
CREATE TABLE account (
    user_id BLOB PRIMARY KEY CHECK (length(user_id) = 16),
    login   TEXT NOT NULL UNIQUE,
    added   INTEGER NOT NULL
) STRICT;
