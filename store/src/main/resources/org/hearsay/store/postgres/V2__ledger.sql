-- A team's ledger: the same tables, columns and meanings as the SQLite ledger of schema 2 (see
-- V2__openings.sql beside this folder). It begins there, for no PostgreSQL ledger is older. Text
-- compares by bytes, as in SQLite, so that both tell everything in the same order.

-- The bytes of each document, once. Those of a skipped one are not kept.
CREATE TABLE document (
    sha256 text COLLATE "C" PRIMARY KEY,
    bytes  bytea
);

-- What one article yielded. Only inside this database is it known by a number; content is a digest
-- over it, its items and actors. Payloads are text, for a database that rewrote JSON would break it.
CREATE TABLE reading (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article text COLLATE "C" NOT NULL,
    work    text COLLATE "C" NOT NULL,
    sha256  text COLLATE "C" NOT NULL REFERENCES document,
    payload text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    UNIQUE (article, work)
);
CREATE INDEX reading_by_document ON reading (sha256);

-- Positions are UTF-16 units of the article's text.
CREATE TABLE item (
    reading bigint NOT NULL REFERENCES reading ON DELETE CASCADE,
    id      text COLLATE "C" NOT NULL,
    kind    text COLLATE "C" NOT NULL,
    "start" integer NOT NULL,
    "end"   integer NOT NULL,
    exact   text COLLATE "C" NOT NULL,
    payload text COLLATE "C" NOT NULL,
    PRIMARY KEY (reading, id)
);

CREATE TABLE actor (
    reading bigint NOT NULL REFERENCES reading ON DELETE CASCADE,
    id      text COLLATE "C" NOT NULL,
    payload text COLLATE "C" NOT NULL,
    PRIMARY KEY (reading, id)
);

-- What became of each input, and how it was opened. The root is the folder that was read, by its
-- absolute path; it is never exported. The milliseconds take part in nothing. A path may be longer
-- than an index here can hold, so root and path are found by a digest over both, the place.
CREATE TABLE input (
    place      text COLLATE "C" NOT NULL,
    root       text COLLATE "C" NOT NULL,
    path       text COLLATE "C" NOT NULL,
    sha256     text COLLATE "C" NOT NULL REFERENCES document,
    work       text COLLATE "C" NOT NULL,
    outcome    text COLLATE "C" NOT NULL CHECK (outcome IN ('READ', 'SKIPPED', 'FAILED')),
    reason     text COLLATE "C",
    charset    text COLLATE "C",
    reading    bigint REFERENCES reading,
    extraction text COLLATE "C" NOT NULL,
    holds      integer NOT NULL,
    "start"    bigint,
    "end"      bigint,
    millis     bigint,
    PRIMARY KEY (place, sha256),
    CHECK (outcome = 'READ' OR reading IS NULL),
    CHECK (outcome <> 'READ' OR reading IS NOT NULL OR holds > 0),
    CHECK (outcome = 'READ' OR reason IS NOT NULL),
    CHECK (("start" IS NULL) = ("end" IS NULL))
);
CREATE INDEX input_by_document ON input (sha256);
CREATE INDEX input_by_reading ON input (reading);
