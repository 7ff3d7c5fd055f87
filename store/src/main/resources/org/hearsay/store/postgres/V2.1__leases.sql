-- Who is reading what, where several read into one ledger. Unlogged: after a crash of the server it
-- is empty, and at worst something is read twice, which appends the same rows once.
CREATE UNLOGGED TABLE lease (
    place  text COLLATE "C" NOT NULL,
    work   text COLLATE "C" NOT NULL,
    holder text COLLATE "C" NOT NULL,
    until  timestamptz NOT NULL,
    PRIMARY KEY (place, work)
);
CREATE INDEX lease_by_holder ON lease (holder);
