-- With what programs act in a person's place: for one council, for so much, until a day. Only the digest of the secret is
-- kept. On which day it was last used, and when it was revoked, is written into the row. Asked for by its secret at every
-- request, of whatever council: it stands with the people.
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
CREATE INDEX access_token_of_person ON access_token (person_id);
