-- In which row of which table a danger answer of nobody known stood: a hash of the table and the row's place in it, and how
-- many rows the table had (0: it came by no table). By this alone is it known again, since what a row says of whom it speaks
-- may be said of several children. Null in rows from before: those are found anew rather than lost.
ALTER TABLE danger_finding ADD COLUMN origin BLOB CHECK (length(origin) = 32);
ALTER TABLE danger_finding ADD COLUMN origin_rows INTEGER NOT NULL DEFAULT 0 CHECK (origin_rows >= 0);
