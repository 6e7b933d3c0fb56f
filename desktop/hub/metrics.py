"""What a hub counts, as Prometheus reads it: numbers only, never a name or an id."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.hub.merges import Counted


class Metrics:
    """Since the start of the hub."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._answers: Counter[tuple[str, int]] = Counter()
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self._bytes: Counter[str] = Counter()

    def answered(self, method: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._answers[method, status] += 1
        self._seconds[method] += seconds

    def came(self, size: int) -> None:
        """Bytes of bundles came."""
        self._bytes["in"] += size

    def went(self, size: int) -> None:
        """Bytes of bundles went."""
        self._bytes["out"] += size

    def told(self, waiting: int, coming: int, counted: Counted) -> str:
        """The text."""
        lines = ["# TYPE sala_requests_total counter"]
        lines += [
            f'sala_requests_total{{method="{method}",status="{status}"}} {count}'
            for (method, status), count in sorted(self._answers.items())
        ]
        lines += ["# TYPE sala_request_seconds_total counter"]
        lines += [
            f'sala_request_seconds_total{{method="{method}"}} {seconds:.6f}'
            for method, seconds in sorted(self._seconds.items())
        ]
        plain = {
            "sala_bytes_in_total": ("counter", self._bytes["in"]),
            "sala_bytes_out_total": ("counter", self._bytes["out"]),
            "sala_bundles_total": ("counter", counted.bundles),
            "sala_bundles_refused_total": ("counter", counted.refused),
            "sala_changes_total": ("counter", counted.changes),
            "sala_merges_waiting": ("gauge", waiting),
            "sala_bundles_coming": ("gauge", coming),
        }
        for name, (kind, value) in plain.items():
            lines += [f"# TYPE {name} {kind}", f"{name} {value}"]
        return "\n".join(lines) + "\n"
