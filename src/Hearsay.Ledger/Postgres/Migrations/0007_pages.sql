-- What answers asked for by looking into readings. Null where a report was filed before: then its text is asked.
UPDATE meta SET value = '7' WHERE name = 'schema';
ALTER TABLE reports ADD COLUMN pairs BIGINT;

-- The words as they are looked for, made once: to make them again for each row that a search passes takes longer than the search.
DROP INDEX claims_by_words;
ALTER TABLE claims ADD COLUMN found TSVECTOR GENERATED ALWAYS AS (to_tsvector('hearsay'::regconfig, words)) STORED;
CREATE INDEX claims_by_words ON claims USING gin (found);
