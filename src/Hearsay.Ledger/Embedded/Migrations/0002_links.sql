-- What follows from comparing reports. A report's place in the canonical order is its minute of publication and the
-- first 60 bits of its id, so that order and equality need two integers.
UPDATE meta SET value = '2' WHERE name = 'schema';
ALTER TABLE reports ADD COLUMN linked TEXT;
CREATE INDEX reports_to_link ON reports (coalesce(published, '9'), report) WHERE linked IS NULL;

CREATE TABLE link_reports (
    minute       INTEGER NOT NULL,
    tie          INTEGER NOT NULL,
    report       TEXT NOT NULL,
    report_no    INTEGER NOT NULL UNIQUE REFERENCES reports,
    keys         BLOB NOT NULL,
    story_minute INTEGER,
    story_tie    INTEGER,
    PRIMARY KEY (minute, tie)
) WITHOUT ROWID;
CREATE INDEX link_reports_by_story ON link_reports (story_minute, story_tie, minute, tie);
CREATE TABLE link_keys (
    kind   INTEGER NOT NULL,
    value  INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    tie    INTEGER NOT NULL,
    PRIMARY KEY (kind, value, minute, tie)
) WITHOUT ROWID;

CREATE TABLE link_claims (
    minute      INTEGER NOT NULL,
    tie         INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    claim       TEXT NOT NULL,
    keys        BLOB NOT NULL,
    slot_minute INTEGER,
    slot_tie    INTEGER,
    slot_number INTEGER,
    PRIMARY KEY (minute, tie, number)
) WITHOUT ROWID;
CREATE INDEX link_claims_by_slot ON link_claims (slot_minute, slot_tie, slot_number, minute, tie, number);
CREATE INDEX link_claims_by_id ON link_claims (claim);
CREATE TABLE claim_keys (
    kind   INTEGER NOT NULL,
    value  INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    tie    INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, value, minute, tie, number)
) WITHOUT ROWID;

-- B, the later one, comes first in the key: all edges into a report or claim lie together.
CREATE TABLE copies (
    minute      INTEGER NOT NULL,
    tie         INTEGER NOT NULL,
    a_minute    INTEGER NOT NULL,
    a_tie       INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    containment REAL NOT NULL,
    direction   TEXT NOT NULL,
    credit      TEXT,
    why         TEXT NOT NULL,
    PRIMARY KEY (minute, tie, a_minute, a_tie)
) WITHOUT ROWID;
CREATE TABLE links (
    minute   INTEGER NOT NULL,
    tie      INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    a_minute INTEGER NOT NULL,
    a_tie    INTEGER NOT NULL,
    a_number INTEGER NOT NULL,
    relation TEXT NOT NULL,
    score    REAL NOT NULL,
    veto     TEXT,
    features TEXT NOT NULL,
    capped   INTEGER NOT NULL,
    PRIMARY KEY (minute, tie, number, a_minute, a_tie, a_number)
) WITHOUT ROWID;
CREATE INDEX copies_from ON copies (a_minute, a_tie);
CREATE INDEX links_from ON links (a_minute, a_tie, a_number);
