-- Browsers from which a person has signed in before. Only the digest of the secret is kept: failures of others with the
-- same address do not slow them down.
CREATE TABLE known_browser (
  browser_digest TEXT NOT NULL CHECK (length(browser_digest) = 64),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  known_from TEXT NOT NULL,
  PRIMARY KEY (browser_digest, person_id)
);

-- A failure counts against the known browser that it came from, and otherwise against all that are not known.
ALTER TABLE sign_in_failure ADD COLUMN browser_digest TEXT NOT NULL DEFAULT '';
DROP INDEX sign_in_failure_by_email;
CREATE INDEX sign_in_failure_by_email ON sign_in_failure (email_digest, browser_digest, failed_at);
