-- What a published measure is counted from, as it was known when it was published. A pin is made once.
CREATE TABLE baseline_pin (
  strategy_id TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  indicator TEXT NOT NULL,
  characteristic TEXT NOT NULL,
  peers TEXT NOT NULL,
  clause INTEGER NOT NULL CHECK (clause >= 0),
  time_period TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  neighbour_edition TEXT,
  pinned_on TEXT NOT NULL CHECK (pinned_on LIKE '____-__-__'),
  event_id TEXT NOT NULL REFERENCES event (event_id),
  PRIMARY KEY (strategy_id, measure_id, indicator, characteristic, peers, clause)
);
