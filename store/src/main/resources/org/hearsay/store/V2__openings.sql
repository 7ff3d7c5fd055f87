-- How each input was opened. One that is no article may have been read all the same: it holds others.
-- The milliseconds are for whoever looks after a run and take part in nothing.
CREATE TABLE opened (
    root       TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL REFERENCES document,
    work       TEXT    NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('READ', 'SKIPPED', 'FAILED')),
    reason     TEXT,
    charset    TEXT,
    reading    INTEGER REFERENCES reading,
    extraction TEXT    NOT NULL,
    holds      INTEGER NOT NULL,
    "start"    INTEGER,
    "end"      INTEGER,
    millis     INTEGER,
    PRIMARY KEY (root, path, sha256),
    CHECK (outcome = 'READ' OR reading IS NULL),
    CHECK (outcome <> 'READ' OR reading IS NOT NULL OR holds > 0),
    CHECK (outcome = 'READ' OR reason IS NOT NULL),
    CHECK (("start" IS NULL) = ("end" IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO opened
    SELECT root, path, sha256, work, outcome, reason, charset, reading,
        CASE outcome WHEN 'READ' THEN 'OK' WHEN 'SKIPPED' THEN 'UNSUPPORTED' ELSE 'CORRUPT' END,
        0, NULL, NULL, NULL
    FROM input;
DROP TABLE input;
ALTER TABLE opened RENAME TO input;
CREATE INDEX input_by_document ON input (sha256);
CREATE INDEX input_by_reading ON input (reading);
