-- Trust roots: those that this district has made, or that this school has believed (bundle.md §2). One that has not
-- left the house may still be replaced by one of the same version.
CREATE TABLE trust_root (
    version  INTEGER PRIMARY KEY CHECK (version >= 1),
    encoding BLOB NOT NULL,
    time     INTEGER NOT NULL,
    has_left INTEGER NOT NULL CHECK (has_left IN (0, 1))
) STRICT;

-- The private root key of a district.
CREATE TABLE root_key (
    public_key BLOB PRIMARY KEY CHECK (length(public_key) = 32),
    secret     BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

-- What leaves: one stream for each receiving site; receipted_seq is what its last receipt covers. revisions says
-- which record went in which revision (sent_revisions.h).
CREATE TABLE out_stream (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    receiver      TEXT NOT NULL,
    receipted_seq INTEGER NOT NULL CHECK (receipted_seq >= 0),
    wants_full    INTEGER NOT NULL CHECK (wants_full IN (0, 1)),
    time          INTEGER NOT NULL
) STRICT;
CREATE INDEX out_stream_receiver ON out_stream (receiver, time);

CREATE TABLE out_bundle (
    stream       BLOB NOT NULL REFERENCES out_stream (id),
    seq          INTEGER NOT NULL CHECK (seq >= 1),
    type         INTEGER NOT NULL,
    level        INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    period_from  TEXT NOT NULL,
    period_to    TEXT NOT NULL,
    counts       BLOB NOT NULL,
    digests      BLOB NOT NULL,
    time         INTEGER NOT NULL,
    file         TEXT NOT NULL,
    revisions    BLOB NOT NULL,
    receipt_time INTEGER,
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

-- What has arrived: the ledger. A row that was undone stays as evidence of its hash.
CREATE TABLE in_bundle (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    stream       BLOB NOT NULL CHECK (length(stream) = 16),
    seq          INTEGER NOT NULL CHECK (seq >= 1),
    type         INTEGER NOT NULL,
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    prev_hash    BLOB NOT NULL CHECK (length(prev_hash) = 32),
    sender       BLOB NOT NULL CHECK (length(sender) = 16),
    code         TEXT NOT NULL,
    name         TEXT NOT NULL,
    level        INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    period_from  TEXT NOT NULL,
    period_to    TEXT NOT NULL,
    counts       BLOB NOT NULL,
    digests      BLOB NOT NULL,
    refused      BLOB NOT NULL,
    journal_seq  INTEGER NOT NULL,
    journal_head BLOB NOT NULL CHECK (length(journal_head) = 32),
    created      INTEGER NOT NULL,
    time         INTEGER NOT NULL,
    late         INTEGER NOT NULL CHECK (late IN (0, 1)),
    undone       INTEGER
) STRICT;
CREATE INDEX in_bundle_place ON in_bundle (stream, seq);
CREATE UNIQUE INDEX in_bundle_in_force ON in_bundle (stream, seq) WHERE undone IS NULL;
CREATE INDEX in_bundle_code ON in_bundle (code, time);

-- Up to where a receipt has been written for a stream that arrives.
CREATE TABLE in_stream (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    receipted_seq INTEGER NOT NULL,
    receipt_time  INTEGER NOT NULL
) STRICT;

-- The records in force, by the site that wrote them; body is the record as it came.
CREATE TABLE received_record (
    code      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    rev       INTEGER NOT NULL,
    in_bundle BLOB NOT NULL CHECK (length(in_bundle) = 16),
    body      BLOB NOT NULL,
    PRIMARY KEY (code, kind, id)
) STRICT, WITHOUT ROWID;

-- What an import replaced, to be put back when it is undone.
CREATE TABLE replaced_record (
    in_bundle BLOB NOT NULL REFERENCES in_bundle (id),
    kind      TEXT NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    rev       INTEGER NOT NULL,
    came_with BLOB NOT NULL REFERENCES in_bundle (id),
    body      BLOB NOT NULL,
    PRIMARY KEY (in_bundle, kind, id)
) STRICT, WITHOUT ROWID;

-- Bundles that contradict the ledger: held, not imported, until people have talked to each other.
CREATE TABLE held_bundle (
    hash   BLOB PRIMARY KEY CHECK (length(hash) = 32),
    stream BLOB NOT NULL CHECK (length(stream) = 16),
    seq    INTEGER NOT NULL,
    code   TEXT NOT NULL,
    name   TEXT NOT NULL,
    reason TEXT NOT NULL,
    time   INTEGER NOT NULL
) STRICT;
