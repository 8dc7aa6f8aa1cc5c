-- Councils can stand on servers of their own: whatever a council owns is keyed by the council and refers to nothing of
-- another one, its events included. What all of them share (accounts, releases, definitions, addresses) names the event that
-- made it and does not refer to it: the log says whether it is there.

CREATE TABLE new_event_payload (
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  payload_salt TEXT,
  rows_salt TEXT,
  origin TEXT NOT NULL,
  detail TEXT NOT NULL,
  value_before TEXT,
  value_after TEXT,
  erased_event_id TEXT,
  PRIMARY KEY (council_id, event_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id),
  CHECK ((erased_event_id IS NULL) = (payload_salt IS NOT NULL))
);
INSERT INTO new_event_payload (council_id, event_id, payload_salt, rows_salt, origin, detail, value_before,
  value_after, erased_event_id)
  SELECT council_id, event_id, payload_salt, rows_salt, origin, detail, value_before, value_after, erased_event_id
    FROM event_payload;
DROP TABLE event_payload;
ALTER TABLE new_event_payload RENAME TO event_payload;

CREATE TABLE new_event_leaf (
  council_id INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  event_id TEXT NOT NULL,
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64),
  PRIMARY KEY (council_id, position),
  UNIQUE (council_id, event_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_event_leaf (council_id, position, event_id, leaf_digest)
  SELECT council_id, position, event_id, leaf_digest FROM event_leaf;
DROP TABLE event_leaf;
ALTER TABLE new_event_leaf RENAME TO event_leaf;

CREATE TABLE new_strategy_version (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('folder', 'file', 'page')),
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, version),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_strategy_version (council_id, strategy_id, version, text, origin, is_removed, event_id)
  SELECT council_id, strategy_id, version, text, origin, is_removed, event_id FROM strategy_version;
DROP TABLE strategy_version;
ALTER TABLE new_strategy_version RENAME TO strategy_version;

CREATE TABLE new_strategy_draft (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('edited', 'published', 'discarded')),
  text TEXT NOT NULL,
  based_on INTEGER NOT NULL CHECK (based_on >= 0),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_strategy_draft (council_id, strategy_id, position, state, text, based_on, event_id)
  SELECT council_id, strategy_id, position, state, text, based_on, event_id FROM strategy_draft;
DROP TABLE strategy_draft;
ALTER TABLE new_strategy_draft RENAME TO strategy_draft;

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
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  UNIQUE (council_id, update_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_action_update (council_id, strategy_id, action_id, position, update_id, state, note, expected_on,
  reason, given_on, person_id, event_id)
  SELECT council_id, strategy_id, action_id, position, update_id, state, note, expected_on, reason, given_on,
    person_id, event_id FROM action_update;
DROP TABLE action_update;
ALTER TABLE new_action_update RENAME TO action_update;

CREATE TABLE new_action_owner (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  person_id TEXT REFERENCES person (person_id),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_action_owner (council_id, strategy_id, action_id, position, person_id, event_id)
  SELECT council_id, strategy_id, action_id, position, person_id, event_id FROM action_owner;
DROP TABLE action_owner;
ALTER TABLE new_action_owner RENAME TO action_owner;

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
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, action_id, position),
  UNIQUE (council_id, evidence_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id),
  CHECK ((address IS NULL) <> (content IS NULL)),
  CHECK ((content IS NULL) = (media_type IS NULL)),
  CHECK ((content IS NULL) = (content_digest IS NULL))
);
INSERT INTO new_evidence (council_id, strategy_id, action_id, position, evidence_id, title, address, media_type,
  content, content_digest, given_on, person_id, event_id)
  SELECT council_id, strategy_id, action_id, position, evidence_id, title, address, media_type, content,
    content_digest, given_on, person_id, event_id FROM evidence;
DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;

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
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, risk_id, position),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_risk_version (council_id, strategy_id, risk_id, position, title, likelihood, impact, mitigation,
  owner, state, given_on, event_id)
  SELECT council_id, strategy_id, risk_id, position, title, likelihood, impact, mitigation, owner, state, given_on,
    event_id FROM risk_version;
DROP TABLE risk_version;
ALTER TABLE new_risk_version RENAME TO risk_version;

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
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, measure_id, indicator, characteristic, peers, clause),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_baseline_pin (council_id, strategy_id, measure_id, indicator, characteristic, peers, clause,
  time_period, value, neighbour_edition, pinned_on, event_id)
  SELECT council_id, strategy_id, measure_id, indicator, characteristic, peers, clause, time_period, value,
    neighbour_edition, pinned_on, event_id FROM baseline_pin;
DROP TABLE baseline_pin;
ALTER TABLE new_baseline_pin RENAME TO baseline_pin;

CREATE TABLE new_target_reading (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  wording TEXT NOT NULL,
  canonical TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, strategy_id, wording),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);
INSERT INTO new_target_reading (council_id, strategy_id, wording, canonical, is_open, event_id)
  SELECT council_id, strategy_id, wording, canonical, is_open, event_id FROM target_reading;
DROP TABLE target_reading;
ALTER TABLE new_target_reading RENAME TO target_reading;

CREATE TABLE new_held_role (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, person_id, role)
);
INSERT INTO new_held_role (council_id, person_id, role, event_id)
  SELECT council_id, person_id, role, event_id FROM held_role;
DROP TABLE held_role;
ALTER TABLE new_held_role RENAME TO held_role;

CREATE TABLE new_sign_on_role (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, person_id, role, event_id)
);
INSERT INTO new_sign_on_role (council_id, person_id, role, event_id)
  SELECT council_id, person_id, role, event_id FROM sign_on_role;
DROP TABLE sign_on_role;
ALTER TABLE new_sign_on_role RENAME TO sign_on_role;

CREATE TABLE new_sign_on_identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
INSERT INTO new_sign_on_identity (issuer, subject, person_id, event_id)
  SELECT issuer, subject, person_id, event_id FROM sign_on_identity;
DROP TABLE sign_on_identity;
ALTER TABLE new_sign_on_identity RENAME TO sign_on_identity;

CREATE TABLE new_invitation (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  expires_at TEXT NOT NULL,
  used_at TEXT,
  event_id TEXT NOT NULL
);
INSERT INTO new_invitation (token_digest, person_id, expires_at, used_at, event_id)
  SELECT token_digest, person_id, expires_at, used_at, event_id FROM invitation;
DROP TABLE invitation;
ALTER TABLE new_invitation RENAME TO invitation;

CREATE TABLE new_session (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  begun_at TEXT NOT NULL,
  seen_at TEXT,
  ended_at TEXT,
  event_id TEXT NOT NULL
);
INSERT INTO new_session (token_digest, person_id, begun_at, seen_at, ended_at, event_id)
  SELECT token_digest, person_id, begun_at, seen_at, ended_at, event_id FROM session;
DROP TABLE session;
ALTER TABLE new_session RENAME TO session;

CREATE TABLE new_calendar_link (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  position INTEGER NOT NULL CHECK (position >= 1),
  token_digest TEXT CHECK (length(token_digest) = 64),
  site TEXT NOT NULL,
  event_id TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
);
INSERT INTO new_calendar_link (person_id, position, token_digest, site, event_id)
  SELECT person_id, position, token_digest, site, event_id FROM calendar_link;
DROP TABLE calendar_link;
ALTER TABLE new_calendar_link RENAME TO calendar_link;

CREATE TABLE new_password (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  password_hash TEXT NOT NULL,
  event_id TEXT NOT NULL
);
INSERT INTO new_password (person_id, password_hash, event_id)
  SELECT person_id, password_hash, event_id FROM password;
DROP TABLE password;
ALTER TABLE new_password RENAME TO password;

CREATE TABLE new_disablement (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  disabled_at TEXT NOT NULL,
  event_id TEXT NOT NULL
);
INSERT INTO new_disablement (person_id, disabled_at, event_id)
  SELECT person_id, disabled_at, event_id FROM disablement;
DROP TABLE disablement;
ALTER TABLE new_disablement RENAME TO disablement;

CREATE TABLE new_first_log_leaf (
  position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
  event_id TEXT NOT NULL UNIQUE,
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64)
);
INSERT INTO new_first_log_leaf (position, event_id, leaf_digest)
  SELECT position, event_id, leaf_digest FROM first_log_leaf;
DROP TABLE first_log_leaf;
ALTER TABLE new_first_log_leaf RENAME TO first_log_leaf;

CREATE TABLE new_definition_version (
  path TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  event_id TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT 'folder' CHECK (origin IN ('folder', 'file', 'page')),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  PRIMARY KEY (path, version)
);
INSERT INTO new_definition_version (path, version, text, event_id, origin, is_removed)
  SELECT path, version, text, event_id, origin, is_removed FROM definition_version;
DROP TABLE definition_version;
ALTER TABLE new_definition_version RENAME TO definition_version;

CREATE TABLE new_release_seal (
  release_id TEXT NOT NULL PRIMARY KEY REFERENCES release (release_id),
  rows_digest TEXT NOT NULL CHECK (length(rows_digest) = 64),
  event_id TEXT NOT NULL
);
INSERT INTO new_release_seal (release_id, rows_digest, event_id)
  SELECT release_id, rows_digest, event_id FROM release_seal;
DROP TABLE release_seal;
ALTER TABLE new_release_seal RENAME TO release_seal;

CREATE INDEX session_of_person ON session (person_id) WHERE ended_at IS NULL;

-- These take the places of tables that others refer to.
CREATE TABLE new_strategy_address (
  strategy_id TEXT NOT NULL PRIMARY KEY,
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  UNIQUE (council_id, strategy_id)
);
INSERT INTO new_strategy_address (strategy_id, council_id, event_id)
  SELECT strategy_id, council_id, event_id FROM strategy_address;

CREATE TABLE new_person (
  person_id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  person_name TEXT NOT NULL,
  event_id TEXT NOT NULL,
  erased_event_id TEXT
);
INSERT INTO new_person (person_id, email, person_name, event_id, erased_event_id)
  SELECT person_id, email, person_name, event_id, erased_event_id FROM person;

CREATE TABLE new_release (
  release_id TEXT NOT NULL PRIMARY KEY,
  data_set TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  known_from TEXT NOT NULL CHECK (known_from LIKE '____-__-__'),
  fingerprint TEXT NOT NULL,
  event_id TEXT NOT NULL,
  UNIQUE (data_set, known_from),
  UNIQUE (data_set, fingerprint)
);
INSERT INTO new_release (release_id, data_set, title, source, known_from, fingerprint, event_id)
  SELECT release_id, data_set, title, source, known_from, fingerprint, event_id FROM release;

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
  PRIMARY KEY (council_id, event_id)
);
INSERT INTO new_event (council_id, event_id, happened_at, actor, kind, subject_kind, subject_id, payload_digest,
  rows_digest, state_digest)
  SELECT council_id, event_id, happened_at, actor, kind, subject_kind, subject_id, payload_digest, rows_digest,
    state_digest FROM event;
