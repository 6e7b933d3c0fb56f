"""Facts and files the certificate tests share."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import activities, attendance, centre, enrolments
from desktop.activities import Plan
from desktop.certificates import register
from desktop.certificates.draw import draw
from desktop.certificates.issue import Order, issue
from desktop.certificates.template import Template, shipped
from desktop.certificates.wording import Facts
from desktop.learners import register as learners
from desktop.store.store import Store

SAMPLE = Facts(
    number="7/2569",
    name="นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์",
    course="การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต",
    centre="ศูนย์การเรียนรู้ชุมชนบ้านน้ำเกี๋ยน",
    centre_place="อำเภอภูเพียง จังหวัดน่าน",
    minutes=1800,
    first_day=dt.date(2026, 6, 1),
    last_day=dt.date(2026, 7, 10),
    issued=dt.date(2026, 7, 10),
    signers=(
        ("นายฐิติวัฒน์ ปู่เจ้าสมิงพราย", "ผู้อำนวยการศูนย์การเรียนรู้ชุมชน"),
        ("นางกตัญญู ณัฏฐินันท์", "ประธานคณะกรรมการศูนย์ฯ"),
    ),
)


NAMES = ("เด็กชายเปี๊ยะ ทองคำเปลว", "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์", "ยายคำ ใจดี")


@pytest.fixture(scope="session")
def template() -> Template:
    return shipped()


@pytest.fixture
def facts() -> Callable[..., Facts]:
    """The sample facts, with changes."""

    def changed(**changes: object) -> Facts:
        return replace(SAMPLE, **changes)

    return changed


@pytest.fixture
def printed(template: Template) -> Callable[..., bytes]:
    """The PDF of some wordings."""

    def pdf(*wordings: Mapping[str, object], of: Template = template) -> bytes:
        out = io.BytesIO()
        assert draw(of, wordings, out, title="วุฒิบัตร") == len(wordings)
        return out.getvalue()

    return pdf


@pytest.fixture
def poppler(tmp_path: Path) -> Callable[..., str]:
    """What a poppler program says of a PDF."""

    def run(program: str, pdf: bytes, *options: str) -> str:
        file = tmp_path / "read.pdf"
        file.write_bytes(pdf)
        tail = ["-"] if program == "pdftotext" else []
        command = [program, *options, str(file), *tail]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    return run


@pytest.fixture
def course(store: Store, monkeypatch: pytest.MonkeyPatch) -> str:
    """An activity that is over, with three who came to everything."""
    with store.write("course") as tx:
        centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธานศูนย์"])
        planned = activities.plan(tx, Plan("สานตะกร้า", "2026-05-06", "2026-05-27", "wed", "09:00-12:00"))
        people = [learners.add(tx, name).id for name in NAMES]
        enrolments.enrol(tx, planned.activity.id, people)
        for session in planned.sessions:
            attendance.mark_rest(tx, session.id, "present")
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    return planned.activity.code


@pytest.fixture
def issued(store: Store, course: str, tmp_path: Path) -> list[register.Issued]:
    return issue(store, Order(course), tmp_path / "all.pdf")
