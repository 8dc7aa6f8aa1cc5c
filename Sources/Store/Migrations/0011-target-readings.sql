-- What each sentence of a target was understood as when it was published. A reading is pinned once, so that no verdict
-- changes because a later program reads the sentence otherwise.
CREATE TABLE target_reading (
  council_id INTEGER NOT NULL,
  strategy_id TEXT NOT NULL,
  wording TEXT NOT NULL,
  canonical TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (council_id, strategy_id, wording),
  FOREIGN KEY (council_id, strategy_id) REFERENCES strategy_address (council_id, strategy_id)
);
