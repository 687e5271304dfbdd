-- How far a batch has come inside an archive, and by what its bytes are known again. docs/formats/archive-input.md says how a batch goes on.
UPDATE meta SET value = '6' WHERE name = 'schema';
ALTER TABLE batch_items ADD COLUMN reading_no INTEGER;
CREATE TABLE checkpoints (
    batch_no    INTEGER NOT NULL REFERENCES batches,
    first_place INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    origin      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    reader      TEXT NOT NULL,
    seen        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    PRIMARY KEY (batch_no, first_place)
) WITHOUT ROWID;
