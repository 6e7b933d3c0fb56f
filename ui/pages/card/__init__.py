"""อ่านบัตร: a Thai identity card, shown beside what is known before anything is kept."""
