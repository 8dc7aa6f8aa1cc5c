CREATE TABLE access_token (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  token_id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  council_id INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  scope TEXT NOT NULL CHECK (scope IN ('read', 'give-updates')),
  ends_on TEXT NOT NULL CHECK (ends_on LIKE '____-__-__'),
  event_id TEXT NOT NULL,
  used_on TEXT CHECK (used_on LIKE '____-__-__'),
  revoked_at TEXT
);

CREATE TABLE "action_owner" (
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

CREATE TABLE "action_update" (
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

CREATE TABLE "area" (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  position INTEGER NOT NULL,
  la_name TEXT NOT NULL,
  area_type TEXT NOT NULL,
  region_name TEXT NOT NULL,
  gss_code TEXT NOT NULL,
  is_discontinued INTEGER NOT NULL CHECK (is_discontinued IN (0, 1)),
  is_observed INTEGER NOT NULL CHECK (is_observed IN (0, 1)),
  PRIMARY KEY (release_id, location_id),
  UNIQUE (release_id, position)
);

CREATE TABLE "baseline_pin" (
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

CREATE TABLE "calendar_link" (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  position INTEGER NOT NULL CHECK (position >= 1),
  token_digest TEXT CHECK (length(token_digest) = 64),
  site TEXT NOT NULL,
  event_id TEXT NOT NULL,
  PRIMARY KEY (person_id, position)
);

CREATE TABLE data_symbol (
  symbol TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL
);

CREATE TABLE "definition_version" (
  path TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  event_id TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT 'folder' CHECK (origin IN ('folder', 'file', 'page')),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  PRIMARY KEY (path, version)
);

CREATE TABLE dictionary_line (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  line INTEGER NOT NULL,
  measure_code TEXT NOT NULL,
  topic TEXT NOT NULL,
  measure_short TEXT NOT NULL,
  measure_name TEXT NOT NULL,
  chart_title TEXT NOT NULL,
  polarity TEXT NOT NULL,
  polarity_raw TEXT NOT NULL,
  axis_unit TEXT NOT NULL,
  decimal_places TEXT NOT NULL,
  year_type TEXT NOT NULL,
  no_quartile_raw TEXT NOT NULL,
  no_quartile TEXT NOT NULL,
  state_funded_only TEXT NOT NULL,
  source_table TEXT NOT NULL,
  owner TEXT NOT NULL,
  last_update TEXT NOT NULL,
  last_update_raw TEXT NOT NULL,
  next_update TEXT NOT NULL,
  next_update_raw TEXT NOT NULL,
  description TEXT NOT NULL,
  periods_total TEXT NOT NULL,
  periods_with_any_value TEXT NOT NULL,
  PRIMARY KEY (release_id, line)
);

CREATE TABLE "disablement" (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  disabled_at TEXT NOT NULL,
  event_id TEXT NOT NULL
);

CREATE TABLE "event" (
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

CREATE TABLE "event_leaf" (
  council_id INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  event_id TEXT NOT NULL,
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64),
  PRIMARY KEY (council_id, position),
  UNIQUE (council_id, event_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event (council_id, event_id)
);

CREATE TABLE "event_payload" (
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

CREATE TABLE event_peak (
  council_id INTEGER NOT NULL,
  height INTEGER NOT NULL CHECK (height >= 0),
  peak_digest TEXT NOT NULL CHECK (length(peak_digest) = 64),
  PRIMARY KEY (council_id, height)
);

CREATE TABLE "evidence" (
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

CREATE TABLE "first_log_leaf" (
  position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
  event_id TEXT NOT NULL UNIQUE,
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64)
);

CREATE TABLE "held_role" (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, person_id, role)
);

CREATE TABLE "invitation" (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  expires_at TEXT NOT NULL,
  used_at TEXT,
  event_id TEXT NOT NULL
);

CREATE TABLE known_browser (
  browser_digest TEXT NOT NULL CHECK (length(browser_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  known_from TEXT NOT NULL,
  PRIMARY KEY (browser_digest, person_id)
);

CREATE TABLE location (
  location_id INTEGER NOT NULL PRIMARY KEY,
  geographic_level TEXT NOT NULL CHECK (
    geographic_level IN (
      'National', 'Regional', 'Local authority', 'Local authority district', 'Ward', 'Planning area', 'School'
    )
  ),
  location_code TEXT NOT NULL CHECK (location_code <> ''),
  UNIQUE (geographic_level, location_code)
);

CREATE TABLE measure (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  measure_short TEXT NOT NULL,
  position INTEGER NOT NULL,
  measure_name TEXT NOT NULL,
  chart_title TEXT NOT NULL,
  polarity TEXT NOT NULL CHECK (polarity IN ('high', 'low', 'none', 'unstated')),
  axis_unit TEXT NOT NULL,
  decimal_places INTEGER,
  year_type TEXT NOT NULL,
  no_quartile INTEGER NOT NULL CHECK (no_quartile IN (0, 1)),
  owner TEXT NOT NULL,
  last_update TEXT,
  next_update TEXT,
  description TEXT NOT NULL,
  PRIMARY KEY (release_id, measure_short)
);

CREATE TABLE measure_block (
  release_id TEXT NOT NULL,
  measure_short TEXT NOT NULL,
  numbers BYTEA NOT NULL,
  symbol_codes BYTEA NOT NULL,
  PRIMARY KEY (release_id, measure_short),
  FOREIGN KEY (release_id, measure_short) REFERENCES measure (release_id, measure_short)
);

CREATE TABLE "neighbour" (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  edition TEXT NOT NULL,
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  neighbour_rank INTEGER NOT NULL,
  neighbour_location_id INTEGER NOT NULL REFERENCES location (location_id),
  closeness TEXT NOT NULL,
  PRIMARY KEY (release_id, edition, location_id, neighbour_rank)
);

CREATE TABLE "observation" (
  series_id INTEGER NOT NULL REFERENCES series (series_id),
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  value_text TEXT NOT NULL,
  value DOUBLE PRECISION,
  symbol TEXT REFERENCES data_symbol (symbol),
  PRIMARY KEY (series_id, location_id),
  CHECK ((value IS NULL) <> (symbol IS NULL))
);

CREATE TABLE "password" (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
  password_hash TEXT NOT NULL,
  event_id TEXT NOT NULL
);

CREATE TABLE "person" (
  person_id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  person_name TEXT NOT NULL,
  event_id TEXT NOT NULL,
  erased_event_id TEXT
);

CREATE TABLE record_version (
  council_id INTEGER NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1)
);

CREATE TABLE "release" (
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

CREATE TABLE release_finding (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  position INTEGER NOT NULL,
  check_name TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('warning', 'note')),
  message TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER,
  PRIMARY KEY (release_id, position)
);

CREATE TABLE release_layout (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('column', 'item', 'level', 'time')),
  column_name TEXT NOT NULL,
  value TEXT,
  CHECK (part = 'column' OR value IS NOT NULL),
  PRIMARY KEY (release_id, position)
);

CREATE TABLE "release_seal" (
  release_id TEXT NOT NULL PRIMARY KEY REFERENCES release (release_id),
  rows_digest TEXT NOT NULL CHECK (length(rows_digest) = 64),
  event_id TEXT NOT NULL
, covers INTEGER NOT NULL DEFAULT 2 CHECK (covers IN (1, 2)));

CREATE TABLE release_withdrawal (
  release_id TEXT NOT NULL PRIMARY KEY,
  withdrawn_on TEXT NOT NULL CHECK (withdrawn_on LIKE '____-__-__'),
  reason TEXT NOT NULL CHECK (reason <> ''),
  event_id TEXT NOT NULL
);

CREATE TABLE "risk_version" (
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

CREATE TABLE schema_migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE series (
  series_id INTEGER NOT NULL PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES release (release_id),
  measure_short TEXT NOT NULL,
  position INTEGER NOT NULL,
  time_period TEXT NOT NULL,
  data_item TEXT NOT NULL,
  time_identifier TEXT,
  start_date TEXT,
  end_date TEXT,
  pooled_years INTEGER,
  status TEXT NOT NULL CHECK (status IN ('provisional', 'revised', 'final', 'outturn', 'unmarked')),
  UNIQUE (release_id, measure_short, time_period),
  FOREIGN KEY (release_id, measure_short) REFERENCES measure (release_id, measure_short),
  CHECK ((time_identifier IS NULL) = (start_date IS NULL)),
  CHECK ((start_date IS NULL) = (end_date IS NULL)),
  CHECK (start_date <= end_date)
);

CREATE TABLE "session" (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  begun_at TEXT NOT NULL,
  seen_at TEXT,
  ended_at TEXT,
  event_id TEXT NOT NULL
);

CREATE TABLE sign_in_failure (
  email_digest TEXT NOT NULL,
  failed_at TEXT NOT NULL
, browser_digest TEXT NOT NULL DEFAULT '');

CREATE TABLE sign_on_attempt (
  attempt_digest TEXT NOT NULL PRIMARY KEY CHECK (length(attempt_digest) = 64),
  begun_at TEXT NOT NULL
);

CREATE TABLE "sign_on_identity" (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE "sign_on_role" (
  council_id INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL,
  PRIMARY KEY (council_id, person_id, role, event_id)
);

CREATE TABLE "strategy_address" (
  strategy_id TEXT NOT NULL PRIMARY KEY,
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  UNIQUE (council_id, strategy_id)
);

CREATE TABLE "strategy_draft" (
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

CREATE TABLE "strategy_version" (
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

CREATE TABLE "target_reading" (
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

CREATE INDEX access_token_of_person ON access_token (person_id);

CREATE INDEX event_by_subject ON event (council_id, subject_kind, subject_id);

CREATE INDEX event_by_time ON event (council_id, happened_at);

CREATE INDEX held_role_of_person ON held_role (person_id);

CREATE INDEX session_of_person ON session (person_id) WHERE ended_at IS NULL;

CREATE INDEX sign_in_failure_by_email ON sign_in_failure (email_digest, browser_digest, failed_at);

CREATE INDEX sign_on_attempt_by_time ON sign_on_attempt (begun_at, attempt_digest);

CREATE INDEX sign_on_role_of_person ON sign_on_role (person_id);
