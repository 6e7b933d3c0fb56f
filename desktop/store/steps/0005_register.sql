CREATE INDEX certificate_numbered ON certificate (gone, year, desk, serial, void_on);
CREATE INDEX certificate_sought ON certificate (gone, number, name, course);
