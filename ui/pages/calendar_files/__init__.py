"""ปฏิทินจากไฟล์: what a calendar of another program holds, taken only when somebody says so."""
