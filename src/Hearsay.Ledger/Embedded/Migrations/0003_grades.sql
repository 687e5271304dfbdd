-- What follows from links: stories as they are shown, slots with their grades, positions and changes. A slot lies at
-- the place of its first claim, a story at that of its first report.
UPDATE meta SET value = '3' WHERE name = 'schema';
INSERT INTO meta (name, value) VALUES ('names', 'due');
UPDATE reports SET linked = NULL;

CREATE TABLE stories_due (minute INTEGER NOT NULL, tie INTEGER NOT NULL, PRIMARY KEY (minute, tie)) WITHOUT ROWID;
CREATE TABLE slots_due (
    minute INTEGER NOT NULL,
    tie    INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (minute, tie, number)
) WITHOUT ROWID;

CREATE TABLE stories (
    minute    INTEGER NOT NULL,
    tie       INTEGER NOT NULL,
    story     TEXT NOT NULL,
    title     TEXT NOT NULL,
    reports   INTEGER NOT NULL,
    lineages  INTEGER NOT NULL,
    first_day TEXT,
    last_day  TEXT,
    latest    INTEGER NOT NULL,
    body      BLOB NOT NULL,
    PRIMARY KEY (minute, tie)
);
CREATE INDEX stories_by_id ON stories (story);
CREATE INDEX stories_by_latest ON stories (latest, minute, tie);

CREATE TABLE slots (
    minute      INTEGER NOT NULL,
    tie         INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    slot        TEXT NOT NULL,
    claims      INTEGER NOT NULL,
    proposition TEXT NOT NULL,
    grade       TEXT NOT NULL,
    negated     INTEGER NOT NULL,
    admiralty   INTEGER NOT NULL,
    k_min       INTEGER NOT NULL,
    k_max       INTEGER NOT NULL,
    sides       INTEGER NOT NULL,
    sentence    TEXT NOT NULL,
    body        BLOB NOT NULL,
    result      TEXT NOT NULL,
    input       TEXT NOT NULL,
    rules       TEXT NOT NULL,
    graded      TEXT NOT NULL,
    PRIMARY KEY (minute, tie, number)
);
CREATE INDEX slots_by_id ON slots (slot);
CREATE TABLE claim_grades (
    grade    TEXT NOT NULL,
    claim_no INTEGER NOT NULL,
    PRIMARY KEY (grade, claim_no)
) WITHOUT ROWID;

-- Grades that others took the place of. Rows are only added.
CREATE TABLE earlier_grades (
    earlier_no INTEGER PRIMARY KEY,
    slot       TEXT NOT NULL,
    grade      TEXT NOT NULL,
    negated    INTEGER NOT NULL,
    admiralty  INTEGER NOT NULL,
    k_min      INTEGER NOT NULL,
    k_max      INTEGER NOT NULL,
    sides      INTEGER NOT NULL,
    sentence   TEXT NOT NULL,
    input      TEXT NOT NULL,
    rules      TEXT NOT NULL,
    graded     TEXT NOT NULL,
    until      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    next       TEXT
);
CREATE INDEX earlier_grades_by_slot ON earlier_grades (slot);
CREATE INDEX earlier_grades_by_next ON earlier_grades (next) WHERE next IS NOT NULL;

CREATE TABLE positions (
    minute    INTEGER NOT NULL,
    tie       INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    step      INTEGER NOT NULL,
    principal TEXT NOT NULL,
    stance    TEXT NOT NULL,
    day       TEXT,
    interest  TEXT NOT NULL,
    current   INTEGER NOT NULL,
    retracted INTEGER NOT NULL,
    PRIMARY KEY (minute, tie, number, step)
) WITHOUT ROWID;
CREATE INDEX positions_by_principal ON positions (lower(principal), minute, tie, number);

-- Changes of a slot, and, with number -1, edits of a report at the place of its later version.
CREATE TABLE changes (
    minute    INTEGER NOT NULL,
    tie       INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    step      INTEGER NOT NULL,
    day       TEXT NOT NULL,
    kind      TEXT NOT NULL,
    principal TEXT NOT NULL,
    slot      TEXT,
    before    TEXT NOT NULL,
    after     TEXT NOT NULL,
    reports   TEXT NOT NULL,
    sentence  TEXT NOT NULL,
    PRIMARY KEY (minute, tie, number, step)
) WITHOUT ROWID;
CREATE INDEX changes_by_day ON changes (day, minute, tie, number, step);
CREATE INDEX changes_by_principal ON changes (lower(principal), day, minute, tie, number, step);

-- Whom a report names, and in which claims they speak (role 0) or are spoken of (role 1). Names are hashes of the folded name.
CREATE TABLE entity_names (
    name      INTEGER NOT NULL,
    report_no INTEGER NOT NULL REFERENCES reports,
    entity    INTEGER NOT NULL,
    last      INTEGER NOT NULL,
    written   TEXT NOT NULL,
    type      TEXT NOT NULL,
    principal TEXT,
    described TEXT,
    mentions  INTEGER NOT NULL,
    PRIMARY KEY (name, report_no, entity)
) WITHOUT ROWID;
CREATE INDEX entity_names_by_report ON entity_names (report_no);
CREATE INDEX entity_names_by_last ON entity_names (last, name);
CREATE TABLE claim_names (
    name     INTEGER NOT NULL,
    role     INTEGER NOT NULL,
    claim_no INTEGER NOT NULL,
    PRIMARY KEY (name, role, claim_no)
) WITHOUT ROWID;
CREATE INDEX claim_names_by_claim ON claim_names (claim_no);
