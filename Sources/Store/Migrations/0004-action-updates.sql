-- What was said of an action, one after the other. Nothing said is ever changed.
CREATE TABLE action_update (
  update_id TEXT NOT NULL PRIMARY KEY,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('not-started', 'on-course', 'at-risk', 'done')),
  note TEXT NOT NULL,
  expected_on TEXT CHECK (expected_on LIKE '____-__-__'),
  reason TEXT NOT NULL CHECK (expected_on IS NULL OR reason <> ''),
  given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  UNIQUE (strategy_id, action_id, position)
);
