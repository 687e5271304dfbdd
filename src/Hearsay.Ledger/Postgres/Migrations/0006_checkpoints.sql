-- How far a batch has come inside an archive, and by what its bytes are known again. docs/formats/archive-input.md says how a batch goes on.
UPDATE meta SET value = '6' WHERE name = 'schema';
ALTER TABLE batch_items ADD COLUMN reading_no BIGINT;
CREATE TABLE checkpoints (
    batch_no    BIGINT NOT NULL REFERENCES batches,
    first_place BIGINT NOT NULL,
    place       BIGINT NOT NULL,
    origin      TEXT NOT NULL,
    position    BIGINT NOT NULL,
    reader      TEXT NOT NULL,
    seen        BIGINT NOT NULL,
    sha256      TEXT NOT NULL,
    PRIMARY KEY (batch_no, first_place)
);
