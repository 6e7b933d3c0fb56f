ALTER TABLE centre ADD COLUMN rules TEXT;
CREATE TABLE background (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  learner BLOB NOT NULL PRIMARY KEY,
  sex_told TEXT,
  nationality TEXT,
  mother_tongue TEXT,
  registered_address TEXT,
  registered_tambon TEXT,
  studying_at TEXT,
  income TEXT,
  interests TEXT,
  can_teach TEXT
) STRICT;
CREATE TABLE sensitive (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  learner BLOB NOT NULL PRIMARY KEY,
  ethnicity TEXT,
  religion TEXT,
  food TEXT,
  disability TEXT,
  help_needed TEXT,
  health TEXT
) STRICT;
CREATE TABLE former_name (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  name TEXT NOT NULL,
  until TEXT,
  source TEXT
) STRICT;
CREATE INDEX former_name_learner ON former_name (learner);
CREATE TABLE out_of_school (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  since TEXT,
  why TEXT,
  wishes_to_return TEXT,
  works TEXT,
  looked_after_by TEXT,
  referred_to TEXT,
  referred_on TEXT,
  follow_up_on TEXT,
  outcome TEXT,
  until TEXT
) STRICT;
CREATE INDEX out_of_school_learner ON out_of_school (learner);
CREATE TABLE guardian (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  name TEXT NOT NULL,
  relation TEXT,
  phone TEXT,
  number_kind TEXT,
  number TEXT,
  may_sign INTEGER NOT NULL,
  may_fetch INTEGER NOT NULL,
  until TEXT
) STRICT;
CREATE INDEX guardian_learner ON guardian (learner);
ALTER TABLE consent ADD COLUMN guardian BLOB;
CREATE TABLE picture (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB,
  session BLOB,
  outside BLOB,
  shows TEXT NOT NULL,
  page INTEGER,
  digest BLOB NOT NULL,
  size INTEGER NOT NULL,
  media TEXT NOT NULL,
  taken_on TEXT
) STRICT;
CREATE INDEX picture_digest ON picture (digest);
CREATE INDEX picture_learner ON picture (learner);
CREATE INDEX picture_outside ON picture (outside);
CREATE INDEX picture_session ON picture (session);
CREATE TABLE rights_request (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  wanted TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT,
  due_on TEXT,
  done_on TEXT,
  outcome TEXT,
  note TEXT
) STRICT;
CREATE INDEX rights_request_learner ON rights_request (learner);
CREATE TABLE erasure (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  learner BLOB NOT NULL PRIMARY KEY,
  why TEXT NOT NULL,
  on_day TEXT NOT NULL
) STRICT;
ALTER TABLE facilitator ADD COLUMN skills TEXT;
ALTER TABLE facilitator ADD COLUMN address TEXT;
ALTER TABLE facilitator ADD COLUMN per_hour INTEGER;
CREATE TABLE equipment (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  there_are INTEGER NOT NULL
) STRICT;
ALTER TABLE activity ADD COLUMN shape TEXT;
ALTER TABLE activity ADD COLUMN theme TEXT;
ALTER TABLE activity ADD COLUMN objectives TEXT;
ALTER TABLE activity ADD COLUMN pattern TEXT;
ALTER TABLE activity ADD COLUMN theory_minutes INTEGER;
ALTER TABLE activity ADD COLUMN practice_minutes INTEGER;
ALTER TABLE activity ADD COLUMN fewest INTEGER;
ALTER TABLE activity ADD COLUMN budget_line TEXT;
ALTER TABLE activity ADD COLUMN per_hour INTEGER;
ALTER TABLE activity ADD COLUMN material_cost INTEGER;
ALTER TABLE activity ADD COLUMN rule_of TEXT;
ALTER TABLE activity ADD COLUMN rule_score INTEGER;
ALTER TABLE activity ADD COLUMN waiting_rule TEXT;
ALTER TABLE activity ADD COLUMN times TEXT;
CREATE TABLE activity_facilitator (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  activity BLOB NOT NULL,
  facilitator BLOB NOT NULL,
  part TEXT,
  PRIMARY KEY (activity, facilitator)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_equipment (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  activity BLOB NOT NULL,
  equipment BLOB NOT NULL,
  needed INTEGER NOT NULL,
  PRIMARY KEY (activity, equipment)
) STRICT, WITHOUT ROWID;
CREATE TABLE programme (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  credits_needed INTEGER,
  credit_hours INTEGER,
  note TEXT
) STRICT;
CREATE TABLE programme_part (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  programme BLOB NOT NULL,
  activity BLOB NOT NULL,
  credits INTEGER NOT NULL,
  required INTEGER NOT NULL,
  PRIMARY KEY (programme, activity)
) STRICT, WITHOUT ROWID;
ALTER TABLE session ADD COLUMN moved_from TEXT;
ALTER TABLE enrolment ADD COLUMN at TEXT;
ALTER TABLE enrolment ADD COLUMN why TEXT;
CREATE TABLE head_count (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB NOT NULL,
  sex TEXT NOT NULL,
  band TEXT NOT NULL,
  people INTEGER NOT NULL
) STRICT;
CREATE INDEX head_count_session ON head_count (session);
CREATE TABLE anonymous_mark (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB NOT NULL,
  somebody BLOB NOT NULL,
  sex TEXT NOT NULL,
  band TEXT NOT NULL,
  status TEXT NOT NULL,
  minutes INTEGER
) STRICT;
CREATE INDEX anonymous_mark_session ON anonymous_mark (session);
CREATE TABLE follow_up (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  session BLOB,
  activity BLOB,
  reason TEXT,
  how TEXT,
  on_day TEXT NOT NULL,
  note TEXT,
  next_on TEXT
) STRICT;
CREATE INDEX follow_up_learner ON follow_up (learner);
CREATE INDEX follow_up_session ON follow_up (session);
CREATE TABLE printed_sheet (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  activity BLOB NOT NULL,
  sessions TEXT NOT NULL,
  learners TEXT NOT NULL,
  printed_on TEXT NOT NULL,
  blank_lines INTEGER NOT NULL
) STRICT;
CREATE INDEX printed_sheet_activity ON printed_sheet (activity);
CREATE INDEX printed_sheet_code ON printed_sheet (code);
CREATE TABLE assessment (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  activity BLOB NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  points INTEGER,
  must INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_activity ON assessment (activity);
CREATE TABLE result (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  assessment BLOB NOT NULL,
  learner BLOB NOT NULL,
  passed INTEGER,
  points INTEGER,
  PRIMARY KEY (assessment, learner)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_learner ON result (learner);
CREATE TABLE outside_learning (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  title TEXT NOT NULL,
  held_at TEXT,
  since TEXT,
  until TEXT,
  minutes INTEGER,
  learned_by TEXT NOT NULL,
  learned TEXT,
  programme BLOB,
  evidence TEXT,
  evidence_note TEXT,
  checked_by TEXT,
  checked_as TEXT,
  checked_on TEXT,
  checked_minutes INTEGER,
  from_centre TEXT,
  origin BLOB,
  signed BLOB,
  token BLOB
) STRICT;
CREATE INDEX outside_learning_learner ON outside_learning (learner);
CREATE INDEX outside_learning_programme ON outside_learning (programme);
CREATE TABLE moved (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  learner BLOB NOT NULL,
  way TEXT NOT NULL,
  centre TEXT,
  on_day TEXT NOT NULL,
  signed BLOB
) STRICT;
CREATE INDEX moved_learner ON moved (learner);
CREATE INDEX session_counted ON session (activity, status, gone, minutes);
CREATE INDEX enrolment_in ON enrolment (activity, status, gone, learner);
ALTER TABLE holiday ADD COLUMN meets INTEGER;
CREATE INDEX learner_gone ON learner (id) WHERE gone <> 0;
CREATE INDEX learner_group_now ON learner_group (target_group, learner) WHERE gone = 0 AND until IS NULL;
CREATE TABLE content (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE alias (learner BLOB PRIMARY KEY, stands BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX alias_stands ON alias (stands);
CREATE TABLE kin (
  learner BLOB NOT NULL, other BLOB NOT NULL,
  PRIMARY KEY (learner, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE found_as (learner BLOB PRIMARY KEY, stands BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE two_people (
  one BLOB NOT NULL, other BLOB NOT NULL, by BLOB, at TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE VIEW alias_now AS
WITH RECURSIVE up (learner, above, steps) AS (
  SELECT id, merged_into, 1 FROM learner WHERE merged_into IS NOT NULL
  UNION ALL
  SELECT up.learner, l.merged_into, up.steps + 1 FROM up JOIN learner l ON l.id = up.above
  WHERE l.merged_into IS NOT NULL AND up.steps < 40),
ends (learner, stands) AS (
  SELECT learner, coalesce(
    max(CASE WHEN NOT EXISTS
      (SELECT 1 FROM learner l WHERE l.id = up.above AND l.merged_into IS NOT NULL) THEN above END),
    min(CASE WHEN steps > 20 THEN above END))
  FROM up GROUP BY learner)
SELECT learner, stands FROM ends WHERE learner <> stands;
CREATE VIEW kin_now AS
WITH one (stands, learner) AS (
  SELECT stands, learner FROM alias UNION SELECT stands, stands FROM alias)
SELECT a.learner AS learner, b.learner AS other FROM one a JOIN one b ON b.stands = a.stands
WHERE a.learner <> b.learner;
CREATE VIEW mark AS
SELECT a.session AS session,
  coalesce((SELECT k.stands FROM alias k WHERE k.learner = a.learner), a.learner) AS learner,
  a.status AS status, a.minutes AS minutes, a.learner AS written_for, a.gone AS gone
FROM attendance a WHERE a.gone = 0 AND NOT EXISTS (
  SELECT 1 FROM kin k CROSS JOIN attendance b
    ON b.session = a.session AND b.learner = k.other AND b.gone = 0
  WHERE k.learner = a.learner
    AND (CASE WHEN b.minutes IS NOT NULL THEN b.minutes WHEN b.status IN ('present', 'late', 'left_early') THEN 0 ELSE 100000 END, b.learner) < (CASE WHEN a.minutes IS NOT NULL THEN a.minutes WHEN a.status IN ('present', 'late', 'left_early') THEN 0 ELSE 100000 END, a.learner));
CREATE VIEW place_in AS
SELECT e.activity AS activity,
  coalesce((SELECT k.stands FROM alias k WHERE k.learner = e.learner), e.learner) AS learner,
  e.status AS status, e.on_day AS on_day, e.until AS until, e.at AS at, e.why AS why,
  e.learner AS written_for, e.gone AS gone
FROM enrolment e WHERE e.gone = 0 AND NOT EXISTS (
  SELECT 1 FROM kin k CROSS JOIN enrolment b
    ON b.activity = e.activity AND b.learner = k.other AND b.gone = 0
  WHERE k.learner = e.learner
    AND (CASE b.status WHEN 'completed' THEN 0 WHEN 'enrolled' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, b.learner) < (CASE e.status WHEN 'completed' THEN 0 WHEN 'enrolled' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, e.learner));
CREATE INDEX found_lacking ON found (sort_key, no) WHERE missing <> 0;
INSERT INTO alias (learner, stands) SELECT learner, stands FROM alias_now;
INSERT INTO kin (learner, other) SELECT learner, other FROM kin_now;
ALTER TABLE template ADD COLUMN shelved INTEGER;
ALTER TABLE certificate ADD COLUMN facilitator BLOB;
ALTER TABLE certificate ADD COLUMN replaces BLOB;
CREATE INDEX certificate_replaces ON certificate (replaces) WHERE replaces IS NOT NULL;
CREATE TABLE print_run (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  desk BLOB NOT NULL,
  first_index INTEGER NOT NULL,
  last_index INTEGER NOT NULL,
  out_on TEXT
) STRICT;
CREATE INDEX print_run_desk ON print_run (desk, first_index);
CREATE TABLE substitute (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  certificate BLOB NOT NULL,
  learner BLOB NOT NULL,
  nth INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX substitute_certificate ON substitute (certificate);
CREATE TABLE skipped_number (
  gone INTEGER NOT NULL DEFAULT 0,
  stamp_log INTEGER,
  stamp_n INTEGER,
  id BLOB NOT NULL PRIMARY KEY,
  desk BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  cause TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX skipped_number_desk ON skipped_number (desk, year, serial);
