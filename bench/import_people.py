"""An import of 10,000 rows beside calamine's reading plus the journaled INSERT of the same rows.

python -m bench.import_people
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from bench.beside import fresh_store, pairs, seconds
from desktop import clock
from desktop.learners.office_list.people import read_people
from desktop.learners.take_in import learner_rows, number_rows, take_in
from desktop.models import DocumentNumber, Learner
from desktop.practice.messy_list import write_messy_list

ROWS = 10_000


def read_cells(path: Path) -> int:
    """All cells of the workbook, as calamine gives them."""
    return len(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python())


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory(prefix="sala-bench-") as folder:
        path = Path(folder) / "list.xlsx"
        write_messy_list(path, people=ROWS)

        def ours() -> float:
            with fresh_store() as store:

                def whole() -> None:
                    reading = read_people(path, today=clock.today())
                    with store.write("learners.import") as tx:
                        take_in(tx, reading)

                return seconds(whole)

        def floor() -> float:
            with fresh_store() as store:
                with store.read() as tx:
                    people = tuple(read_people(path, today=tx.today).people)
                rows = learner_rows(people, "A", 1)
                numbers = number_rows(people, rows)

                def bare() -> None:
                    read_cells(path)
                    with store.write("bench.insert") as tx:
                        tx.insert(Learner, rows)
                        tx.insert(DocumentNumber, numbers)

                return seconds(bare)

        found = pairs(ours, floor, rounds=5)
        print(f"{ROWS:,} people in a messy workbook; medians of 5")
        print(found.line("import / (read + journaled INSERT)", 3.0))


if __name__ == "__main__":
    main()
