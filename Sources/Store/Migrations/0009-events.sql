-- The events are in their new table: it takes the old one's place.
DROP TABLE event;
ALTER TABLE new_event RENAME TO event;
