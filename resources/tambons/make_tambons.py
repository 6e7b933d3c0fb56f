"""Makes `tambons.tsv` from the `geothai` package: run by hand when a new release of it is out.

    PYTHONPATH=. python resources/tambons/make_tambons.py

A line is a changwat (2 digits, name), an amphoe (4 digits, name) or a tambon (6 digits, name, sound,
postcodes), each below what it belongs to. The sound is `desktop.thai.text.sound_key` of the name,
kept because it takes the time. Last come the abolished tambons (6 digits, the name they had, the codes
that stand in their place with blanks between). Licences: LICENSE-tambons.txt.
"""

from collections.abc import Iterator
from pathlib import Path

import geothai
from geothai.abolished import abolished_areas

from desktop.thai.text import normalise, sound_key


def lines() -> Iterator[str]:
    """Write the country down, sorted by code."""
    for changwat in geothai.provinces():
        yield f"{changwat.code}\t{normalise(changwat.name_th)}"
        for amphoe in geothai.districts(changwat.code):
            yield f"{amphoe.code}\t{normalise(amphoe.name_th.removeprefix('เขต'))}"
            for tambon in geothai.subdistricts(amphoe.code):
                name = normalise(tambon.name_th)
                yield f"{tambon.code}\t{name}\t{sound_key(name)}\t{' '.join(tambon.postal_codes)}"
    for old in abolished_areas():
        if old.level == "subdistrict":
            yield f"{old.code}\t{normalise(old.name_th)}\t{' '.join(old.successors)}"


def main() -> None:
    """Write the table anew."""
    text = "".join(f"{line}\n" for line in lines())
    Path(__file__).with_name("tambons.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
