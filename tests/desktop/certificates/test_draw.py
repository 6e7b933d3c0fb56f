"""What is frozen is what is printed: exact text, nothing touching, the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import subprocess
import sys
import tracemalloc
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from desktop.certificates.document import MM, Document
from desktop.certificates.draw import draw, place
from desktop.certificates.layout import Placed
from desktop.certificates.template import Template
from desktop.certificates.wording import Facts, freeze
from desktop.errors import BadValue

ROOT = Path(__file__).resolve().parents[3]
LONG = (
    "การพัฒนาทักษะอาชีพการแปรรูปผลิตภัณฑ์ทางการเกษตรและการตลาดออนไลน์เพื่อยกระดับรายได้ครัวเรือน"
    "ในชุมชนท้องถิ่นอย่างยั่งยืน รุ่น 2 "
)
SIGNERS = (
    ("นายฐิติวัฒน์ ปู่เจ้าสมิงพราย", "ผู้อำนวยการศูนย์การเรียนรู้ชุมชน"),
    ("พระครูปลัดสุวัฒนปัญญาคุณกิตติศาล ฐิติญาโณวัฒนานุกูล", "ประธานคณะกรรมการศูนย์ฯ"),
    ("นางก๋องแก้ว ตุ้ยดี", "หัวหน้าวิทยากรหลักสูตรการใช้เทคโนโลยีดิจิทัลเพื่อชุมชนท้องถิ่นน่าน"),
)
CHANGES: dict[str, dict[str, Any]] = {
    "plain": {},
    "short": {"name": "นายมี ใจ", "course": "ทำขนม", "centre_place": ""},
    "two-line name": {"name": "นายกิตติศาลโชติไพบูลย์ กิตติศาลโชติไพบูลย์วัฒนานุกูลเกียรติ"},
    "stacked": {"name": "ปี๊ฏูญู ฏิ๊ฐู", "course": "ปี๊ฏู " * 3, "centre": "ปี๊ญู ฏูฐู"},
    "long title": {"course": LONG * 2},
    "no signers": {"signers": ()},
    "one signer": {"signers": SIGNERS[:1]},
    "three signers": {"signers": SIGNERS},
    "200 letters": {"name": "ก" * 200},
    "200 marks": {"name": "กี๋" * 66},
    "everything": {
        "name": "เด็กหญิงณัฏฐณิชา " + "กตัญญูฤทธิ์ศักดิ์ไพบูลย์" * 7,
        "course": LONG * 2,
        "centre": "ศูนย์ส่งเสริมการเรียนรู้ตลอดชีวิตและพัฒนาอาชีพผู้สูงอายุ " * 3,
        "centre_place": "อำเภอภูเพียง จังหวัดน่าน " * 6,
        "number": "B 123456/2569",
        "signers": SIGNERS,
    },
}


@pytest.fixture(params=list(CHANGES))
def wording(
    request: pytest.FixtureRequest, template: Template, facts: Callable[..., Facts]
) -> dict[str, Any]:
    return freeze(template, facts(**CHANGES[request.param]))


def lines_of(wording: dict[str, Any]) -> list[str]:
    own = [line for key, lines in wording.items() if key != "signers" for line in lines]
    signed = [line for who in wording["signers"] for lines in who.values() for line in lines]
    return own + signed


def test_every_line_can_be_copied_out_exactly(
    wording: dict[str, Any], printed: Callable[..., bytes], poppler: Callable[..., str]
) -> None:
    told = poppler("pdftotext", printed(wording), "-raw").rstrip("\n\f").split("\n")
    assert sorted(told) == sorted(lines_of(wording))


def test_nothing_touches_anything(wording: dict[str, Any], template: Template) -> None:
    placed = place(template, wording)
    inner = 17.6 * MM, 20.5 * MM, (297 - 17.6) * MM, (210 - 17.4) * MM
    qr = tuple(x * MM for x in template.qr)
    code = (qr[0], qr[1], qr[0] + qr[2], qr[1] + qr[2])
    fans = [(17 * MM, 178 * MM, 32.5 * MM, 193 * MM), (264.5 * MM, 178 * MM, 280 * MM, 193 * MM)]
    emblem = (130 * MM, 20 * MM, 167 * MM, 45 * MM)
    for one in placed:
        left, top, right, bottom = one.ink
        assert left > inner[0], one
        assert top > inner[1], one
        assert right < inner[2], one
        assert bottom < inner[3], one
        for other in (code, *fans, emblem):
            assert not overlap(one.ink, other), one
    for one, other in combinations(placed, 2):
        assert not overlap(one.ink, other.ink), (one.line.text, other.line.text)


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_the_ink_is_where_the_layout_says(
    template: Template, facts: Callable[..., Facts], printed: Callable[..., bytes]
) -> None:
    # The name's ink, measured on the raster, against the layout's own bounds.
    wording = freeze(template, facts())
    name = next(one for one in place(template, wording) if one.slot.name == "name")
    page = pypdfium2.PdfDocument(printed(wording))[0].render(scale=4).to_pil().convert("L")
    left, top, right, bottom = (round(4 * v) for v in name.ink)
    dark = page.crop((left - 40, top - 8, right + 40, bottom + 8)).point(lambda v: 255 * (v < 90))
    box = dark.getbbox()
    assert box == pytest.approx((40, 8, 40 + right - left, 8 + bottom - top), abs=3)


def test_names_keep_one_height_and_long_ones_shrink(
    template: Template, facts: Callable[..., Facts]
) -> None:
    def name_of(text: str) -> list[Placed]:
        wording = freeze(template, facts(name=text))
        return [one for one in place(template, wording) if one.slot.name == "name"]

    (plain,), (long,) = name_of("นางสาวกัญญาณัฐ ใจดี"), name_of("นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์เกียรติขจร")
    assert plain.size == plain.slot.size
    assert plain.slot.floor <= long.size < plain.size
    assert len(name_of("นายกิตติศาลโชติไพบูลย์ กิตติศาลโชติไพบูลย์วัฒนานุกูลเกียรติ")) == 2


def test_digits_of_one_kind_on_every_page(
    template: Template,
    facts: Callable[..., Facts],
    printed: Callable[..., bytes],
    poppler: Callable[..., str],
) -> None:
    wording = freeze(template, facts(course="คอมพิวเตอร์ 2", centre="ศูนย์ 3"))
    assert not set(poppler("pdftotext", printed(wording))) & set("0123456789")
    arabic = replace(template, digits="arabic")
    text = poppler("pdftotext", printed(freeze(arabic, facts(number="๗/๒๕๖๙")), of=arabic))
    assert not set(text) & set("๐๑๒๓๔๕๖๗๘๙")
    assert "เลขที่ 7/2569" in text


def test_the_file_says_what_it_is(
    template: Template,
    facts: Callable[..., Facts],
    printed: Callable[..., bytes],
    poppler: Callable[..., str],
) -> None:
    pdf = printed(*[freeze(template, facts(number=f"{i}/2569")) for i in range(1, 4)])
    told = poppler("pdfinfo", pdf)
    assert "วุฒิบัตร" in told
    assert "841.89 x 595.28 pts (A4)" in told
    assert "Pages:           3" in told
    assert b"/Lang (th)" in pdf
    fonts = poppler("pdffonts", pdf).splitlines()[2:]
    assert len(fonts) == 2
    for font in fonts:
        assert "Sarabun" in font
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]


def test_a_class_is_light(template: Template, facts: Callable[..., Facts]) -> None:
    def size(count: int) -> int:
        out = io.BytesIO()
        pages = (freeze(template, facts(number=f"{i}/2569", name=f"นาย{i}")) for i in range(count))
        assert draw(template, pages, out, title="x") == count
        return len(out.getvalue())

    one = size(1)
    assert one < 60_000
    assert (size(101) - one) / 100 < 1000


def test_the_same_pages_are_the_same_bytes(
    template: Template, facts: Callable[..., Facts], printed: Callable[..., bytes]
) -> None:
    first, second = freeze(template, facts()), freeze(template, facts(name="นายมี ใจ"))
    stored = json.loads(json.dumps(first, sort_keys=True))
    reloaded = Template.from_content(template.content())
    assert printed(first, second) == printed(stored, second, of=reloaded)
    assert printed(first) != printed(second)


PROGRAM = """
import datetime as dt, hashlib, io
from desktop.certificates.draw import draw
from desktop.certificates.template import shipped
from desktop.certificates.wording import Facts, freeze
day = dt.date(2026, 7, 10)
rows = [freeze(shipped(), Facts(f"{i}/2569", n, "ทำขนม ๒", "ศูนย์บ้านน้ำเกี๋ยน", 90, day, day, day))
        for i, n in enumerate(["นายมี ใจ", "นางญาณี ฐิติ", "Mr. Office A"], 1)]
out = io.BytesIO()
draw(shipped(), rows, out, title="วุฒิบัตร")
print(hashlib.sha256(out.getvalue() + shipped().content()).hexdigest())
"""


def test_other_processes_make_the_same_bytes() -> None:
    digests = set()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=ROOT, check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        digests.add(run.stdout)
    assert len(digests) == 1
    assert len(hashlib.sha256().hexdigest()) == len(digests.pop().strip())


def test_what_cannot_be_printed_is_drawn_as_a_box_not_a_crash(
    template: Template,
    facts: Callable[..., Facts],
    printed: Callable[..., bytes],
    poppler: Callable[..., str],
) -> None:
    wording = freeze(template, facts(name="😀 سلام"))
    assert "😀" in poppler("pdftotext", printed(wording))


def test_no_control_reaches_the_page(
    template: Template,
    facts: Callable[..., Facts],
    printed: Callable[..., bytes],
    poppler: Callable[..., str],
) -> None:
    wording = freeze(template, facts()) | {"name": ["นาย\x00มี\x1b\u202e ใจ", "\x07"]}
    told = poppler("pdftotext", printed(wording))
    assert "นายมี ใจ" in told
    assert not [c for c in told if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\f"]


def test_a_signer_without_a_position(template: Template, facts: Callable[..., Facts]) -> None:
    wording = freeze(template, facts(signers=(("นายมี ใจ", ""),)))
    assert [one.line.text for one in place(template, wording)][-1] == "(นายมี ใจ)"


def test_signers_stand_at_one_height(template: Template, facts: Callable[..., Facts]) -> None:
    # A position of two lines below one name does not lift that name above the others.
    placed = place(template, freeze(template, facts(signers=(SIGNERS[0], SIGNERS[2], SIGNERS[0]))))
    heights = [one.y for one in placed if one.slot.name == "signer"]
    assert max(heights) - min(heights) < 0.5 * MM


def test_an_equal_drawing_is_kept_once() -> None:
    document = Document(title="x", width=10, height=10)
    assert document.form(b"0 0 m") == document.form(b"0 0 m") == b"/X1 Do\n"
    assert document.form(b"1 1 m") == b"/X2 Do\n"


def test_any_title_will_do(template: Template, poppler: Callable[..., str]) -> None:
    out = io.BytesIO()
    draw(template, [{}], out, title="ทำขนม (๒)\\ 😀\x00\ud83d\n1")
    assert "ทำขนม (๒)\\ 😀\ufffd 1" in poppler("pdfinfo", out.getvalue())


def test_nothing_to_print_is_refused(template: Template) -> None:
    with pytest.raises(BadValue, match="empty"):
        draw(template, [], io.BytesIO(), title="x")


def test_a_wording_without_words_is_a_bare_page(
    template: Template, printed: Callable[..., bytes], poppler: Callable[..., str]
) -> None:
    assert poppler("pdftotext", printed({})).strip() == ""
    assert place(template, {"name": ["\u00a0"]}) == []


def test_a_foreign_wording_is_refused(template: Template) -> None:
    with pytest.raises(BadValue, match="wording_broken"):
        draw(template, [{"name": "นายมี"}], io.BytesIO(), title="x")


def test_a_long_document_is_written_page_by_page(tmp_path: Path) -> None:
    dice, document = random.Random(1), Document(title="ยาว", width=210, height=297)
    for _ in range(200):
        document.page(dice.randbytes(20_000))
    tracemalloc.start()
    with (tmp_path / "long.pdf").open("wb") as file:
        document.save(file)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "long.pdf").stat().st_size > 4_000_000
    assert most < 1_000_000, "the file is not held a second time"
