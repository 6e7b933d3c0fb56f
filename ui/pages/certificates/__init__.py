"""วุฒิบัตร: who has earned one, the very page, numbers and paper."""
