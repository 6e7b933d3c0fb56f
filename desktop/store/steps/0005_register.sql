CREATE INDEX certificate_index ON certificate (desk, desk_index);
CREATE INDEX certificate_numbered ON certificate (year, desk, serial, gone, void_on);
CREATE INDEX certificate_sought ON certificate (gone, number, name, course);
