-- The ledger in one file. docs/rooms/ledger.md draws the tables and says what each holds.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta (name, value) VALUES ('schema', '1');

-- What came in, byte for byte, once.
CREATE TABLE archives (
    sha256 TEXT PRIMARY KEY,
    length INTEGER NOT NULL,
    packed BLOB NOT NULL
);

CREATE TABLE reports (
    report_no INTEGER PRIMARY KEY,
    report    TEXT NOT NULL UNIQUE,
    archive   TEXT NOT NULL REFERENCES archives (sha256),
    text_id   TEXT NOT NULL,
    doc       TEXT NOT NULL,
    url       TEXT,
    outlet    TEXT,
    title     TEXT,
    published TEXT,
    modified  TEXT,
    day       TEXT,
    original  INTEGER NOT NULL DEFAULT 1,
    reading_no INTEGER,
    filed     TEXT NOT NULL
);
CREATE INDEX reports_by_text ON reports (text_id);
CREATE INDEX reports_by_url ON reports (url) WHERE url IS NOT NULL;
CREATE INDEX reports_by_doc ON reports (doc);
CREATE INDEX reports_by_day ON reports (day);

-- Under which names a report came.
CREATE TABLE report_names (
    report_no INTEGER NOT NULL REFERENCES reports,
    doc       TEXT NOT NULL,
    origin    TEXT NOT NULL,
    PRIMARY KEY (report_no, origin)
) WITHOUT ROWID;

-- What a model understood; never changed, only followed by another.
CREATE TABLE readings (
    reading_no  INTEGER PRIMARY KEY,
    report_no   INTEGER NOT NULL REFERENCES reports,
    reading_key TEXT NOT NULL,
    reader      TEXT NOT NULL,
    words       INTEGER NOT NULL,
    body        BLOB NOT NULL,
    body_sha256 TEXT NOT NULL,
    made        TEXT NOT NULL,
    UNIQUE (report_no, reading_key)
);

-- Searchable rows of each report's present reading, corrections applied. The number is made of the day, the
-- report and the place in it, so that its order is the order of publication.
CREATE TABLE claims (
    claim_no    INTEGER PRIMARY KEY,
    report_no   INTEGER NOT NULL REFERENCES reports,
    claim       TEXT NOT NULL,
    span_start  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    said        TEXT NOT NULL,
    lemma       TEXT NOT NULL,
    position    TEXT NOT NULL,
    factuality  TEXT NOT NULL,
    root        TEXT,
    root_kind   TEXT,
    principal   TEXT,
    outlet      TEXT,
    place       TEXT,
    country     TEXT,
    from_day    TEXT,
    to_day      TEXT,
    event_type  TEXT
);
CREATE INDEX claims_by_report ON claims (report_no);
CREATE INDEX claims_by_id ON claims (claim);
CREATE VIRTUAL TABLE claim_words USING fts5(words, facets, content='', contentless_delete=1, tokenize='porter unicode61');

CREATE TABLE events (
    event_no    INTEGER PRIMARY KEY,
    report_no   INTEGER NOT NULL REFERENCES reports,
    event       TEXT NOT NULL,
    claim       TEXT NOT NULL,
    type        TEXT NOT NULL,
    mode        TEXT,
    cameo       TEXT,
    actor       TEXT,
    recipient   TEXT,
    place       TEXT,
    country     TEXT,
    from_day    TEXT,
    to_day      TEXT,
    register    TEXT
);
CREATE INDEX events_by_report ON events (report_no);
CREATE INDEX events_by_id ON events (event);
CREATE INDEX events_by_claim ON events (claim);
CREATE INDEX events_by_actor ON events (actor, type, from_day) WHERE actor IS NOT NULL;
CREATE INDEX events_by_recipient ON events (recipient, type, country) WHERE recipient IS NOT NULL;
CREATE INDEX events_by_register ON events (register, from_day) WHERE register IS NOT NULL;

-- One run of 'hearsay read', and the outcome of each input at its place in it.
CREATE TABLE batches (
    batch_no  INTEGER PRIMARY KEY,
    batch_key TEXT NOT NULL,
    inputs    TEXT NOT NULL,
    reader    TEXT NOT NULL,
    begun     TEXT NOT NULL,
    ended     TEXT
);
CREATE INDEX batches_by_key ON batches (batch_key);
CREATE TABLE batch_items (
    batch_no  INTEGER NOT NULL REFERENCES batches,
    place     INTEGER NOT NULL,
    origin    TEXT NOT NULL,
    outcome   TEXT NOT NULL,
    report_no INTEGER REFERENCES reports,
    code      TEXT,
    reason    TEXT,
    advice    TEXT,
    PRIMARY KEY (batch_no, place)
) WITHOUT ROWID;

-- What people decided. Never changed: taking one back is another row.
CREATE TABLE corrections (
    correction_no INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    action     TEXT NOT NULL,
    object     TEXT NOT NULL,
    text_id    TEXT,
    anchor_start INTEGER,
    anchor_end INTEGER,
    quote      TEXT,
    tuple      TEXT NOT NULL,
    actor      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    at         TEXT NOT NULL,
    before     TEXT,
    edits      TEXT,
    after      TEXT,
    undoes     INTEGER REFERENCES corrections
);
CREATE INDEX corrections_by_text ON corrections (text_id) WHERE text_id IS NOT NULL;
CREATE INDEX corrections_by_object ON corrections (object);

-- Each entry holds the hash of the one before it.
CREATE TABLE audit (
    entry    INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    action   TEXT NOT NULL,
    object   TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
);
CREATE INDEX audit_by_object ON audit (object);
