"""หลักสูตร on paper: every name, credits, what is missing."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from desktop import programmes
from desktop.papers import programme_list
from desktop.store.store import Store
from tests.desktop.class_of import class_of, roll


def test_everybody_stands_on_paper_with_credits_and_what_they_lack(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        made, who = class_of(tx, 2)
        for session in made.sessions:
            roll(tx, session.id, (who[1], "absent"))
        told = programmes.save(tx, None, "นักจัดการเมือง", 150)
        told = programmes.put_part(tx, told.id, made.activity.id, 150, required=True)
        people = programmes.progress(tx, told.id)
        out = tmp_path / "list.pdf"
        assert programme_list.write(tx, told, people, out) == 1
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    for word in ("นักจัดการเมือง", "1.5", "ครบแล้ว", "สานตะกร้า", "A01"):
        assert word in text
