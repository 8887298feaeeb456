-- Who is behind a login. It lies here, where only those who decide and answer can write, and outlives its account.
CREATE TABLE person_name (
    user_id BLOB PRIMARY KEY CHECK (length(user_id) = 16),
    name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;

-- The name as it was when somebody decided, answered or noted: it stands whatever becomes of the account. Empty in rows
-- from before and where the account had none: the login beside it counts.
ALTER TABLE look_decision ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE duty_answer ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE duty_note ADD COLUMN person TEXT NOT NULL DEFAULT '';
