-- Which words stand in which reading's text, by its number; the words are cut by Hearsay, and the
-- texts are not kept a second time. What an index says is made sure of in the text. A reading's words
-- go with it.
CREATE VIRTUAL TABLE words USING fts5(
    forms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
CREATE TRIGGER words_of_reading AFTER DELETE ON reading
    BEGIN DELETE FROM words WHERE rowid = old.number; END;
