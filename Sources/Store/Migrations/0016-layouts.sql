-- How the files of a release were laid out, to be held against those of the next one: its columns with their units, the
-- items of its filters, its geographic levels and the kinds of its time.
CREATE TABLE release_layout (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('column', 'item', 'level', 'time')),
  column_name TEXT NOT NULL,
  value TEXT,
  CHECK (part = 'column' OR value IS NOT NULL),
  PRIMARY KEY (release_id, position)
);
