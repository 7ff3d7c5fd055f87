-- Which words stand in which reading's text; the words are cut by Hearsay, as for the SQLite
-- ledger's index (see V4__words.sql beside this folder), and kept as an array: a tsvector ends at 1 MB.
-- What an index says is made sure of in the text.
CREATE TABLE words (
    reading bigint PRIMARY KEY REFERENCES reading ON DELETE CASCADE,
    forms   text[] COLLATE "C" NOT NULL
);
CREATE INDEX words_by_form ON words USING gin (forms);

-- The server's statistics keep samples of what a column holds, in a table that only its superuser can
-- have written anew: what was removed would stay there. No question of ours is planned by these.
-- Giving a column its own type again drops the samples that were taken before.
ALTER TABLE words ALTER forms SET STATISTICS 0;
ALTER TABLE reading
    ALTER payload TYPE text COLLATE "C", ALTER payload SET STATISTICS 0;
ALTER TABLE item
    ALTER exact TYPE text COLLATE "C", ALTER exact SET STATISTICS 0,
    ALTER payload TYPE text COLLATE "C", ALTER payload SET STATISTICS 0;
ALTER TABLE actor
    ALTER payload TYPE text COLLATE "C", ALTER payload SET STATISTICS 0;
ALTER TABLE document
    ALTER bytes TYPE bytea, ALTER bytes SET STATISTICS 0;
ALTER TABLE input
    ALTER root TYPE text COLLATE "C", ALTER root SET STATISTICS 0,
    ALTER path TYPE text COLLATE "C", ALTER path SET STATISTICS 0,
    ALTER reason TYPE text COLLATE "C", ALTER reason SET STATISTICS 0;
