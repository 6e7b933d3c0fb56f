"""วันนี้: the first page of the day."""
