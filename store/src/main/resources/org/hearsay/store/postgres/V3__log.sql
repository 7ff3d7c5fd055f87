-- The log: one leaf for each entry in the order of appending, never deleted; the same table as the
-- SQLite ledger's (see V3__log.sql beside this folder). Its first leaf is written when a program
-- opens the ledger that knows of it, with one for each input that is there.
CREATE TABLE leaf (
    position integer PRIMARY KEY,
    subject  bytea NOT NULL CHECK (length(subject) = 32),
    content  bytea NOT NULL CHECK (length(content) = 32),
    salt     bytea CHECK (length(salt) = 32),
    record   text COLLATE "C"
);
CREATE INDEX leaf_by_subject ON leaf (subject, position);
