-- Protected tables as they left, for each purpose: the true counts, and what was hidden (bundle.md §5). The next
-- release of the same table is audited together with these.
CREATE TABLE released_table (
    purpose      TEXT NOT NULL,
    table_key    BLOB NOT NULL CHECK (length(table_key) = 16),
    table_name   TEXT NOT NULL,
    time         INTEGER NOT NULL,
    row_codes    BLOB NOT NULL,
    column_codes BLOB NOT NULL,
    counts       BLOB NOT NULL,
    hidden       BLOB NOT NULL
) STRICT;
CREATE INDEX released_table_key ON released_table (purpose, table_key, time);

-- Reports as they were frozen: the released document, which is drawn again whenever the paper is wanted.
CREATE TABLE report_snapshot (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind     TEXT NOT NULL,
    period   TEXT NOT NULL,
    time     INTEGER NOT NULL,
    sha256   BLOB NOT NULL CHECK (length(sha256) = 32),
    document BLOB NOT NULL
) STRICT;
CREATE INDEX report_snapshot_period ON report_snapshot (kind, period, time);

-- The revision of each number that leaves in bundles: raised whenever what is shown changes.
CREATE TABLE report_cell (
    id  BLOB PRIMARY KEY CHECK (length(id) = 16),
    rev INTEGER NOT NULL CHECK (rev >= 1),
    n   INTEGER
) STRICT, WITHOUT ROWID;
