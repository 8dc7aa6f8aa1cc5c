CREATE INDEX event_by_subject ON event (council_id, subject_kind, subject_id);

-- Whoever signs in is asked for what they may do at every visit; what happened lately is asked for by time.
CREATE INDEX held_role_of_person ON held_role (person_id);
CREATE INDEX sign_on_role_of_person ON sign_on_role (person_id);
CREATE INDEX event_by_time ON event (council_id, happened_at);

-- How often what everybody may read of a council has changed, and what all of them share (0): a server asks this to find
-- out whether another one, or a command, has changed it.
CREATE TABLE record_version (
  council_id INTEGER NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1)
);

INSERT INTO record_version (council_id, version) SELECT council_id, count(*) FROM event GROUP BY council_id;

-- What a release's digest covers: from now on (2) every column of its dictionary too.
ALTER TABLE release_seal ADD COLUMN covers INTEGER NOT NULL DEFAULT 2 CHECK (covers IN (1, 2));
UPDATE release_seal SET covers = 1;
