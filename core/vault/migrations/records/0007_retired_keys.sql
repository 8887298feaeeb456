-- Box keys of this computer that were replaced when a counsellor left: what others still seal to them can be opened.
CREATE TABLE retired_key (
    public_key BLOB PRIMARY KEY CHECK (length(public_key) = 32),
    secret     BLOB NOT NULL CHECK (length(secret) = 32),
    retired    INTEGER NOT NULL
) STRICT;

-- The public keys of the recovery pairs, so that new vault keys are sealed to the sheets that lie in the safes.
CREATE TABLE recovery_pair (
    holder     BLOB PRIMARY KEY CHECK (length(holder) = 16),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT;
