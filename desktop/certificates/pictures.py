"""A picture that somebody brings becomes one of a template: made small enough, upright, checked.

A photograph of a signature keeps its ink only. A drawing stays a drawing; of a PDF its first page is
taken. What cannot be taken is named, and the template stays as it was.
"""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.certificates import limits, svg
from desktop.certificates.template import Template, build
from desktop.errors import BadValue, from_os

if TYPE_CHECKING:
    from PIL import Image

SIGNATURES = ("signature1", "signature2", "signature3")
PLACES = ("logo", "background", *SIGNATURES)
"""What a picture may be; `picture1`, `picture2` … stand anywhere."""
MOST = 40_000_000
"""Bytes of a file that is read at all."""
DECODED = 40_000_000
"""Pixels that are unfolded at once: 160 MB. A JPEG unfolds smaller, so it may have more."""
ENOUGH = {"background": 9_000_000, "signature": 1_000_000, "": 3_000_000}
"""Pixels that paper can show: a whole A4 at 300 to the inch, a signature, anything else."""
HEAVY = {"background": limits.IMAGE, "": 1_000_000}
"""Bytes that one is kept with: together they must fit into one template."""
DRAWING = 5_000_000
"""Bytes of a drawing that is read."""
_FAINT, _STRONGER = 26, 3
"""How much darker than its paper ink is at least, of 255; how much stronger it is made."""


def put_on(template: Template, file: Path, place: str) -> Template:
    """The template with a picture put on it; one that stands there is replaced and keeps its box.

    Args:
        template: as it is.
        file: PNG, JPEG, SVG or PDF.
        place: one of `PLACES`, or `picture` and a number.

    Raises:
        FileTrouble, BadValue: the picture cannot be used.
    """
    if place not in PLACES and not re.fullmatch(r"picture\d{1,2}", place):
        raise BadValue("template_broken", field="pictures", value=place)
    data, ending, shape = taken(file, place)
    settings = template.tables()
    others = [part for part in settings.get("pictures", []) if part["name"] != place]
    old = next((part for part in settings.get("pictures", []) if part["name"] == place), None)
    told = {"name": place, "file": f"{place}.{ending}", **_box(template, place, shape)}
    if old is not None:
        told |= {key: old[key] for key in ("x", "y", "width")}
        told["height"] = old["height"] if place == "background" else round(old["width"] / shape, 2)
    settings["pictures"] = [*others, told]
    images = {part["file"]: dict(template.images)[part["file"]] for part in others}
    return build(settings, template.art, dict(template.fonts), images | {str(told["file"]): data})


def _box(template: Template, place: str, shape: float) -> dict[str, float | int]:
    """Where a picture of that shape (width to height) stands at first, mm."""
    if place == "background":
        return {"x": 0.0, "y": 0.0, "width": template.width, "height": template.height}
    if place in SIGNATURES:
        high = min(15.0, 44.0 / shape)
        wide = round(high * shape, 2)
        return {"x": 0.0, "y": -high - 1, "width": wide, "height": high, "signer": int(place[-1])}
    wide = min(20.0, 20.0 * shape) if place == "logo" else min(40.0, 30.0 * shape)
    x = (template.width - wide) / 2
    return {"x": round(x, 2), "y": 12.0, "width": round(wide, 2), "height": round(wide / shape, 2)}


def taken(path: Path, place: str = "") -> tuple[bytes, str, float]:
    """A file made ready to be kept: its bytes, `png`, `jpg` or `svg`, and its width to its height.

    Raises:
        FileTrouble: it cannot be read.
        BadValue: `picture_unfit`, `picture_huge`, `picture_heavy`, `picture_locked`, `picture_acts`,
            `picture_part`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise from_os(error, path) from None
    if len(data) > MOST:
        raise BadValue("picture_heavy", field=path.name, value=MOST // 1_000_000)
    head = data[:2000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith(b"<") and b"<svg" in data[:20_000]:
        return _drawing(data, path.name)
    if head.startswith(b"%PDF"):
        data = _first_page(data, path.name)
    return _painted(data, path.name, place)


def _drawing(data: bytes, name: str) -> tuple[bytes, str, float]:
    if len(data) > DRAWING:
        raise BadValue("picture_heavy", field=name, value=DRAWING // 1_000_000)
    drawn = svg.plain(data, name)
    if len(drawn) > limits.ART:
        raise BadValue("picture_part", field=name, value="copies")
    box = re.search(r'viewBox="([^"]*)"', drawn)
    _, _, wide, high = (float(part) for part in box[1].split()) if box else (0, 0, 1, 1)
    return drawn.encode(), "svg", _shaped(wide / high)


def _shaped(shape: float) -> float:
    """A shape within reason: nothing on paper is a hundred times as wide as it is high."""
    return min(100.0, max(0.01, shape))


def _painted(data: bytes, name: str, place: str) -> tuple[bytes, str, float]:
    from PIL import Image  # noqa: PLC0415  (only when somebody brings a picture)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                return _ready(image, data, name, place)
    except Image.DecompressionBombError:
        raise BadValue("picture_huge", field=name, value=Image.MAX_IMAGE_PIXELS or 0) from None
    except (OSError, ValueError, SyntaxError, ArithmeticError) as error:
        raise BadValue("picture_unfit", field=name, value=str(error)) from None


def _ready(image: Image.Image, data: bytes, name: str, place: str) -> tuple[bytes, str, float]:
    """As it is where it will do; else turned upright and made smaller, a signature without its paper."""
    from PIL import ImageOps  # noqa: PLC0415  (as above)

    wide, high = image.size
    most = ENOUGH.get(place.rstrip("123"), ENOUGH[""])
    share = min(1.0, (most / (wide * high)) ** 0.5)
    turned = image.getexif().get(0x0112, 1) != 1
    signed = place in SIGNATURES and not image.has_transparency_data
    heavy = HEAVY.get(place, HEAVY[""])
    fits = wide * high <= limits.PIXELS and len(data) <= heavy
    if fits and not turned and not signed:
        image.load()
        return data, "png" if image.format == "PNG" else "jpg", _shaped(wide / high)
    image.draft("RGB", (round(wide * share), round(high * share)))  # a JPEG need not unfold as it is
    if image.size[0] * image.size[1] > DECODED:
        raise BadValue("picture_huge", field=name, value=round(wide * high / 1e6))
    upright = ImageOps.exif_transpose(image).convert("RGBA" if image.has_transparency_data else "RGB")
    small = (max(1, round(wide * share)), max(1, round(high * share)))
    upright.thumbnail((max(small), max(small)))
    if signed:
        upright = _ink(upright)
    return _packed(upright, heavy)


def _packed(image: Image.Image, heavy: int) -> tuple[bytes, str, float]:
    """The file of a picture, smaller again while it is too heavy."""
    kind, ending = ("PNG", "png") if image.mode == "RGBA" else ("JPEG", "jpg")
    while True:
        out = io.BytesIO()
        image.save(out, kind, quality=88)
        if out.tell() <= heavy:
            return out.getvalue(), ending, _shaped(image.width / image.height)
        image.thumbnail((image.width * 3 // 4, image.height * 3 // 4))


def _ink(image: Image.Image) -> Image.Image:
    """A signature without the paper it was written on, cut to its ink; as it is when no ink is found."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415  (as above)

    grey = image.convert("L")
    small = grey.resize((max(1, grey.width // 8), max(1, grey.height // 8)))
    paper = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(4)).resize(grey.size)
    darker = ImageChops.subtract(paper, grey)  # whatever shade lies on the paper
    alpha = darker.point([0 if v < _FAINT else min(255, (v - _FAINT) * _STRONGER) for v in range(256)])
    box = alpha.point([0] * 96 + [255] * 160).getbbox()
    if box is None:
        return image
    made = image.convert("RGB")
    made.putalpha(alpha)
    return made.crop(box)


def _first_page(data: bytes, name: str) -> bytes:
    import pypdfium2  # noqa: PLC0415  (loaded when somebody brings a PDF)

    try:
        with pypdfium2.PdfDocument(data) as document:
            page = document[0]
            wide, high = page.get_size()
            scale = min(200 / 72, (limits.PIXELS / 2 / max(1.0, wide * high)) ** 0.5)
            out = io.BytesIO()
            page.render(scale=scale).to_pil().convert("RGB").save(out, "JPEG", quality=88)
            return out.getvalue()
    except (pypdfium2.PdfiumError, ValueError, IndexError) as error:
        if "password" in str(error).lower():
            raise BadValue("picture_locked", field=name, value=str(error)) from None
        raise BadValue("picture_unfit", field=name, value=str(error)) from None
