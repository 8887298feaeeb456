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

-- The private keys of this computer (security.md §3.2): who holds this vault can sign for the site.
CREATE TABLE device_key (
    purpose TEXT PRIMARY KEY CHECK (purpose IN ('sign', 'box', 'counsel')),
    secret  BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

-- Small things to be remembered: column mappings and the like, by key.
CREATE TABLE remembered (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
