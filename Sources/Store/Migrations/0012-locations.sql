-- A place at a level of geography, with its code at that level. A place that was kept by DfE's number keeps it as its id,
-- so that what was said of a release's rows is said of them still.
CREATE TABLE location (
  location_id INTEGER NOT NULL PRIMARY KEY,
  geographic_level TEXT NOT NULL CHECK (
    geographic_level IN (
      'National', 'Regional', 'Local authority', 'Local authority district', 'Ward', 'Planning area', 'School'
    )
  ),
  location_code TEXT NOT NULL CHECK (location_code <> ''),
  UNIQUE (geographic_level, location_code)
);

INSERT INTO location (location_id, geographic_level, location_code)
SELECT la_number, min(geographic_level), CAST(la_number AS TEXT)
FROM (
  SELECT la_number, CASE area_type WHEN 'country' THEN 'National' WHEN 'region' THEN 'Regional'
    WHEN 'subregion' THEN 'Regional' ELSE 'Local authority' END AS geographic_level
  FROM area
  UNION
  SELECT la_number, 'Local authority' FROM neighbour WHERE la_number NOT IN (SELECT la_number FROM area)
  UNION
  SELECT neighbour_la_number, 'Local authority' FROM neighbour
  WHERE neighbour_la_number NOT IN (SELECT la_number FROM area)
) AS places
GROUP BY la_number;

CREATE TABLE new_area (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  position INTEGER NOT NULL,
  la_name TEXT NOT NULL,
  area_type TEXT NOT NULL,
  region_name TEXT NOT NULL,
  gss_code TEXT NOT NULL,
  is_discontinued INTEGER NOT NULL CHECK (is_discontinued IN (0, 1)),
  is_observed INTEGER NOT NULL CHECK (is_observed IN (0, 1)),
  PRIMARY KEY (release_id, location_id),
  UNIQUE (release_id, position)
);

INSERT INTO new_area
  (release_id, location_id, position, la_name, area_type, region_name, gss_code, is_discontinued, is_observed)
SELECT release_id, la_number, position, la_name, area_type, region_name, gss_code, is_discontinued, is_observed
FROM area;

DROP TABLE area;
ALTER TABLE new_area RENAME TO area;

CREATE TABLE new_neighbour (
  release_id TEXT NOT NULL REFERENCES release (release_id),
  edition TEXT NOT NULL,
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  neighbour_rank INTEGER NOT NULL,
  neighbour_location_id INTEGER NOT NULL REFERENCES location (location_id),
  closeness TEXT NOT NULL,
  PRIMARY KEY (release_id, edition, location_id, neighbour_rank)
);

INSERT INTO new_neighbour
  (release_id, edition, location_id, neighbour_rank, neighbour_location_id, closeness)
SELECT release_id, edition, la_number, neighbour_rank, neighbour_la_number, closeness FROM neighbour;

DROP TABLE neighbour;
ALTER TABLE new_neighbour RENAME TO neighbour;

CREATE TABLE new_observation (
  series_id INTEGER NOT NULL REFERENCES series (series_id),
  location_id INTEGER NOT NULL REFERENCES location (location_id),
  value_text TEXT NOT NULL,
  value DOUBLE PRECISION,
  symbol TEXT REFERENCES data_symbol (symbol),
  PRIMARY KEY (series_id, location_id),
  CHECK ((value IS NULL) <> (symbol IS NULL))
);

INSERT INTO new_observation (series_id, location_id, value_text, value, symbol)
SELECT series_id, la_number, value_text, value, symbol FROM observation;

DROP TABLE observation;
ALTER TABLE new_observation RENAME TO observation;
