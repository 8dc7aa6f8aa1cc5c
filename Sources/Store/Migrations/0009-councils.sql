-- A council is a column: whatever a council owns carries it first in its key. 0 is the installation itself.

-- A change: who, whose, of what kind, about what, when. What was said with it stands apart, so that it can be erased; the
-- digests of it and of the rows that the change made stay here, and the log is made of these rows.
CREATE TABLE new_event (
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  happened_at TEXT NOT NULL CHECK (happened_at LIKE '____-__-__T__:__:__%Z'),
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
  rows_digest TEXT NOT NULL CHECK (length(rows_digest) IN (0, 64)),
  state_digest TEXT NOT NULL CHECK (length(state_digest) IN (0, 64)),
  PRIMARY KEY (council_id, event_id),
  UNIQUE (event_id)
);

CREATE INDEX event_by_subject ON new_event (council_id, subject_kind, subject_id);

-- What was said with a change, and the chance that was mixed into its digests. Erased by law, the row stays and is empty,
-- and names the event that erased it.
CREATE TABLE event_payload (
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  payload_salt TEXT,
  rows_salt TEXT,
  origin TEXT NOT NULL,
  detail TEXT NOT NULL,
  value_before TEXT,
  value_after TEXT,
  erased_event_id TEXT REFERENCES event (event_id),
  PRIMARY KEY (council_id, event_id),
  CHECK ((erased_event_id IS NULL) = (payload_salt IS NOT NULL))
);

-- The log of each council, a Merkle tree (RFC 6962) over its events in the order in which they were recorded. The one log
-- that there was before stays as it was, and the installation's new one begins with its root.
ALTER TABLE event_leaf RENAME TO first_log_leaf;
DROP TABLE event_peak;

CREATE TABLE event_leaf (
  council_id INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64),
  PRIMARY KEY (council_id, position),
  UNIQUE (council_id, event_id)
);

CREATE TABLE event_peak (
  council_id INTEGER NOT NULL,
  height INTEGER NOT NULL CHECK (height >= 0),
  peak_digest TEXT NOT NULL CHECK (length(peak_digest) = 64),
  PRIMARY KEY (council_id, height)
);

-- Strategies, version by version, byte for byte; other definitions stay where they were.
CREATE TABLE strategy_version (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('folder', 'file', 'page')),
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, version),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO strategy_version (council_id, strategy_id, version, text, origin, is_removed, event_id)
  SELECT a.council_id, a.strategy_id, d.version, d.text, d.origin, d.is_removed, d.event_id
  FROM definition_version d JOIN strategy_address a ON d.path = 'strategies/' || a.strategy_id || '.yaml';
DELETE FROM definition_version WHERE path IN (
  SELECT 'strategies/' || strategy_id || '.yaml' FROM strategy_address);

-- A strategy as it is being worked on. There is one row a strategy: what it was before stands in the events.
CREATE TABLE new_strategy_draft (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('edited', 'published', 'discarded')),
  text TEXT NOT NULL,
  based_on INTEGER NOT NULL CHECK (based_on >= 0),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO new_strategy_draft (council_id, strategy_id, position, state, text, based_on, event_id)
  SELECT a.council_id, d.strategy_id, d.position, d.state, d.text, d.based_on, d.event_id
  FROM strategy_draft d JOIN strategy_address a ON a.strategy_id = d.strategy_id
  WHERE d.position = (SELECT max(n.position) FROM strategy_draft n WHERE n.strategy_id = d.strategy_id);
DROP TABLE strategy_draft;
ALTER TABLE new_strategy_draft RENAME TO strategy_draft;

-- What was said of an action, one after the other. Nothing said is ever changed.
CREATE TABLE new_action_update (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  update_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('not-started', 'on-course', 'at-risk', 'done')),
  note TEXT NOT NULL,
  expected_on TEXT CHECK (expected_on LIKE '____-__-__'),
  reason TEXT NOT NULL CHECK (expected_on IS NULL OR reason <> ''),
  given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  UNIQUE (council_id, update_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO new_action_update (council_id, strategy_id, action_id, position, update_id, state, note, expected_on, reason,
    given_on, person_id, event_id)
  SELECT a.council_id, u.strategy_id, u.action_id, u.position, u.update_id, u.state, u.note, u.expected_on, u.reason,
    u.given_on, u.person_id, u.event_id
  FROM action_update u JOIN strategy_address a ON a.strategy_id = u.strategy_id;
DROP TABLE action_update;
ALTER TABLE new_action_update RENAME TO action_update;

-- Who of those with an account leads an action: the newest row holds; without a person nobody does.
CREATE TABLE new_action_owner (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  person_id TEXT REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO new_action_owner (council_id, strategy_id, action_id, position, person_id, event_id)
  SELECT a.council_id, o.strategy_id, o.action_id, o.position, o.person_id, o.event_id
  FROM action_owner o JOIN strategy_address a ON a.strategy_id = o.strategy_id;
DROP TABLE action_owner;
ALTER TABLE new_action_owner RENAME TO action_owner;

-- What shows that something was done: an address, or a file that is kept here.
CREATE TABLE new_evidence (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  evidence_id TEXT NOT NULL,
  title TEXT NOT NULL,
  address TEXT,
  media_type TEXT,
  content BYTEA,
  content_digest TEXT CHECK (length(content_digest) = 64),
  given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  UNIQUE (council_id, evidence_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  CHECK ((address IS NULL) <> (content IS NULL)),
  CHECK ((content IS NULL) = (media_type IS NULL)),
  CHECK ((content IS NULL) = (content_digest IS NULL))
);

INSERT INTO new_evidence (council_id, strategy_id, action_id, position, evidence_id, title, address, media_type, content,
    content_digest, given_on, person_id, event_id)
  SELECT a.council_id, e.strategy_id, e.action_id, e.position, e.evidence_id, e.title, e.address, e.media_type,
    e.content, e.content_digest, e.given_on, e.person_id, e.event_id
  FROM evidence e JOIN strategy_address a ON a.strategy_id = e.strategy_id;
DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;

-- What could keep a strategy from being kept, as it was judged one time after the other: the newest row of a risk holds.
CREATE TABLE new_risk_version (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  risk_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  title TEXT NOT NULL,
  likelihood INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
  impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 5),
  mitigation TEXT NOT NULL,
  owner TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, risk_id, position),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO new_risk_version (council_id, strategy_id, risk_id, position, title, likelihood, impact, mitigation, owner,
    state, given_on, event_id)
  SELECT a.council_id, r.strategy_id, r.risk_id, r.position, r.title, r.likelihood, r.impact, r.mitigation, r.owner,
    r.state, r.given_on, r.event_id
  FROM risk_version r JOIN strategy_address a ON a.strategy_id = r.strategy_id;
DROP TABLE risk_version;
ALTER TABLE new_risk_version RENAME TO risk_version;

-- What a published measure is counted from, as it was known when it was published. A pin is made once.
CREATE TABLE new_baseline_pin (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  indicator TEXT NOT NULL,
  characteristic TEXT NOT NULL,
  peers TEXT NOT NULL,
  clause INTEGER NOT NULL CHECK (clause >= 0),
  time_period TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  neighbour_edition TEXT,
  pinned_on TEXT NOT NULL CHECK (pinned_on LIKE '____-__-__'),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, measure_id, indicator, characteristic, peers, clause),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);

INSERT INTO new_baseline_pin (council_id, strategy_id, measure_id, indicator, characteristic, peers, clause, time_period,
    value, neighbour_edition, pinned_on, event_id)
  SELECT a.council_id, p.strategy_id, p.measure_id, p.indicator, p.characteristic, p.peers, p.clause, p.time_period,
    p.value, p.neighbour_edition, p.pinned_on, p.event_id
  FROM baseline_pin p JOIN strategy_address a ON a.strategy_id = p.strategy_id;
DROP TABLE baseline_pin;
ALTER TABLE new_baseline_pin RENAME TO baseline_pin;

-- What a person may do for one council.
CREATE TABLE new_held_role (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, person_id, role)
);

INSERT INTO new_held_role (council_id, person_id, role, event_id)
  SELECT la_number, person_id, role, event_id FROM held_role;
DROP TABLE held_role;
ALTER TABLE new_held_role RENAME TO held_role;

-- The roles that the groups of a person gave at a single sign-on. Those of the last one that changed them hold.
CREATE TABLE new_sign_on_role (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, person_id, role, event_id)
);

INSERT INTO new_sign_on_role (council_id, person_id, role, event_id)
  SELECT la_number, person_id, role, event_id FROM sign_on_role;
DROP TABLE sign_on_role;
ALTER TABLE new_sign_on_role RENAME TO sign_on_role;

-- A person's password, as the hash of it, until another takes its place.
CREATE TABLE password (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  password_hash TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

INSERT INTO password (person_id, password_hash, event_id)
  SELECT p.person_id, p.password_hash, coalesce(max(e.event_id), p.event_id) FROM person p
  LEFT JOIN event e ON e.kind = 'password-set' AND e.subject = p.person_id
  WHERE p.password_hash IS NOT NULL GROUP BY p.person_id, p.password_hash, p.event_id;

-- That a person may not sign in any more.
CREATE TABLE disablement (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  disabled_at TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

INSERT INTO disablement (person_id, disabled_at, event_id)
  SELECT p.person_id, p.disabled_at, coalesce(max(e.event_id), p.event_id) FROM person p
  LEFT JOIN event e ON e.kind = 'person-disabled' AND e.subject = p.person_id
  WHERE p.disabled_at IS NOT NULL GROUP BY p.person_id, p.disabled_at, p.event_id;

ALTER TABLE person DROP COLUMN password_hash;
ALTER TABLE person DROP COLUMN disabled_at;
ALTER TABLE person ADD COLUMN erased_event_id TEXT REFERENCES event (event_id);


-- A digest of every row that a release brought, made when all of them were there.
CREATE TABLE release_seal (
  release_id TEXT NOT NULL PRIMARY KEY REFERENCES release (release_id),
  rows_digest TEXT NOT NULL CHECK (length(rows_digest) = 64),
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

-- A session was last seen when it began, until it is seen again.
CREATE TABLE new_session (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  begun_at TEXT NOT NULL,
  seen_at TEXT,
  ended_at TEXT,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

INSERT INTO new_session (token_digest, person_id, begun_at, seen_at, ended_at, event_id)
  SELECT token_digest, person_id, begun_at, seen_at, ended_at, event_id FROM session;
DROP TABLE session;
ALTER TABLE new_session RENAME TO session;
CREATE INDEX session_of_person ON session (person_id) WHERE ended_at IS NULL;
