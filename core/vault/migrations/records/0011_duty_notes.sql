-- What is added to a duty beside its one answer: that somebody tried and did not reach the student yet, or what was
-- learnt after it was answered. A note closes nothing. kind: 1 tried, 2 added.
CREATE TABLE duty_note (
    id       INTEGER PRIMARY KEY,
    duty     BLOB NOT NULL REFERENCES duty (id),
    kind     INTEGER NOT NULL CHECK (kind IN (1, 2)),
    noted    INTEGER NOT NULL,
    noted_by BLOB NOT NULL CHECK (length(noted_by) = 16),
    noter    TEXT NOT NULL CHECK (length(noter) > 0),
    words    TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX duty_note_duty ON duty_note (duty);
CREATE TRIGGER duty_note_stays BEFORE DELETE ON duty_note BEGIN SELECT raise(ABORT, 'a note stays'); END;
CREATE TRIGGER duty_note_stands BEFORE UPDATE ON duty_note BEGIN SELECT raise(ABORT, 'a note stands'); END;

-- Danger answers from before there were duties. No pack said hours then: the 24 of facts C9.
INSERT INTO duty (id, kind, finding, opened, due, basis)
SELECT randomblob(16), 1, f.id, f.found, f.found + 86400000, CASE WHEN f.refused_for = '' THEN 'screening' ELSE 'danger-to-life' END
FROM danger_finding AS f WHERE NOT EXISTS (SELECT 1 FROM duty AS d WHERE d.finding = f.id);
