-- Items sealed to one account (security.md §3.1, §3.3): each sender's items form a chain of their own, so a
-- removed one leaves a gap that both sides can see.
CREATE TABLE mailbox_item (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    sender    BLOB NOT NULL CHECK (length(sender) = 16),
    recipient BLOB NOT NULL CHECK (length(recipient) = 16),
    kind      TEXT NOT NULL,
    time      INTEGER NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq >= 1),
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    body      BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    UNIQUE (sender, seq)
) STRICT;
CREATE INDEX mailbox_item_recipient ON mailbox_item (recipient, kind, time);
