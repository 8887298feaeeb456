-- The key of the counsellor role is replaced together with the box key when a counsellor leaves.
ALTER TABLE retired_key ADD COLUMN purpose TEXT NOT NULL DEFAULT 'box' CHECK (purpose IN ('box', 'counsel'));

-- How far each sender's chain of items had come when it was last read: the mailbox lies where every employee can write,
-- this does not, so what is taken away at the end of a chain is noticed too.
CREATE TABLE mailbox_seen (
    sender BLOB PRIMARY KEY CHECK (length(sender) = 16),
    seq    INTEGER NOT NULL CHECK (seq >= 1),
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Items that a counsellor for whom they are has opened. The sender has been told once.
CREATE TABLE mailbox_opened (
    item      BLOB PRIMARY KEY CHECK (length(item) = 16),
    opened_by BLOB NOT NULL CHECK (length(opened_by) = 16),
    time      INTEGER NOT NULL
) STRICT;

-- To which key of a principal each frozen report has been sealed, and as which item.
CREATE TABLE report_delivery (
    report  BLOB NOT NULL REFERENCES report_snapshot (id),
    box_key BLOB NOT NULL CHECK (length(box_key) = 32),
    item    BLOB NOT NULL CHECK (length(item) = 16),
    PRIMARY KEY (report, box_key)
) STRICT, WITHOUT ROWID;

-- A counsellor stands in for another, for minutes and with a reason. `seen` is the greatest time at which the pass was
-- looked at: a clock that has gone back past it ends the pass.
CREATE TABLE broken_glass (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    owner        BLOB NOT NULL CHECK (length(owner) = 16),
    stand_in     BLOB NOT NULL CHECK (length(stand_in) = 16),
    reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    since        INTEGER NOT NULL,
    until        INTEGER NOT NULL CHECK (until > since),
    seen         INTEGER NOT NULL,
    ended        INTEGER,
    acknowledged INTEGER
) STRICT;
CREATE INDEX broken_glass_since ON broken_glass (since);
