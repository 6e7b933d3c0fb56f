"""The code on the paper: what it says, and that a bad scan of a whole page still says it."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from desktop import centre
from desktop.certificates import code, register, token, verify
from desktop.certificates.draw import draw
from desktop.certificates.issue import Order
from desktop.certificates.reprint import reprint
from desktop.certificates.template import Template
from desktop.certificates.wording import Facts, freeze
from desktop.errors import BadValue
from desktop.models import Certificate
from desktop.store.store import Store


def _told(picture: Image.Image, times: int = 1) -> list[str]:
    large = picture.resize((picture.width * times, picture.height * times))
    return [found.text for found in zxingcpp.read_barcodes(large)]


def _pages(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    made = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return made


def _scanned(page: Image.Image, degrees: float, blur: float, seed: int) -> Image.Image:
    """The page as a cheap scanner gives it: askew, blurred, pale, noisy, and saved small."""
    rolled = random.Random(seed)
    askew = page.rotate(degrees, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    pale = ImageEnhance.Contrast(askew.filter(ImageFilter.GaussianBlur(blur))).enhance(0.8)
    noise = Image.frombytes("L", pale.size, rolled.randbytes(pale.width * pale.height)).point(
        lambda value: value // 8
    )
    kept = io.BytesIO()
    ImageChops.subtract(pale, noise).save(kept, "JPEG", quality=60)
    return Image.open(kept)


def test_the_code_on_each_page_is_the_token_that_was_signed(
    issued: list[register.Issued], tmp_path: Path
) -> None:
    pages = _pages((tmp_path / "all.pdf").read_bytes(), 150)
    assert [_told(page) for page in pages] == [[one.token] for one in issued]


@pytest.mark.parametrize(
    ("degrees", "blur"), [(0.0, 0.6), (2.3, 0.6), (-7.0, 0.5), (90.0, 0.6), (182.0, 0.6)]
)
def test_a_bad_scan_at_150_dpi_still_proves(
    issued: list[register.Issued], store: Store, tmp_path: Path, degrees: float, blur: float
) -> None:
    page, file = _pages((tmp_path / "all.pdf").read_bytes(), 150)[1], tmp_path / "scan.png"
    _scanned(page, degrees, blur, 1).save(file)
    with store.read() as tx:
        (found,) = verify.verify_file(tx, file)
    assert (found.verdict, found.claims and found.claims.name) == (verify.GENUINE, issued[1].name)


def test_many_tokens_can_be_read_though_the_mask_is_always_one(
    template: Template, facts: Callable[..., Facts]
) -> None:
    rolled = random.Random(7)
    frozen = freeze(template, facts())
    told = [
        token.to_text(b"\xd2\x84" + rolled.randbytes(219), "https://sala.example/v") for _ in range(40)
    ]
    out = io.BytesIO()
    draw(template, [{**frozen, "code": text} for text in told], out, title="x")
    x, y, side = (value * 150 / 25.4 for value in template.qr)
    about = (x - 30, y - 30, x + side + 30, y + side + 30)
    scans = [_scanned(page.crop(about), 2.3, 0.6, 1) for page in _pages(out.getvalue(), 150)]
    assert [_told(scan, 3) for scan in scans] == [[text] for text in told]


def test_a_reprint_keeps_its_page_when_the_centre_moves_to_another(
    issued: list[register.Issued], store: Store, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    with store.write("reprint") as tx:
        reprint(tx, "1/2569", first)
        centre.amend(tx, verify_url="https://phayao.example/proof")
        again = reprint(tx, "1/2569", second)
    assert first.read_bytes() == second.read_bytes()
    assert [one.token for one in again] == [issued[0].token]
    assert _told(_pages(second.read_bytes(), 150)[0]) == [issued[0].token]


def test_one_from_before_there_were_codes_is_drawn_as_it_was(
    issued: list[register.Issued], store: Store, tmp_path: Path
) -> None:
    with store.write("old") as tx:
        row = tx.row(Certificate, issued[0].id)
        assert row is not None
        row.wording = row.wording.replace('"url":', '"was":')
        tx.flush()
        (old,) = reprint(tx, "1/2569", tmp_path / "old.pdf")
    assert _told(_pages((tmp_path / "old.pdf").read_bytes(), 150)[0]) == []
    assert old.token.startswith(f"{register.VERIFY_URL}#1")


def test_a_preview_proves_nothing(store: Store, course: str) -> None:
    text = f"{register.VERIFY_URL}#{code.SPECIMEN}"
    with store.read() as tx:
        assert verify.verify_text(tx, text).verdict == verify.UNREADABLE
        assert Order(course).template == "formal-gold"
    assert code.encode(text).side == code.encode(f"{register.VERIFY_URL}#1{'7' * 530}").side


def test_a_code_that_is_no_text_is_refused(template: Template) -> None:
    with pytest.raises(BadValue, match="wording_broken"):
        draw(template, [{"code": 7}], io.BytesIO(), title="x")
