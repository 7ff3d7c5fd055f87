-- The bytes of each document, once. Those of a skipped one are not kept.
CREATE TABLE document (
    sha256 TEXT NOT NULL PRIMARY KEY,
    bytes  BLOB
) STRICT;

-- What one article yielded. Inputs with the same article share a reading if the same work made it.
-- Only inside this file is it known by a number; content is a digest over it, its items and actors.
CREATE TABLE reading (
    number  INTEGER NOT NULL PRIMARY KEY,
    article TEXT    NOT NULL,
    work    TEXT    NOT NULL,
    sha256  TEXT    NOT NULL REFERENCES document,
    payload TEXT    NOT NULL,
    content TEXT    NOT NULL,
    UNIQUE (article, work)
) STRICT;
CREATE INDEX reading_by_document ON reading (sha256);

-- Positions are UTF-16 units of the article's text.
CREATE TABLE item (
    reading INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    id      TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    exact   TEXT    NOT NULL,
    payload TEXT    NOT NULL,
    PRIMARY KEY (reading, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    reading INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
    id      TEXT    NOT NULL,
    payload TEXT    NOT NULL,
    PRIMARY KEY (reading, id)
) STRICT, WITHOUT ROWID;

-- What became of each input. Which one is a duplicate follows from all of them and stands nowhere.
-- The root is the folder that was read, by its absolute path; it is never exported.
CREATE TABLE input (
    root    TEXT NOT NULL,
    path    TEXT NOT NULL,
    sha256  TEXT NOT NULL REFERENCES document,
    work    TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('READ', 'SKIPPED', 'FAILED')),
    reason  TEXT,
    charset TEXT,
    reading INTEGER REFERENCES reading,
    PRIMARY KEY (root, path, sha256),
    CHECK ((outcome = 'READ') = (reading IS NOT NULL)),
    CHECK ((outcome = 'READ') = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX input_by_document ON input (sha256);
CREATE INDEX input_by_reading ON input (reading);
