"""Certificates with their QR codes in one PDF: by Sala, typst and fpdf2, whole processes, side by side.

All read the same JSON and show the same words and the same code over the same drawing. Sala's time
covers all that issuing does: breaking lines, fitting names, freezing, encoding, drawing, writing. The
peers' codes are encoded by zxing-cpp as well, in their own process, as SVG (typst) and picture (fpdf2).
fpdf2 gets its lines and sizes ready made, since it neither breaks Thai nor fits.

    .venv/bin/python bench/certificates.py [rounds] [--pages 10000 --ways sala]
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGES = 1000
TITLES = ("นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง")
GIVEN = ("กัญญาณัฐ", "ปิ่น", "ฐิติวัฒน์", "ณัฏฐ์", "เปี๊ยก", "ญาณี", "น้ำฝน", "ก้ำกึ่ง", "ฟ้าใส", "กตัญญู",
         "ฤทธิ์", "สมชาย", "บุญมี", "แสงหล้า", "ก๋องแก้ว", "อุ๊", "นูรีฮัน", "ศรีนวล", "ปรีชา", "เฌอ")  # fmt: skip
FAMILY = ("ฤทธิ์ศักดิ์ไพบูลย์", "กิตติศาลโชติไพบูลย์", "ใจดี", "ยาวิชัย", "ทองคำเปลว", "ปู่เจ้าสมิงพราย",
          "ตุ้ยดี", "แซ่ลี้", "ณ น่าน", "ณัฏฐินันท์")  # fmt: skip
TYPST = """
#let all = json("coded.json")
#set page(width: 297mm, height: 210mm, margin: 0mm, background: image("art.svg", width: 100%))
#set text(font: "Sarabun", lang: "th", fill: rgb("#1c2a52"))
#let row(y, size, body, weight: "regular") = place(top + center, dy: y * 1mm,
  block(width: 226mm, text(size: size * 1pt, weight: weight, body)))
#let sign(x, one) = {
  place(top + left, dx: (x - 33) * 1mm, dy: 170.5mm,
    line(length: 66mm, stroke: (paint: rgb("#1c2a52"), thickness: 1pt, dash: "dotted")))
  place(top + left, dx: (x - 33) * 1mm, dy: 173mm,
    block(width: 66mm, align(center, text(size: 14.5pt)[(#one.at(0))\\ #one.at(1)])))
}
#for c in all {
  place(top + right, dx: -25mm, dy: 28mm, text(size: 13pt)[เลขที่ #c.number])
  row(48, 19.5, weight: "bold", c.centre)
  row(58, 13, c.place)
  row(66, 42, weight: "bold", text(fill: rgb("#8a6414"))[วุฒิบัตร])
  row(84, 16.5)[ขอมอบวุฒิบัตรฉบับนี้ไว้เพื่อแสดงว่า]
  row(96, 34, weight: "bold", c.name)
  row(117, 17.5)[ได้ผ่านการอบรมหลักสูตร “#c.course”]
  row(127, 17.5)[จำนวน #c.hours #c.days]
  row(137, 16.5)[ขอให้มีความสุข ความเจริญ สืบไป]
  row(147, 16.5)[ให้ไว้ ณ #c.issued]
  sign(93, c.signers.at(0))
  sign(204, c.signers.at(1))
  place(top + left, dx: 244mm, dy: 157mm, image(bytes(c.svg), width: 25mm))
  pagebreak(weak: true)
}
"""


@dataclass(frozen=True)
class Run:
    """One process: seconds, seconds, MB, bytes."""

    wall: float
    cpu: float
    rss: float
    size: int


def prepare(folder: Path, pages: int) -> None:
    """Write the facts all read, and what typst needs beside them."""
    course = {
        "course": "การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต",
        "centre": "ศูนย์การเรียนรู้ชุมชนบ้านน้ำเกี๋ยน",
        "place": "อำเภอภูเพียง จังหวัดน่าน",
        "hours": "๓๐ ชั่วโมง",
        "days": "ระหว่างวันที่ ๑ มิถุนายน – ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙",
        "issued": "วันที่ ๑๐ เดือน กรกฎาคม พ.ศ. ๒๕๖๙",
        "signers": [
            ["นายฐิติวัฒน์ ปู่เจ้าสมิงพราย", "ผู้อำนวยการศูนย์การเรียนรู้ชุมชน"],
            ["นางกตัญญู ณัฏฐินันท์", "ประธานคณะกรรมการศูนย์ฯ"],
        ],
    }
    names = [f"{t}{g} {f}" for t in TITLES for g in GIVEN for f in FAMILY]
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    rolled = random.Random(1)
    words = [
        course
        | {"number": f"{i}/2569".translate(thai), "name": names[i % len(names)]}
        | {"code": f"https://sala.example/v#1{rolled.randrange(10**531, 10**532)}"}
        for i in range(1, pages + 1)
    ]
    (folder / "words.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    (folder / "page.typ").write_text(TYPST, encoding="utf-8")
    art = ROOT / "resources/certificates/formal-gold/art.svg"
    (folder / "art.svg").write_bytes(art.read_bytes())
    _art_as_picture(folder)


def _art_as_picture(folder: Path) -> None:
    """The drawing for fpdf2, which reads less SVG than it has: out of Sala's own empty page."""
    sys.path.insert(0, str(ROOT))
    import io  # noqa: PLC0415

    import pypdfium2  # noqa: PLC0415

    from desktop.certificates.draw import draw  # noqa: PLC0415
    from desktop.certificates.template import shipped  # noqa: PLC0415

    page = io.BytesIO()
    draw(shipped(), [{}], page, title="x")
    pypdfium2.PdfDocument(page.getvalue())[0].render(scale=2).to_pil().save(folder / "art.png")


def by_sala(folder: Path) -> None:
    """Freeze and draw, as issuing does."""
    sys.path.insert(0, str(ROOT))
    from desktop.certificates.draw import draw  # noqa: PLC0415  # imports are part of the race
    from desktop.certificates.template import shipped  # noqa: PLC0415
    from desktop.certificates.wording import Facts, freeze  # noqa: PLC0415

    template = shipped()
    words = json.loads((folder / "words.json").read_text("utf-8"))
    facts = (
        Facts(
            number=row["number"],
            name=row["name"],
            course=row["course"],
            centre=row["centre"],
            centre_place=row["place"],
            minutes=1800,
            first_day=dt.date(2026, 6, 1),
            last_day=dt.date(2026, 7, 10),
            issued=dt.date(2026, 7, 10),
            signers=tuple((name, position) for name, position in row["signers"]),
        )
        for row in words
    )
    codes = (row["code"] for row in words)
    with (folder / "sala.pdf").open("wb") as out:
        pages = ({**freeze(template, one), "code": next(codes)} for one in facts)
        draw(template, pages, out, title="วุฒิบัตร")


def by_typst(folder: Path) -> None:
    """Compile the same page over the same rows."""
    import typst  # noqa: PLC0415  # imports are part of the race

    words = json.loads((folder / "words.json").read_text("utf-8"))
    words = [row | {"svg": qr(row["code"]).to_svg(add_quiet_zones=True)} for row in words]
    (folder / "coded.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    fonts = [str(ROOT / "resources/fonts")]
    typst.compile(
        str(folder / "page.typ"),
        output=str(folder / "typst.pdf"),
        font_paths=fonts,
        ignore_system_fonts=True,
        pdf_tags=False,  # Sala writes none either
    )


def by_fpdf(folder: Path) -> None:
    """Set the same lines by fpdf2 with HarfBuzz's shaping; the drawing as a picture, once in the file."""
    from fpdf import FPDF  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    made = FPDF("landscape", "mm", "A4")
    for style in ("", "B"):
        made.add_font(
            "Sarabun", style, ROOT / f"resources/fonts/Sarabun-{'Bold' if style else 'Regular'}.ttf"
        )
    made.set_text_shaping(use_shaping_engine=True, script="thai", language="tha")
    made.set_auto_page_break(auto=False)
    for row in json.loads((folder / "words.json").read_text("utf-8")):
        made.add_page()
        made.image(str(folder / "art.png"), 0, 0, 297, 210)
        for y, size, style, text in (
            (45, 19.5, "B", row["centre"]),
            (55, 13, "", row["place"]),
            (66, 42, "B", "วุฒิบัตร"),
            (82, 16.5, "", "ขอมอบวุฒิบัตรฉบับนี้ไว้เพื่อแสดงว่า"),
            (96, 34, "B", row["name"]),
            (115, 17.5, "", f"ได้ผ่านการอบรมหลักสูตร “{row['course']}”"),
            (125, 17.5, "", f"จำนวน {row['hours']} {row['days']}"),
            (135, 16.5, "", "ขอให้มีความสุข ความเจริญ สืบไป"),
            (145, 16.5, "", f"ให้ไว้ ณ {row['issued']}"),
        ):
            made.set_font("Sarabun", style, size)
            made.set_xy(35, y)
            made.cell(226, size * 0.5, text, align="C")
        made.set_font("Sarabun", "", 14.5)
        for x, (name, position) in zip((93, 204), row["signers"], strict=True):
            for y, text in ((173, f"({name})"), (180, position)):
                made.set_xy(x - 45, y)
                made.cell(90, 7, text, align="C")
        made.set_font("Sarabun", "", 13)
        made.set_xy(172, 28)
        made.cell(100, 6, f"เลขที่ {row['number']}", align="R")
        code: Any = qr(row["code"]).to_image(add_quiet_zones=True)
        high, wide = code.shape
        made.image(
            Image.frombytes("L", (wide, high), bytes(memoryview(code).cast("B"))).convert("1"),
            244,
            157,
            25,
        )
    made.output(str(folder / "fpdf2.pdf"))


def qr(text: str) -> Any:
    """A code as anybody would ask for it."""
    import zxingcpp  # noqa: PLC0415

    return zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, options="ecLevel=M")


WAYS = {"sala": by_sala, "typst": by_typst, "fpdf2": by_fpdf}


def measure(way: str, folder: Path) -> Run:
    """Run one way in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, __file__, "--way", way, "--folder", str(folder)])
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{way} failed")
    size = (folder / f"{way}.pdf").stat().st_size
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size)


def compare(rounds: int, pages: int, ways: Sequence[str]) -> None:
    """Race in turns, so that both meet the same weather; print medians."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder, pages)
        runs: dict[str, list[Run]] = {way: [] for way in ways}
        for _ in range(rounds):
            for way, done in runs.items():
                done.append(measure(way, folder))
    print(f"{pages} certificates, median of {rounds} (least - most)")
    print(f"{'':8}{'wall s':>22}{'CPU s':>9}{'peak MB':>9}{'KB/page':>9}")
    middle = {way: statistics.median(run.wall for run in done) for way, done in runs.items()}
    for way, done in runs.items():
        walls = [run.wall for run in done]
        spread = f"{middle[way]:.2f} ({min(walls):.2f} - {max(walls):.2f})"
        cpu = statistics.median(run.cpu for run in done)
        rss = max(run.rss for run in done)
        print(f"{way:8}{spread:>22}{cpu:9.2f}{rss:9.0f}{done[0].size / pages / 1000:9.2f}")
    for way in middle.keys() - {"sala"}:
        print(f"sala / {way}: {middle['sala'] / middle[way]:.2f} of the wall time")


def main() -> None:
    """Race, or run one way (asked by the race itself)."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--ways", nargs="+", choices=sorted(WAYS), default=list(WAYS))
    parser.add_argument("--way", choices=sorted(WAYS))
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    if asked.way:
        WAYS[asked.way](asked.folder)
    else:
        compare(asked.rounds, asked.pages, asked.ways)


if __name__ == "__main__":
    main()
