"""News: what another program wrote is told once, by its tables; one's own deeds are not."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from desktop import drafts, volunteers
from desktop.models import Place, new_id
from desktop.store.news import News
from desktop.store.store import Store, open_with


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    """The same home, open in another window."""
    with open_with(store.home, store.keys) as opened:
        yield opened


def add_place(store: Store) -> None:
    with store.write("places.add") as tx:
        tx.add(Place(id=new_id(), name="ศาลากลางบ้าน"))


def test_where_nobody_wrote_there_is_no_news(store: Store, other: Store) -> None:
    add_place(other)
    news = News(store)
    assert news.look() == frozenset()
    assert news.look() == frozenset()


def test_what_another_window_wrote_is_told_once(store: Store, other: Store) -> None:
    news = News(store)
    with other.write("both") as tx:
        tx.add(Place(id=new_id(), name="วัดบ้านใหม่"))
        volunteers.add(tx, "ลุงคำ")
    assert news.look() == {"place", "volunteer"}
    assert news.look() == frozenset()
    add_place(other)
    assert news.look() == {"place"}, "the same log, grown further"


def test_ones_own_deeds_are_told_by_the_store_and_are_no_news(store: Store, other: Store) -> None:
    told: list[frozenset[str]] = []
    store.on_change(told.append)
    news = News(store)
    add_place(store)
    assert news.look() == frozenset()
    with other.write("volunteers.add") as tx:
        volunteers.add(tx, "ลุงคำ")
    add_place(store)
    assert news.look() == {"volunteer"}
    assert told == [{"place"}, {"place"}]
    assert store.own_log != other.own_log


def test_what_is_another_desks_own_is_no_news(store: Store, other: Store) -> None:
    news = News(store)
    with other.local() as tx:
        drafts.keep(tx, "learner", "", {"given_name": "บัว"})
    assert news.look() == frozenset()


def test_a_window_that_closes_signs_and_that_is_no_news(store: Store) -> None:
    with open_with(store.home, store.keys) as other:
        add_place(other)
        news = News(store)
    assert news.look() == frozenset()


def test_a_deed_that_is_half_done_is_no_news_yet(store: Store, other: Store) -> None:
    news = News(store)
    with other.write("places.add") as tx:
        tx.add(Place(id=new_id(), name="วัดบ้านใหม่"))
        assert news.look() == frozenset()
    assert news.look() == {"place"}


def test_looking_goes_on_beside_a_thread_that_writes(store: Store, other: Store) -> None:
    """Each of the other window's deeds is told, whatever this one writes meanwhile."""
    news, heard = News(store), set()
    done = threading.Event()

    def write() -> None:
        for _ in range(20):
            add_place(store)
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    for n in range(10):
        with other.write("volunteers.add") as tx:
            volunteers.add(tx, f"คนที่ {n}")
        heard |= news.look()
    thread.join()
    assert done.is_set()
    assert "volunteer" in heard
    assert news.look() == frozenset()
