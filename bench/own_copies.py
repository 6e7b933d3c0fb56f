"""A thousand learners' own copies, each with its credential, beside writing and flushing as many files.

The floor puts the very same bytes in place, each file whole and flushed: what no program can do without
that leaves no half a file behind.

    python -m bench.own_copies [copies]
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.certificates import FAMILY, GIVEN, TITLES
from desktop.certificates import credential, own_copy, token
from desktop.certificates.own_copy import Copy
from desktop.certificates.template import shipped
from desktop.certificates.wording import Facts, freeze
from desktop.models import new_id
from desktop.paths import write_whole

DAY = dt.date(2026, 7, 10)
COURSE, CENTRE = "การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต", "ศูนย์การเรียนรู้ชุมชนบ้านน้ำเกี๋ยน"
SIGNERS = (("นายฐิติวัฒน์ ปู่เจ้าสมิงพราย", "ผู้อำนวยการศูนย์"), ("นางกตัญญู ณัฏฐินันท์", "ประธานคณะกรรมการศูนย์ฯ"))


def prepared(count: int) -> list[Copy]:
    """Copies of made-up people's certificates, as a desk would read them; signing is part of it."""
    template, key, activity = shipped(), Ed25519PrivateKey.generate(), new_id()
    public = key.public_key().public_bytes_raw()
    names = [f"{t}{g} {f}" for t in TITLES for g in GIVEN for f in FAMILY]
    made = []
    for place in range(1, count + 1):
        number, name = f"{place}/2569", names[place % len(names)]
        facts = Facts(number, name, COURSE, CENTRE, 1800, dt.date(2026, 6, 1), DAY, DAY, signers=SIGNERS)
        claims = token.Claims(token.kid_of(public), place, number, name, COURSE, CENTRE, DAY, 1800)
        code = token.to_text(token.sign(claims, key), "https://sala.example/v")
        stated = credential.Stated(new_id(), activity, claims, code)
        secured = credential.secure(credential.compose(stated, public), key)
        frozen = {**freeze(template, facts), "code": code}
        file = own_copy.file_name(number, name)
        made.append(
            Copy(
                stated.certificate,
                number,
                name,
                COURSE,
                DAY,
                file,
                secured,
                CENTRE,
                frozen,
                template,
                False,
            )
        )
    return made


def main(count: int) -> None:
    """Measure, and say it."""
    with tempfile.TemporaryDirectory() as where:
        own, floor = Path(where) / "own", Path(where) / "floor"
        own.mkdir()
        floor.mkdir()
        began, spent = time.perf_counter(), time.process_time()
        copies = prepared(count)
        signed = time.perf_counter() - began
        files = own_copy.write(copies, own)
        took, cpu = time.perf_counter() - began, time.process_time() - spent
        bodies = [(file.name, file.read_bytes()) for file in files]
        began = time.perf_counter()
        for name, body in bodies:
            write_whole(floor / name, body)
        least = time.perf_counter() - began
    size = sum(len(body) for _, body in bodies) / count
    print(f"{count} copies: {took:.1f} s ({cpu:.1f} s of processor, {signed:.1f} s wording and signing)")
    print(f"{size / 1000:.1f} KB each, at most {max(len(body) for _, body in bodies) / 1000:.1f} KB")
    print(f"the floor, the same files written and flushed: {least:.1f} s; ratio {took / least:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
