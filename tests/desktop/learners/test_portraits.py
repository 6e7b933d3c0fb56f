"""A portrait is drawn anew from any picture, small and square; what is no picture gets a sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from desktop.errors import BadValue, FileTrouble
from desktop.learners import portraits, profile, register
from desktop.learners.profile import Changed
from desktop.store.store import Store
from desktop.store.undo import undo
from desktop.store.verify import verify


def sound(store: Store) -> bool:
    """Whether the journal and the rows agree."""
    sql = store.driver()
    broken = verify(sql)
    sql.close()
    return broken == []


def picture(
    file: Path, size: tuple[int, int] = (600, 800), kind: str | None = None, **more: object
) -> Path:
    """Red above, blue below."""
    made = Image.new("RGB", size, "blue")
    made.paste("red", (0, 0, size[0], size[1] // 2))
    made.save(file, kind, **more)
    return file


def drawn(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.bmp"])
def test_any_usual_picture_becomes_a_small_square(tmp_path: Path, name: str) -> None:
    jpeg = portraits.made(picture(tmp_path / name))
    seen = drawn(jpeg)
    assert (seen.format, seen.size, len(jpeg) <= portraits.LARGEST) == ("JPEG", (320, 320), True)


def test_a_picture_lying_on_its_side_is_turned_and_tells_no_place(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "a telephone"
    seen = drawn(portraits.made(picture(tmp_path / "a.jpg", (800, 600), exif=exif)))
    left, right = seen.getpixel((20, 160)), seen.getpixel((300, 160))
    assert [isinstance(one, tuple) for one in (left, right)] == [True, True]
    assert (left[2] > 200, right[0] > 200) == (True, True), "red was above and is at the right now"
    assert not seen.getexif()


def test_noise_fits_as_well_and_glass_becomes_paper(tmp_path: Path) -> None:
    Image.effect_noise((2000, 2000), 120).save(tmp_path / "noise.png")
    assert len(portraits.made(tmp_path / "noise.png")) <= portraits.LARGEST
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(tmp_path / "glass.png")
    assert drawn(portraits.made(tmp_path / "glass.png")).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content", [b"", b"no picture", b"\xff\xd8\xff\xe0broken", b"%PDF-1.7", b"GIF89a" + b"\0" * 50]
)
def test_what_is_no_picture_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "ปลอม.jpg"
    file.write_bytes(content)
    with pytest.raises(FileTrouble, match="portrait_unreadable"):
        portraits.made(file)


def test_half_a_picture_and_one_too_large_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = picture(tmp_path / "a.png").read_bytes()
    (tmp_path / "half.png").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileTrouble, match="portrait_unreadable"):
        portraits.made(tmp_path / "half.png")
    monkeypatch.setattr(portraits, "MOST_PIXELS", 1000)
    with pytest.raises(FileTrouble, match="portrait_too_large"):
        portraits.made(tmp_path / "a.png")
    monkeypatch.setattr(portraits, "LARGEST_FILE", 100)
    with pytest.raises(FileTrouble, match="portrait_too_large"):
        portraits.made(tmp_path / "a.png")
    with pytest.raises(FileTrouble, match="file_missing"):
        portraits.made(tmp_path / "nowhere.png")


def test_a_portrait_is_kept_replaced_taken_away_and_undone(store: Store, tmp_path: Path) -> None:
    first = portraits.made(picture(tmp_path / "a.png"))
    second = portraits.made(picture(tmp_path / "b.png", (500, 500)))
    with store.write("learners.add") as tx:
        who = register.add(tx, "นางบุญมี").id

    def now(told: bytes | None) -> bytes | None:
        if told is not None:
            with store.write("learners.amend") as tx:
                profile.save(tx, who, Changed(portrait=told))
        with store.read() as tx:
            assert profile.card(tx, who).portrait == profile.read(tx, who).portrait
            return profile.read(tx, who).portrait

    assert [now(first), now(second), now(b"")] == [first, second, None]
    for stood in (second, first):
        with store.write("undo") as tx:
            undo(tx)
        assert now(None) == stood
    assert sound(store)


def test_bytes_that_are_no_portrait_are_refused(store: Store) -> None:
    for told in (b"abc", b"\xff\xd8\xff" + b"\0" * portraits.LARGEST):
        with pytest.raises(BadValue, match="form_unfit"), store.write("learners.add") as tx:
            profile.save(tx, None, Changed(given_name="บุญมี", portrait=told))
