-- To how many public keys the text of an item is sealed: 2 where it is for one counsellor by name and kept openable for
-- the role as well. Covered by hash and signature; 1 is what items of before were.
ALTER TABLE mailbox_item ADD COLUMN seals INTEGER NOT NULL DEFAULT 1 CHECK (seals BETWEEN 1 AND 2);

-- Accounts that were removed or got new keys: what they had sent stays theirs. The chain of their items ends with
-- last_seq and last_hash, so that nobody goes on writing with a key that was kept. Signed by the device key.
CREATE TABLE former_account (
    user_id   BLOB NOT NULL CHECK (length(user_id) = 16),
    sign_key  BLOB NOT NULL CHECK (length(sign_key) = 32),
    role      INTEGER NOT NULL CHECK (role BETWEEN 1 AND 255),
    last_seq  INTEGER NOT NULL CHECK (last_seq >= 0),
    last_hash BLOB NOT NULL CHECK (length(last_hash) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (user_id, sign_key)
) STRICT;
