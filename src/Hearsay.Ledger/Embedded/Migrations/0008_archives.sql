-- A batch goes on inside a packed member of a web archive and inside a ZIP archive, where no offset tells how far it has come.
UPDATE meta SET value = '8' WHERE name = 'schema';
ALTER TABLE checkpoints ADD COLUMN before INTEGER NOT NULL DEFAULT 0;
