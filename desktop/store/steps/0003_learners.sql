ALTER TABLE learner ADD COLUMN education TEXT;
ALTER TABLE learner ADD COLUMN occupation TEXT;
ALTER TABLE learner ADD COLUMN line_id TEXT;
ALTER TABLE learner ADD COLUMN emergency_name TEXT;
ALTER TABLE learner ADD COLUMN emergency_phone TEXT;
ALTER TABLE consent ADD COLUMN paper TEXT;
CREATE TABLE number_shown (
  at TEXT NOT NULL, by BLOB, learner BLOB NOT NULL, document BLOB NOT NULL
) STRICT;
CREATE INDEX number_shown_learner ON number_shown (learner);
CREATE TABLE found (
  no INTEGER PRIMARY KEY, learner BLOB NOT NULL UNIQUE, sort_key TEXT NOT NULL, missing INTEGER NOT NULL
) STRICT;
CREATE INDEX found_sorted ON found (sort_key);
CREATE INDEX found_missing ON found (missing);
CREATE VIRTUAL TABLE found_words USING fts5(
  given, family, nickname, code, phone, number, sound,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE found_parts USING fts5(
  text, content = '', contentless_delete = 1, tokenize = "trigram case_sensitive 1"
);
CREATE VIRTUAL TABLE found_thirds USING fts5vocab(found_parts, row);
