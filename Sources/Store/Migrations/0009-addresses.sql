-- Whose a strategy is: the one place where an id in an address leads to a council. Filled from what is held.
CREATE TABLE strategy_address (
  strategy_id TEXT NOT NULL PRIMARY KEY,
  council_id INTEGER NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (event_id),
  UNIQUE (council_id, strategy_id)
);
