-- What was held back is settled once people have talked to each other; its file stays in the site's folder.
ALTER TABLE held_bundle ADD COLUMN file TEXT NOT NULL DEFAULT '';
ALTER TABLE held_bundle ADD COLUMN settled INTEGER;

-- How much of each kind a bundle that arrived brought into force or found in force; none where this was not kept yet.
ALTER TABLE in_bundle ADD COLUMN taken BLOB;

-- Of a bundle that left: the journal line whose hash its manifest names (0: not known), what was held back from it, and
-- how many of its records the receipt says were not taken.
ALTER TABLE out_bundle ADD COLUMN journal_seq INTEGER NOT NULL DEFAULT 0 CHECK (journal_seq >= 0);
ALTER TABLE out_bundle ADD COLUMN withheld BLOB;
ALTER TABLE out_bundle ADD COLUMN not_taken INTEGER NOT NULL DEFAULT 0 CHECK (not_taken >= 0);
