-- A whole screening round: who is asked what, slips by code, sittings at this computer, the second look, duties.

-- Bit n is grade n; an instrument is asked of these of the round's grades. Rounds from before asked all of theirs.
ALTER TABLE round_instrument ADD COLUMN grades INTEGER NOT NULL DEFAULT 8190 CHECK (grades > 0 AND grades & ~8190 = 0);
ALTER TABLE screening_round ADD COLUMN arrangements TEXT NOT NULL DEFAULT '' CHECK (length(arrangements) <= 2000);

-- Only these classes of the round's grades; a grade without one takes part whole.
CREATE TABLE round_class (
    round  BLOB NOT NULL REFERENCES screening_round (id),
    grade  INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
    number INTEGER NOT NULL CHECK (number >= 0),
    label  TEXT NOT NULL,
    PRIMARY KEY (round, grade, number, label)
) STRICT, WITHOUT ROWID;

-- What one student needs: read aloud, more time, a room alone.
CREATE TABLE round_arrangement (
    round   BLOB NOT NULL REFERENCES screening_round (id),
    student BLOB NOT NULL REFERENCES student (id),
    words   TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
    PRIMARY KEY (round, student)
) STRICT, WITHOUT ROWID;

-- The number on a student's consent slip and paper sheet: five digits and two check digits (ISO 7064 MOD 97-10).
CREATE TABLE slip_code (
    round   BLOB NOT NULL REFERENCES screening_round (id),
    student BLOB NOT NULL REFERENCES student (id),
    code    TEXT NOT NULL CHECK (length(code) = 7),
    PRIMARY KEY (round, student),
    UNIQUE (round, code)
) STRICT, WITHOUT ROWID;

-- How answers came: 1 a table, 2 typed from paper, 3 answered at this computer.
ALTER TABLE screening_import ADD COLUMN source INTEGER NOT NULL DEFAULT 1 CHECK (source BETWEEN 1 AND 3);

-- A class that answers at this computer. key: authenticates what the page seals while no vault is open.
CREATE TABLE sitting (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    round      BLOB NOT NULL REFERENCES screening_round (id),
    key        BLOB NOT NULL CHECK (length(key) = 32),
    started    INTEGER NOT NULL,
    started_by BLOB NOT NULL CHECK (length(started_by) = 16),
    taken      INTEGER,
    import     BLOB REFERENCES screening_import (id)
) STRICT;

-- T or percentile by the norm table of the result's norm set, where it has one for this student; see score_codec.h.
ALTER TABLE result ADD COLUMN normed BLOB;

-- The second look at a candidate. facts: what made the student one, as it was then; answers: of the interview form.
CREATE TABLE second_look (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    round    BLOB NOT NULL REFERENCES screening_round (id),
    student  BLOB NOT NULL REFERENCES student (id),
    begun    INTEGER NOT NULL,
    begun_by BLOB NOT NULL CHECK (length(begun_by) = 16),
    facts    BLOB NOT NULL,
    form     TEXT NOT NULL,
    answers  BLOB NOT NULL,
    UNIQUE (round, student)
) STRICT;

-- decision: 1 confirmed, 2 not confirmed, 3 watch. The newest counts; none is changed or taken away.
CREATE TABLE look_decision (
    id         INTEGER PRIMARY KEY,
    look       BLOB NOT NULL REFERENCES second_look (id),
    decision   INTEGER NOT NULL CHECK (decision BETWEEN 1 AND 3),
    reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    decided    INTEGER NOT NULL,
    decided_by BLOB NOT NULL CHECK (length(decided_by) = 16),
    decider    TEXT NOT NULL CHECK (length(decider) > 0)
) STRICT;
CREATE INDEX look_decision_look ON look_decision (look);
CREATE TRIGGER look_decision_stays BEFORE DELETE ON look_decision BEGIN SELECT raise(ABORT, 'a decision stays'); END;
CREATE TRIGGER look_decision_stands BEFORE UPDATE ON look_decision BEGIN SELECT raise(ABORT, 'a decision stands'); END;

-- Whom a round had not flagged and somebody found in need afterwards. means: 1 the student came, 2 a teacher, 3 a
-- guardian, 4 another student, 5 an event, 9 otherwise.
CREATE TABLE found_later (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    round    BLOB NOT NULL REFERENCES screening_round (id),
    student  BLOB NOT NULL REFERENCES student (id),
    found_on TEXT NOT NULL,
    means    INTEGER NOT NULL CHECK (means BETWEEN 1 AND 9),
    noted    INTEGER NOT NULL,
    noted_by BLOB NOT NULL CHECK (length(noted_by) = 16),
    UNIQUE (round, student)
) STRICT;

-- What somebody owes to a child by a time. kind: 1 a danger answer. It is answered, never taken away.
CREATE TABLE duty (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind    INTEGER NOT NULL CHECK (kind >= 1),
    finding BLOB UNIQUE REFERENCES danger_finding (id),
    opened  INTEGER NOT NULL,
    due     INTEGER NOT NULL CHECK (due >= opened),
    basis   TEXT NOT NULL,
    CHECK (kind <> 1 OR finding IS NOT NULL)
) STRICT;
CREATE INDEX duty_due ON duty (due);
CREATE TABLE duty_answer (
    duty        BLOB PRIMARY KEY REFERENCES duty (id),
    answered    INTEGER NOT NULL,
    answered_by BLOB NOT NULL CHECK (length(answered_by) = 16),
    answerer    TEXT NOT NULL CHECK (length(answerer) > 0),
    how         INTEGER NOT NULL CHECK (how >= 1),
    words       TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000)
) STRICT;
CREATE TRIGGER duty_stays BEFORE DELETE ON duty BEGIN SELECT raise(ABORT, 'a duty stays'); END;
CREATE TRIGGER duty_stands BEFORE UPDATE ON duty BEGIN SELECT raise(ABORT, 'a duty stands'); END;
CREATE TRIGGER duty_answer_stays BEFORE DELETE ON duty_answer BEGIN SELECT raise(ABORT, 'an answer stays'); END;
CREATE TRIGGER duty_answer_stands BEFORE UPDATE ON duty_answer BEGIN SELECT raise(ABORT, 'an answer stands'); END;

-- What a second look hands over to care: only a person's decision is ever the reason.
CREATE TABLE care_intake (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    decision INTEGER NOT NULL UNIQUE REFERENCES look_decision (id),
    student  BLOB NOT NULL REFERENCES student (id),
    received INTEGER NOT NULL
) STRICT;

-- Who signed a pack that came from the district; null for those that the school added itself.
ALTER TABLE pack ADD COLUMN signer BLOB CHECK (length(signer) = 32);
ALTER TABLE pack ADD COLUMN signature BLOB CHECK (length(signature) = 64);
