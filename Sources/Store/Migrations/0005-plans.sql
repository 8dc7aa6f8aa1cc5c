-- A definition's version can come from the pages too.
CREATE TABLE definition_version_new (
  path TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  origin TEXT NOT NULL DEFAULT 'folder' CHECK (origin IN ('folder', 'file', 'page')),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  PRIMARY KEY (path, version)
);
INSERT INTO definition_version_new (path, version, text, event_id, origin, is_removed)
  SELECT path, version, text, event_id, origin, is_removed FROM definition_version;
DROP TABLE definition_version;
ALTER TABLE definition_version_new RENAME TO definition_version;

-- A strategy as it is being worked on: each row the whole text after one change. The newest row is the draft; there is none
-- once it was published or given up.
CREATE TABLE strategy_draft (
  strategy_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('edited', 'published', 'discarded')),
  text TEXT NOT NULL,
  based_on INTEGER NOT NULL CHECK (based_on >= 0),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (strategy_id, position)
);

-- Who of those with an account leads an action: the newest row holds; without a person nobody does.
CREATE TABLE action_owner (
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  person_id TEXT REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (strategy_id, action_id, position)
);
