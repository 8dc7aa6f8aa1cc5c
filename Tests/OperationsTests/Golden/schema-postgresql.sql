CREATE TABLE access_token (
  token_digest text NOT NULL,
  token_id text NOT NULL,
  person_id text NOT NULL,
  council_id integer NOT NULL,
  title text NOT NULL,
  scope text NOT NULL,
  ends_on text NOT NULL,
  event_id text NOT NULL,
  used_on text,
  revoked_at text,
  UNIQUE (token_id),
  PRIMARY KEY (token_digest),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((ends_on ~~ '____-__-__'::text)),
  CHECK ((length(token_digest) = 64)),
  CHECK ((scope = ANY (ARRAY['read'::text, 'give-updates'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((used_on ~~ '____-__-__'::text))
);

CREATE TABLE action_owner (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  action_id text NOT NULL,
  position integer NOT NULL,
  person_id text,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id, action_id, "position"),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK (("position" >= 1))
);

CREATE TABLE action_update (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  action_id text NOT NULL,
  position integer NOT NULL,
  update_id text NOT NULL,
  state text NOT NULL,
  note text NOT NULL,
  expected_on text,
  reason text NOT NULL,
  given_on text NOT NULL,
  person_id text NOT NULL,
  event_id text NOT NULL,
  UNIQUE (council_id, update_id),
  PRIMARY KEY (council_id, strategy_id, action_id, "position"),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK (("position" >= 1)),
  CHECK (((expected_on IS NULL) OR (reason <> ''::text))),
  CHECK ((expected_on ~~ '____-__-__'::text)),
  CHECK ((given_on ~~ '____-__-__'::text)),
  CHECK ((state = ANY (ARRAY['not-started'::text, 'on-course'::text, 'at-risk'::text, 'done'::text])))
);

CREATE TABLE area (
  release_id text NOT NULL,
  location_id integer NOT NULL,
  position integer NOT NULL,
  la_name text NOT NULL,
  area_type text NOT NULL,
  region_name text NOT NULL,
  gss_code text NOT NULL,
  is_discontinued integer NOT NULL,
  is_observed integer NOT NULL,
  UNIQUE (release_id, "position"),
  PRIMARY KEY (release_id, location_id),
  FOREIGN KEY (location_id) REFERENCES location(location_id),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  CHECK ((is_discontinued = ANY (ARRAY[0, 1]))),
  CHECK ((is_observed = ANY (ARRAY[0, 1])))
);

CREATE TABLE baseline_pin (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  measure_id text NOT NULL,
  indicator text NOT NULL,
  characteristic text NOT NULL,
  peers text NOT NULL,
  clause integer NOT NULL,
  time_period text NOT NULL,
  value double precision NOT NULL,
  neighbour_edition text,
  pinned_on text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id, measure_id, indicator, characteristic, peers, clause),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  CHECK ((clause >= 0)),
  CHECK ((pinned_on ~~ '____-__-__'::text))
);

CREATE TABLE calendar_link (
  person_id text NOT NULL,
  position integer NOT NULL,
  token_digest text,
  site text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (person_id, "position"),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK (("position" >= 1)),
  CHECK ((length(token_digest) = 64))
);

CREATE TABLE data_symbol (
  symbol text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (symbol)
);

CREATE TABLE definition_version (
  path text NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  event_id text NOT NULL,
  origin text NOT NULL,
  is_removed integer NOT NULL,
  PRIMARY KEY (path, version),
  CHECK ((is_removed = ANY (ARRAY[0, 1]))),
  CHECK ((origin = ANY (ARRAY['folder'::text, 'file'::text, 'page'::text]))),
  CHECK ((version >= 1))
);

CREATE TABLE dictionary_line (
  release_id text NOT NULL,
  line integer NOT NULL,
  measure_code text NOT NULL,
  topic text NOT NULL,
  measure_short text NOT NULL,
  measure_name text NOT NULL,
  chart_title text NOT NULL,
  polarity text NOT NULL,
  polarity_raw text NOT NULL,
  axis_unit text NOT NULL,
  decimal_places text NOT NULL,
  year_type text NOT NULL,
  no_quartile_raw text NOT NULL,
  no_quartile text NOT NULL,
  state_funded_only text NOT NULL,
  source_table text NOT NULL,
  owner text NOT NULL,
  last_update text NOT NULL,
  last_update_raw text NOT NULL,
  next_update text NOT NULL,
  next_update_raw text NOT NULL,
  description text NOT NULL,
  periods_total text NOT NULL,
  periods_with_any_value text NOT NULL,
  PRIMARY KEY (release_id, line),
  FOREIGN KEY (release_id) REFERENCES release(release_id)
);

CREATE TABLE disablement (
  person_id text NOT NULL,
  disabled_at text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id)
);

CREATE TABLE event (
  council_id integer NOT NULL,
  event_id text NOT NULL,
  happened_at text NOT NULL,
  actor text NOT NULL,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  payload_digest text NOT NULL,
  rows_digest text NOT NULL,
  state_digest text NOT NULL,
  PRIMARY KEY (council_id, event_id),
  CHECK ((happened_at ~~ '____-__-__T__:__:__%Z'::text)),
  CHECK ((length(payload_digest) = 64)),
  CHECK ((length(rows_digest) = ANY (ARRAY[0, 64]))),
  CHECK ((length(state_digest) = ANY (ARRAY[0, 64])))
);

CREATE TABLE event_leaf (
  council_id integer NOT NULL,
  position integer NOT NULL,
  event_id text NOT NULL,
  leaf_digest text NOT NULL,
  UNIQUE (council_id, event_id),
  PRIMARY KEY (council_id, "position"),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  CHECK (("position" >= 0)),
  CHECK ((length(leaf_digest) = 64))
);

CREATE TABLE event_payload (
  council_id integer NOT NULL,
  event_id text NOT NULL,
  payload_salt text,
  rows_salt text,
  origin text NOT NULL,
  detail text NOT NULL,
  value_before text,
  value_after text,
  erased_event_id text,
  PRIMARY KEY (council_id, event_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  CHECK (((erased_event_id IS NULL) = (payload_salt IS NOT NULL)))
);

CREATE TABLE event_peak (
  council_id integer NOT NULL,
  height integer NOT NULL,
  peak_digest text NOT NULL,
  PRIMARY KEY (council_id, height),
  CHECK ((height >= 0)),
  CHECK ((length(peak_digest) = 64))
);

CREATE TABLE evidence (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  action_id text NOT NULL,
  position integer NOT NULL,
  evidence_id text NOT NULL,
  title text NOT NULL,
  address text,
  media_type text,
  content bytea,
  content_digest text,
  given_on text NOT NULL,
  person_id text NOT NULL,
  event_id text NOT NULL,
  UNIQUE (council_id, evidence_id),
  PRIMARY KEY (council_id, strategy_id, action_id, "position"),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK (("position" >= 1)),
  CHECK (((address IS NULL) <> (content IS NULL))),
  CHECK (((content IS NULL) = (content_digest IS NULL))),
  CHECK (((content IS NULL) = (media_type IS NULL))),
  CHECK ((given_on ~~ '____-__-__'::text)),
  CHECK ((length(content_digest) = 64))
);

CREATE TABLE first_log_leaf (
  position integer NOT NULL,
  event_id text NOT NULL,
  leaf_digest text NOT NULL,
  UNIQUE (event_id),
  PRIMARY KEY ("position"),
  CHECK (("position" >= 0)),
  CHECK ((length(leaf_digest) = 64))
);

CREATE TABLE held_role (
  council_id integer NOT NULL,
  person_id text NOT NULL,
  role text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, person_id, role),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'strategy-lead'::text, 'data-officer'::text, 'action-lead'::text, 'board-member'::text, 'partner'::text])))
);

CREATE TABLE invitation (
  token_digest text NOT NULL,
  person_id text NOT NULL,
  expires_at text NOT NULL,
  used_at text,
  event_id text NOT NULL,
  PRIMARY KEY (token_digest),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((length(token_digest) = 64))
);

CREATE TABLE known_browser (
  browser_digest text NOT NULL,
  person_id text NOT NULL,
  known_from text NOT NULL,
  PRIMARY KEY (browser_digest, person_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((length(browser_digest) = 64))
);

CREATE TABLE location (
  location_id integer NOT NULL,
  geographic_level text NOT NULL,
  location_code text NOT NULL,
  UNIQUE (geographic_level, location_code),
  PRIMARY KEY (location_id),
  CHECK ((geographic_level = ANY (ARRAY['National'::text, 'Regional'::text, 'Local authority'::text, 'Local authority district'::text, 'Ward'::text, 'Planning area'::text, 'School'::text]))),
  CHECK ((location_code <> ''::text))
);

CREATE TABLE measure (
  release_id text NOT NULL,
  measure_short text NOT NULL,
  position integer NOT NULL,
  measure_name text NOT NULL,
  chart_title text NOT NULL,
  polarity text NOT NULL,
  axis_unit text NOT NULL,
  decimal_places integer,
  year_type text NOT NULL,
  no_quartile integer NOT NULL,
  owner text NOT NULL,
  last_update text,
  next_update text,
  description text NOT NULL,
  PRIMARY KEY (release_id, measure_short),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  CHECK ((no_quartile = ANY (ARRAY[0, 1]))),
  CHECK ((polarity = ANY (ARRAY['high'::text, 'low'::text, 'none'::text, 'unstated'::text])))
);

CREATE TABLE measure_block (
  release_id text NOT NULL,
  measure_short text NOT NULL,
  numbers bytea NOT NULL,
  symbol_codes bytea NOT NULL,
  PRIMARY KEY (release_id, measure_short),
  FOREIGN KEY (release_id, measure_short) REFERENCES measure(release_id, measure_short)
);

CREATE TABLE neighbour (
  release_id text NOT NULL,
  edition text NOT NULL,
  location_id integer NOT NULL,
  neighbour_rank integer NOT NULL,
  neighbour_location_id integer NOT NULL,
  closeness text NOT NULL,
  PRIMARY KEY (release_id, edition, location_id, neighbour_rank),
  FOREIGN KEY (location_id) REFERENCES location(location_id),
  FOREIGN KEY (neighbour_location_id) REFERENCES location(location_id),
  FOREIGN KEY (release_id) REFERENCES release(release_id)
);

CREATE TABLE observation (
  series_id integer NOT NULL,
  location_id integer NOT NULL,
  value_text text NOT NULL,
  value double precision,
  symbol text,
  PRIMARY KEY (series_id, location_id),
  FOREIGN KEY (location_id) REFERENCES location(location_id),
  FOREIGN KEY (series_id) REFERENCES series(series_id),
  FOREIGN KEY (symbol) REFERENCES data_symbol(symbol),
  CHECK (((value IS NULL) <> (symbol IS NULL)))
);

CREATE TABLE password (
  person_id text NOT NULL,
  password_hash text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id)
);

CREATE TABLE person (
  person_id text NOT NULL,
  email text NOT NULL,
  person_name text NOT NULL,
  event_id text NOT NULL,
  erased_event_id text,
  UNIQUE (email),
  PRIMARY KEY (person_id),
  CHECK ((email = lower(email)))
);

CREATE TABLE record_version (
  council_id integer NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (council_id),
  CHECK ((version >= 1))
);

CREATE TABLE release (
  release_id text NOT NULL,
  data_set text NOT NULL,
  title text NOT NULL,
  source text NOT NULL,
  known_from text NOT NULL,
  fingerprint text NOT NULL,
  event_id text NOT NULL,
  UNIQUE (data_set, fingerprint),
  UNIQUE (data_set, known_from),
  PRIMARY KEY (release_id),
  CHECK ((known_from ~~ '____-__-__'::text))
);

CREATE TABLE release_finding (
  release_id text NOT NULL,
  position integer NOT NULL,
  check_name text NOT NULL,
  severity text NOT NULL,
  message text NOT NULL,
  file text NOT NULL,
  line integer,
  PRIMARY KEY (release_id, "position"),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  CHECK ((severity = ANY (ARRAY['warning'::text, 'note'::text])))
);

CREATE TABLE release_layout (
  release_id text NOT NULL,
  position integer NOT NULL,
  part text NOT NULL,
  column_name text NOT NULL,
  value text,
  PRIMARY KEY (release_id, "position"),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  CHECK (((part = 'column'::text) OR (value IS NOT NULL))),
  CHECK ((part = ANY (ARRAY['column'::text, 'item'::text, 'level'::text, 'time'::text])))
);

CREATE TABLE release_seal (
  release_id text NOT NULL,
  rows_digest text NOT NULL,
  event_id text NOT NULL,
  covers integer NOT NULL,
  PRIMARY KEY (release_id),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  CHECK ((covers = ANY (ARRAY[1, 2]))),
  CHECK ((length(rows_digest) = 64))
);

CREATE TABLE release_withdrawal (
  release_id text NOT NULL,
  withdrawn_on text NOT NULL,
  reason text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (release_id),
  CHECK ((reason <> ''::text)),
  CHECK ((withdrawn_on ~~ '____-__-__'::text))
);

CREATE TABLE risk_version (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  risk_id text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  likelihood integer NOT NULL,
  impact integer NOT NULL,
  mitigation text NOT NULL,
  owner text NOT NULL,
  state text NOT NULL,
  given_on text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id, risk_id, "position"),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  CHECK (("position" >= 1)),
  CHECK (((impact >= 1) AND (impact <= 5))),
  CHECK (((likelihood >= 1) AND (likelihood <= 5))),
  CHECK ((given_on ~~ '____-__-__'::text)),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);

CREATE TABLE schema_migration (
  number integer NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (number)
);

CREATE TABLE series (
  series_id integer NOT NULL,
  release_id text NOT NULL,
  measure_short text NOT NULL,
  position integer NOT NULL,
  time_period text NOT NULL,
  data_item text NOT NULL,
  time_identifier text,
  start_date text,
  end_date text,
  pooled_years integer,
  status text NOT NULL,
  UNIQUE (release_id, measure_short, time_period),
  PRIMARY KEY (series_id),
  FOREIGN KEY (release_id) REFERENCES release(release_id),
  FOREIGN KEY (release_id, measure_short) REFERENCES measure(release_id, measure_short),
  CHECK (((start_date IS NULL) = (end_date IS NULL))),
  CHECK (((time_identifier IS NULL) = (start_date IS NULL))),
  CHECK ((start_date <= end_date)),
  CHECK ((status = ANY (ARRAY['provisional'::text, 'revised'::text, 'final'::text, 'outturn'::text, 'unmarked'::text])))
);

CREATE TABLE session (
  token_digest text NOT NULL,
  person_id text NOT NULL,
  begun_at text NOT NULL,
  seen_at text,
  ended_at text,
  event_id text NOT NULL,
  PRIMARY KEY (token_digest),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((length(token_digest) = 64))
);

CREATE TABLE sign_in_failure (
  email_digest text NOT NULL,
  failed_at text NOT NULL,
  browser_digest text NOT NULL
);

CREATE TABLE sign_on_attempt (
  attempt_digest text NOT NULL,
  begun_at text NOT NULL,
  PRIMARY KEY (attempt_digest),
  CHECK ((length(attempt_digest) = 64))
);

CREATE TABLE sign_on_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (issuer, subject),
  FOREIGN KEY (person_id) REFERENCES person(person_id)
);

CREATE TABLE sign_on_role (
  council_id integer NOT NULL,
  person_id text NOT NULL,
  role text NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, person_id, role, event_id),
  FOREIGN KEY (person_id) REFERENCES person(person_id),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'strategy-lead'::text, 'data-officer'::text, 'action-lead'::text, 'board-member'::text, 'partner'::text])))
);

CREATE TABLE strategy_address (
  strategy_id text NOT NULL,
  council_id integer NOT NULL,
  event_id text NOT NULL,
  UNIQUE (council_id, strategy_id),
  PRIMARY KEY (strategy_id)
);

CREATE TABLE strategy_draft (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  position integer NOT NULL,
  state text NOT NULL,
  text text NOT NULL,
  based_on integer NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  CHECK (("position" >= 1)),
  CHECK ((based_on >= 0)),
  CHECK ((state = ANY (ARRAY['edited'::text, 'published'::text, 'discarded'::text])))
);

CREATE TABLE strategy_version (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  origin text NOT NULL,
  is_removed integer NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id, version),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  CHECK ((is_removed = ANY (ARRAY[0, 1]))),
  CHECK ((origin = ANY (ARRAY['folder'::text, 'file'::text, 'page'::text]))),
  CHECK ((version >= 1))
);

CREATE TABLE target_reading (
  council_id integer NOT NULL,
  strategy_id text NOT NULL,
  wording text NOT NULL,
  canonical text NOT NULL,
  is_open integer NOT NULL,
  event_id text NOT NULL,
  PRIMARY KEY (council_id, strategy_id, wording),
  FOREIGN KEY (council_id, event_id) REFERENCES event(council_id, event_id),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address(council_id, strategy_id),
  CHECK ((is_open = ANY (ARRAY[0, 1])))
);

CREATE TABLE upload (
  upload_id text NOT NULL,
  state text NOT NULL,
  data_set text NOT NULL,
  known_from text,
  sent_on text NOT NULL,
  person_id text NOT NULL,
  data_name text NOT NULL,
  data_content bytea,
  metadata_name text,
  metadata_content bytea,
  event_id text NOT NULL,
  PRIMARY KEY (upload_id),
  CHECK (((state = 'open'::text) = (data_content IS NOT NULL))),
  CHECK ((known_from ~~ '____-__-__'::text)),
  CHECK ((sent_on ~~ '____-__-__'::text)),
  CHECK ((state = ANY (ARRAY['open'::text, 'taken-in'::text, 'removed'::text])))
);

CREATE INDEX access_token_of_person ON public.access_token USING btree (person_id);

CREATE INDEX event_by_subject ON public.event USING btree (council_id, subject_kind, subject_id);

CREATE INDEX event_by_time ON public.event USING btree (council_id, happened_at);

CREATE INDEX held_role_of_person ON public.held_role USING btree (person_id);

CREATE INDEX session_of_person ON public.session USING btree (person_id) WHERE (ended_at IS NULL);

CREATE INDEX sign_in_failure_by_email ON public.sign_in_failure USING btree (email_digest, browser_digest, failed_at);

CREATE INDEX sign_on_attempt_by_time ON public.sign_on_attempt USING btree (begun_at, attempt_digest);

CREATE INDEX sign_on_role_of_person ON public.sign_on_role USING btree (person_id);
