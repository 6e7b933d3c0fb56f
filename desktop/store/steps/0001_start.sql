CREATE TABLE about (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  desk BLOB NOT NULL, centre BLOB NOT NULL, practice INTEGER NOT NULL, made_at TEXT NOT NULL,
  triggers TEXT NOT NULL, altered_at TEXT
) STRICT;
CREATE TABLE writer (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  by BLOB, deed BLOB, verb TEXT, log INTEGER, first INTEGER, n INTEGER,
  applying INTEGER NOT NULL DEFAULT 0, last_at INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO writer (one) VALUES (1);
CREATE TABLE log (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE, desk BLOB NOT NULL, scope BLOB NOT NULL,
  parent INTEGER, parent_n INTEGER,
  signed_n INTEGER NOT NULL DEFAULT 0, signature BLOB
) STRICT;
CREATE INDEX log_parent ON log (parent, parent_n);
CREATE TABLE unsealed (n INTEGER PRIMARY KEY) STRICT;
CREATE TABLE change (
  log INTEGER NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL,
  first INTEGER NOT NULL, deed BLOB, by BLOB, verb TEXT,
  kind INTEGER NOT NULL, "row" BLOB NOT NULL, person BLOB, op INTEGER NOT NULL, over BLOB,
  fields ANY, salt BLOB, digest BLOB, chain BLOB NOT NULL,
  waits INTEGER REFERENCES unsealed (n) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE undone (
  log INTEGER NOT NULL, first INTEGER NOT NULL, by_log INTEGER NOT NULL, by_first INTEGER NOT NULL,
  PRIMARY KEY (log, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE head (
  kind INTEGER NOT NULL, "row" BLOB NOT NULL, field TEXT NOT NULL,
  log INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (kind, "row", field, log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE pin (
  volunteer BLOB PRIMARY KEY, salt BLOB NOT NULL, verifier BLOB NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, wait_until TEXT
) STRICT;
CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE centre (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_english TEXT,
  tambon TEXT,
  verify_url TEXT,
  signers TEXT
) STRICT;
CREATE TABLE desk (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  centre BLOB NOT NULL,
  letter TEXT NOT NULL,
  name TEXT,
  first INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  opening_key BLOB NOT NULL,
  revoked_on TEXT
) STRICT;
CREATE TABLE volunteer (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  tile TEXT
) STRICT;
CREATE TABLE learner (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT,
  given_name TEXT NOT NULL,
  middle_name TEXT,
  family_name TEXT,
  nickname TEXT,
  name_english TEXT,
  sex TEXT NOT NULL,
  birth TEXT,
  birth_as_written TEXT,
  birth_era TEXT,
  birth_earliest TEXT,
  birth_latest TEXT,
  phone TEXT,
  address TEXT,
  tambon TEXT,
  notes TEXT,
  remark TEXT,
  merged_into BLOB,
  sort_key TEXT NOT NULL,
  search TEXT NOT NULL,
  name_key TEXT NOT NULL
) STRICT;
CREATE INDEX learner_code ON learner (code);
CREATE INDEX learner_sorted ON learner (sort_key);
CREATE TABLE document_number (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  number_kind TEXT NOT NULL,
  number TEXT,
  why TEXT,
  since TEXT,
  until TEXT,
  notes TEXT
) STRICT;
CREATE INDEX document_number_learner ON document_number (learner);
CREATE INDEX document_number_number ON document_number (number);
CREATE TABLE target_group (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE learner_group (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  target_group BLOB NOT NULL,
  since TEXT,
  until TEXT,
  source TEXT
) STRICT;
CREATE INDEX learner_group_learner ON learner_group (learner);
CREATE TABLE consent (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  text_version TEXT,
  given_by TEXT,
  how TEXT,
  given_on TEXT,
  withdrawn_on TEXT
) STRICT;
CREATE INDEX consent_learner ON consent (learner);
CREATE TABLE place (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT
) STRICT;
CREATE TABLE facilitator (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT,
  learner BLOB
) STRICT;
CREATE TABLE activity (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  weekly TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  minutes INTEGER,
  capacity INTEGER,
  rule_percent INTEGER NOT NULL,
  rule_minutes INTEGER,
  place BLOB,
  facilitator BLOB
) STRICT;
CREATE INDEX activity_code ON activity (code);
CREATE TABLE session (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  activity BLOB NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  place BLOB,
  facilitator BLOB
) STRICT;
CREATE INDEX session_activity ON session (activity, number);
CREATE INDEX session_day ON session (day);
CREATE TABLE enrolment (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  activity BLOB NOT NULL,
  learner BLOB NOT NULL,
  status TEXT NOT NULL,
  on_day TEXT,
  until TEXT,
  PRIMARY KEY (activity, learner)
) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_learner ON enrolment (learner);
CREATE TABLE attendance (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  session BLOB NOT NULL,
  learner BLOB NOT NULL,
  status TEXT NOT NULL,
  minutes INTEGER,
  PRIMARY KEY (session, learner)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_learner ON attendance (learner);
CREATE TABLE template (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE certificate (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  desk BLOB NOT NULL,
  desk_index INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  year INTEGER NOT NULL,
  number TEXT NOT NULL,
  activity BLOB NOT NULL,
  learner BLOB NOT NULL,
  name TEXT NOT NULL,
  course TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  issued_on TEXT NOT NULL,
  template BLOB NOT NULL,
  wording TEXT NOT NULL,
  token BLOB NOT NULL,
  void_on TEXT,
  void_why TEXT
) STRICT;
CREATE INDEX certificate_activity ON certificate (activity);
CREATE INDEX certificate_learner ON certificate (learner);
CREATE INDEX certificate_number ON certificate (number);
CREATE TABLE holiday (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  holiday_kind TEXT NOT NULL
) STRICT;
CREATE INDEX holiday_day ON holiday (day);
