-- Searches that people keep, and what they fired at.
UPDATE meta SET value = '4' WHERE name = 'schema';
INSERT INTO meta (name, value) VALUES ('news', 'due');
CREATE INDEX claim_grades_by_claim ON claim_grades (claim_no);

-- What became known, in the order in which it did: reports linked for the first time, and changes. Rows are only added.
CREATE TABLE news (
    news_no   INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    at        TEXT NOT NULL,
    day       TEXT NOT NULL,
    principal TEXT NOT NULL,
    slot      TEXT,
    before    TEXT NOT NULL,
    after     TEXT NOT NULL,
    reports   TEXT NOT NULL,
    sentence  TEXT NOT NULL
);
CREATE INDEX news_of_changes ON news (news_no) WHERE kind <> 'Report';

CREATE TABLE watches (
    watch_no INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    request  TEXT NOT NULL,
    kinds    TEXT NOT NULL,
    actor    TEXT NOT NULL,
    made     TEXT NOT NULL,
    ended    TEXT,
    news_no  INTEGER NOT NULL
);
CREATE TABLE alerts (
    alert_no INTEGER PRIMARY KEY,
    watch_no INTEGER NOT NULL REFERENCES watches,
    kind     TEXT NOT NULL,
    report   TEXT NOT NULL,
    claim    TEXT NOT NULL,
    at       TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    words    TEXT NOT NULL,
    more     INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    UNIQUE (watch_no, kind, report, claim)
);
