-- What follows from comparing reports. A report's place in the canonical order is its minute of publication and the
-- first 60 bits of its id, so that order and equality need two integers.
UPDATE meta SET value = '2' WHERE name = 'schema';
ALTER TABLE reports ADD COLUMN linked TEXT COLLATE "C";
CREATE INDEX reports_to_link ON reports (coalesce(published, '9'), report) WHERE linked IS NULL;

CREATE TABLE link_reports (
    minute       BIGINT NOT NULL,
    tie          BIGINT NOT NULL,
    report       TEXT COLLATE "C" NOT NULL,
    report_no    BIGINT NOT NULL UNIQUE REFERENCES reports (report_no),
    keys         BYTEA NOT NULL,
    story_minute BIGINT,
    story_tie    BIGINT,
    PRIMARY KEY (minute, tie)
);
CREATE INDEX link_reports_by_story ON link_reports (story_minute, story_tie, minute, tie);
CREATE TABLE link_keys (
    kind   BIGINT NOT NULL,
    value  BIGINT NOT NULL,
    minute BIGINT NOT NULL,
    tie    BIGINT NOT NULL,
    PRIMARY KEY (kind, value, minute, tie)
);

CREATE TABLE link_claims (
    minute      BIGINT NOT NULL,
    tie         BIGINT NOT NULL,
    number      BIGINT NOT NULL,
    claim       TEXT COLLATE "C" NOT NULL,
    keys        BYTEA NOT NULL,
    slot_minute BIGINT,
    slot_tie    BIGINT,
    slot_number BIGINT,
    PRIMARY KEY (minute, tie, number)
);
CREATE INDEX link_claims_by_slot ON link_claims (slot_minute, slot_tie, slot_number, minute, tie, number);
CREATE INDEX link_claims_by_id ON link_claims (claim);
CREATE TABLE claim_keys (
    kind   BIGINT NOT NULL,
    value  BIGINT NOT NULL,
    minute BIGINT NOT NULL,
    tie    BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (kind, value, minute, tie, number)
);

-- B, the later one, comes first in the key: all edges into a report or claim lie together.
CREATE TABLE copies (
    minute      BIGINT NOT NULL,
    tie         BIGINT NOT NULL,
    a_minute    BIGINT NOT NULL,
    a_tie       BIGINT NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,
    containment DOUBLE PRECISION NOT NULL,
    direction   TEXT COLLATE "C" NOT NULL,
    credit      TEXT COLLATE "C",
    why         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (minute, tie, a_minute, a_tie)
);
CREATE TABLE links (
    minute   BIGINT NOT NULL,
    tie      BIGINT NOT NULL,
    number   BIGINT NOT NULL,
    a_minute BIGINT NOT NULL,
    a_tie    BIGINT NOT NULL,
    a_number BIGINT NOT NULL,
    relation TEXT COLLATE "C" NOT NULL,
    score    DOUBLE PRECISION NOT NULL,
    veto     TEXT COLLATE "C",
    features TEXT COLLATE "C" NOT NULL,
    capped   BIGINT NOT NULL,
    PRIMARY KEY (minute, tie, number, a_minute, a_tie, a_number)
);
CREATE INDEX copies_from ON copies (a_minute, a_tie);
CREATE INDEX links_from ON links (a_minute, a_tie, a_number);
