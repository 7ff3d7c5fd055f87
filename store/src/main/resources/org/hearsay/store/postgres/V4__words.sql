-- Which words stand in which reading's text; the words are cut by Hearsay, as for the SQLite
-- ledger's index (see V4__words.sql beside this folder), and kept as an array: a tsvector ends at 1 MB.
-- What an index says is made sure of in the text.
CREATE TABLE words (
    reading bigint PRIMARY KEY REFERENCES reading ON DELETE CASCADE,
    forms   text[] COLLATE "C" NOT NULL
);
CREATE INDEX words_by_form ON words USING gin (forms);
