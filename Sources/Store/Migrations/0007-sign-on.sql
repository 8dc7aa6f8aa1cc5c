-- Single sign-on that was begun and not yet finished. Only the digest of its secret is kept; a row is taken away when
-- the browser comes back, so that it can be used once.
CREATE TABLE sign_on_attempt (
  attempt_digest TEXT NOT NULL PRIMARY KEY CHECK (length(attempt_digest) = 64),
  begun_at TEXT NOT NULL
);

CREATE INDEX sign_on_attempt_by_time ON sign_on_attempt (begun_at, attempt_digest);

-- By what an issuer knows a person. An address is no part of it: addresses change hands.
CREATE TABLE sign_on_identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (issuer, subject)
);

-- The roles that the groups of a person's last single sign-on gave; those given by hand are in held_role.
CREATE TABLE sign_on_role (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  la_number INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN (
    'administrator', 'strategy-lead', 'data-officer', 'action-lead', 'board-member', 'partner')),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (person_id, la_number, role)
);
