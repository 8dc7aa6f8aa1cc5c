CREATE TABLE schema_migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

-- What changed, when and by whom: the audit trail.
CREATE TABLE event (
  event_id TEXT NOT NULL PRIMARY KEY,
  happened_at TEXT NOT NULL CHECK (happened_at LIKE '____-__-__T__:__:__%Z'),
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);

-- One publication of a data set. Everything published hangs on the release that made it known.
CREATE TABLE release (
  release_id TEXT NOT NULL PRIMARY KEY,
  data_set TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  known_from TEXT NOT NULL CHECK (known_from LIKE '____-__-__'),
  fingerprint TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  UNIQUE (data_set, known_from),
  UNIQUE (data_set, fingerprint)
);

-- What was noticed in a release's files, though they could be used.
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

CREATE TABLE area (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  la_number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  la_name TEXT NOT NULL,
  area_type TEXT NOT NULL,
  region_name TEXT NOT NULL,
  gss_code TEXT NOT NULL,
  is_discontinued INTEGER NOT NULL CHECK (is_discontinued IN (0, 1)),
  is_observed INTEGER NOT NULL CHECK (is_observed IN (0, 1)),
  PRIMARY KEY (release_id, la_number),
  UNIQUE (release_id, position)
);

CREATE TABLE neighbour (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  edition TEXT NOT NULL,
  la_number INTEGER NOT NULL,
  neighbour_rank INTEGER NOT NULL,
  neighbour_la_number INTEGER NOT NULL,
  closeness TEXT NOT NULL,
  PRIMARY KEY (release_id, edition, la_number, neighbour_rank)
);

-- A measure once, as its dictionary describes it.
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

-- The dictionary's lines exactly as published: a measure under two topics has two.
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

-- What stands in a cell without a number, and why.
CREATE TABLE data_symbol (
  symbol TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL
);

-- A measure in a period. The published label is the key; what it means is null where it names no time.
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

-- The record: every published cell, its text untouched; a number or a symbol, never both, never neither.
CREATE TABLE observation (
  series_id INTEGER NOT NULL REFERENCES series (series_id),
  la_number INTEGER NOT NULL,
  value_text TEXT NOT NULL,
  value DOUBLE PRECISION,
  symbol TEXT REFERENCES data_symbol (symbol),
  PRIMARY KEY (series_id, la_number),
  CHECK ((value IS NULL) <> (symbol IS NULL))
);

-- Derived from observation in the same transaction: doubles, period by period, areas in their position; and a byte a
-- cell that tells a number (0) from a symbol. It can be rebuilt from the rows at any time.
CREATE TABLE measure_block (
  release_id TEXT NOT NULL,
  measure_short TEXT NOT NULL,
  numbers BYTEA NOT NULL,
  symbol_codes BYTEA NOT NULL,
  PRIMARY KEY (release_id, measure_short),
  FOREIGN KEY (release_id, measure_short) REFERENCES measure (release_id, measure_short)
);

-- What a council changes without a programmer, version by version, byte for byte.
CREATE TABLE definition_version (
  path TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (path, version)
);
