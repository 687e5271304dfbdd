-- What claims are compared by, kept when a report is filed, so that comparing need not unpack its reading.
UPDATE meta SET value = '5' WHERE name = 'schema';
CREATE TABLE link_sketches (
    report_no BIGINT PRIMARY KEY REFERENCES reports,
    minute    BIGINT NOT NULL,
    sketch    BYTEA NOT NULL
);
CREATE INDEX changes_by_kind ON changes (kind, day, minute, tie, number, step);
