"""What the driver is told once: `desktop.store.file`."""

import sqlcipher3.dbapi2 as cipher

import desktop.store.file


def test_nothing_looks_for_a_way_to_change_bytes_and_nulls():
    for value in (None, b"", b"\0\xff"):
        assert cipher.adapt(value) is value, desktop.store.file


def test_what_goes_in_comes_out():
    sql = cipher.connect(":memory:")
    told = (None, b"", b"\0\xff", bytearray(b"x"), memoryview(b"y"), 7, 0.5, "ก")
    (row,) = sql.execute(f"SELECT {', '.join('?' * len(told))}", told)
    sql.close()
    assert row == (None, b"", b"\0\xff", b"x", b"y", 7, 0.5, "ก")
