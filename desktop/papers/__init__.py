"""What is printed beside certificates: sheets to sign, lists to check, the keys of the desk."""
