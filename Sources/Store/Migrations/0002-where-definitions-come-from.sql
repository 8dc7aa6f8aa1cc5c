-- A version is taken over from the folder of definitions, or from a file that a person names. A file that has gone from
-- the folder is a version too: it is removed, and what it was stays.
ALTER TABLE definition_version
  ADD COLUMN origin TEXT NOT NULL DEFAULT 'folder' CHECK (origin IN ('folder', 'file'));
ALTER TABLE definition_version
  ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1));
