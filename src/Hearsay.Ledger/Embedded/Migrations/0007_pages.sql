-- What answers asked for by looking into readings. Null where a report was filed before: then its text is asked.
UPDATE meta SET value = '7' WHERE name = 'schema';
ALTER TABLE reports ADD COLUMN pairs INTEGER;
