CREATE INDEX learner_counted ON learner (id, sex, birth_earliest, birth_latest, merged_into);
CREATE INDEX session_dated ON session (id, day, status, gone);
