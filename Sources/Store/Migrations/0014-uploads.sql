-- The files of a release that somebody has sent to be looked at, until they are taken in or thrown away: then the row
-- stays, without them. They belong to nobody's council: what is published is shared.
CREATE TABLE upload (
  upload_id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'taken-in', 'removed')),
  data_set TEXT NOT NULL,
  known_from TEXT CHECK (known_from LIKE '____-__-__'),
  sent_on TEXT NOT NULL CHECK (sent_on LIKE '____-__-__'),
  person_id TEXT NOT NULL,
  data_name TEXT NOT NULL,
  data_content BYTEA,
  metadata_name TEXT,
  metadata_content BYTEA,
  event_id TEXT NOT NULL,
  CHECK ((state = 'open') = (data_content IS NOT NULL))
);
