-- What answers asked for by looking into readings. Null where a report was filed before: then its text is asked.
UPDATE meta SET value = '7' WHERE name = 'schema';
ALTER TABLE reports ADD COLUMN pairs BIGINT;

-- The words as they are looked for, made once: to make them again for each row that a search passes takes longer than the search.
DROP INDEX claims_by_words;
ALTER TABLE claims ADD COLUMN found TSVECTOR GENERATED ALWAYS AS (to_tsvector('hearsay'::regconfig, words)) STORED;
CREATE INDEX claims_by_words ON claims USING gin (found);

-- How common each value is, without which a page of a common one would be sorted out of all its claims.
CREATE STATISTICS claims_principal ON (lower(principal)) FROM claims;
CREATE STATISTICS claims_outlet ON (lower(outlet)) FROM claims;
CREATE STATISTICS claims_type ON (lower(event_type)) FROM claims;
CREATE STATISTICS claims_place ON (lower(place)) FROM claims;
CREATE STATISTICS claims_country ON (lower(country)) FROM claims;
ANALYZE claims;
