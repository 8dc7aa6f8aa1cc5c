-- Releases that count no longer, since when and why: their rows stay, for what was said with them.
CREATE TABLE release_withdrawal (
  release_id TEXT NOT NULL PRIMARY KEY,
  withdrawn_on TEXT NOT NULL CHECK (withdrawn_on LIKE '____-__-__'),
  reason TEXT NOT NULL CHECK (reason <> ''),
  event_id TEXT NOT NULL
);
