-- The log: one leaf for each entry in the order of appending, never deleted. Subject and content are
-- what the log's tree is made of; the salt is gone when the entry's words are. An entry about the
-- log itself (its beginning, a removal) has no other table, and so its words stand here.
CREATE TABLE leaf (
    position INTEGER NOT NULL PRIMARY KEY,
    subject  BLOB    NOT NULL CHECK (length(subject) = 32),
    content  BLOB    NOT NULL CHECK (length(content) = 32),
    salt     BLOB    CHECK (length(salt) = 32),
    record   TEXT
) STRICT;
CREATE INDEX leaf_by_subject ON leaf (subject, position);
