-- Whence a change came (a command, an address on the network), and what stood there before and after it.
ALTER TABLE event ADD COLUMN origin TEXT NOT NULL DEFAULT 'command';
ALTER TABLE event ADD COLUMN value_before TEXT;
ALTER TABLE event ADD COLUMN value_after TEXT;

-- The log over the events: a Merkle tree (RFC 6962) whose entries are the events in the order in which they were
-- recorded. Nothing in it is ever changed.
CREATE TABLE event_leaf (
  position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
  event_id TEXT NOT NULL UNIQUE REFERENCES event (event_id),
  leaf_digest TEXT NOT NULL CHECK (length(leaf_digest) = 64)
);

-- The roots of the tree's whole subtrees, by height: what a new entry is joined to.
CREATE TABLE event_peak (
  height INTEGER NOT NULL PRIMARY KEY CHECK (height >= 0),
  peak_digest TEXT NOT NULL CHECK (length(peak_digest) = 64)
);

CREATE TABLE person (
  person_id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  person_name TEXT NOT NULL,
  password_hash TEXT,
  disabled_at TEXT,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

-- What a person may do for one council.
CREATE TABLE held_role (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  la_number INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (person_id, la_number, role)
);

-- A link with which a person sets a password, once. Only the digest of its secret is kept.
CREATE TABLE invitation (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  expires_at TEXT NOT NULL,
  used_at TEXT,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

-- Somebody signed in with one browser. Only the digest of its secret is kept.
CREATE TABLE session (
  token_digest TEXT NOT NULL PRIMARY KEY CHECK (length(token_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  begun_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ended_at TEXT,
  event_id TEXT NOT NULL REFERENCES event (event_id)
);

CREATE INDEX session_of_person ON session (person_id) WHERE ended_at IS NULL;

-- Failures to sign in, by the digest of what was given as the address: many slow the next one down.
CREATE TABLE sign_in_failure (
  email_digest TEXT NOT NULL,
  failed_at TEXT NOT NULL
);

CREATE INDEX sign_in_failure_by_email ON sign_in_failure (email_digest, failed_at);
