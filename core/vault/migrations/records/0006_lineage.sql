-- Each restore begins a line of descent of its own: what it had sent since the backup, it does not know any more, so
-- what it sends from now on goes in streams of its own, and its revisions start above all that came before.
CREATE TABLE lineage (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    time        INTEGER NOT NULL,
    backup_time INTEGER NOT NULL
) STRICT;

-- The line of descent that a stream belongs to; zeros before the first restore.
ALTER TABLE out_stream ADD COLUMN lineage BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(lineage) = 16);
