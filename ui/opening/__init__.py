"""Before anyone works: the first start, the centre's passphrase, the tiles and the PIN."""
