-- What shows that something was done: an address, or a file that is kept here.
CREATE TABLE evidence (
  evidence_id TEXT NOT NULL PRIMARY KEY,
  strategy_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  title TEXT NOT NULL,
  address TEXT,
  media_type TEXT,
  content BYTEA,
  content_digest TEXT CHECK (length(content_digest) = 64),
  given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  UNIQUE (strategy_id, action_id, position),
  CHECK ((address IS NULL) <> (content IS NULL)),
  CHECK ((content IS NULL) = (media_type IS NULL)),
  CHECK ((content IS NULL) = (content_digest IS NULL))
);

-- What could keep a strategy from being kept, as it was judged one time after the other: the newest row of a risk holds.
CREATE TABLE risk_version (
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
  PRIMARY KEY (strategy_id, risk_id, position)
);

-- Where a person's calendar is fetched by a program that can't sign in. Only the digest of its secret is kept, and this
-- site's own address for the links in it; the newest row of a person holds, and without a digest there is none.
CREATE TABLE calendar_link (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  position INTEGER NOT NULL CHECK (position >= 1),
  token_digest TEXT CHECK (length(token_digest) = 64),
  site TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (person_id, position)
);
