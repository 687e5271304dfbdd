-- What claims are compared by, kept when a report is filed, so that comparing need not unpack its reading.
UPDATE meta SET value = '5' WHERE name = 'schema';
CREATE TABLE link_sketches (
    report_no INTEGER PRIMARY KEY REFERENCES reports,
    minute    INTEGER NOT NULL,
    sketch    BLOB NOT NULL
);
CREATE INDEX changes_by_kind ON changes (kind, day, minute, tie, number, step);
