"""Makes `words.xz`, the word list of `desktop.thai.words`, from PyThaiNLP's CC0 lists (dev only).

Run: `.venv/bin/python resources/thai/make_words.py`. Only files that PyThaiNLP releases under
CC0-1.0 are read: words_th.txt, thailand_provinces_th.csv, tnc_freq.txt, ttc_freq.txt; and our own
`words-own.txt` beside this.

The file, once unpacked, is UTF-8 with one line per cost: `cost<TAB>word word …`. The cost is minus
the natural logarithm of how often the word occurs, rounded, and more for rare short words; the
segmenter looks for the cheapest row of words.
"""

from __future__ import annotations

import lzma
import math
import re
from collections import Counter, defaultdict
from pathlib import Path

import pythainlp

HERE = Path(__file__).parent
CORPUS = Path(pythainlp.__file__).parent / "corpus"
OUT = HERE / "words.xz"
_THAI_WORD = re.compile("[ก-ฮะ-ูเ-์]{2,30}")
_RAREST = 16  # cost of a word that no corpus counted
_SHORT = 3  # letters; rare words this short are what names fall apart into, so they cost more
_OWN_COST = 10  # words of the centres' own papers, as common there as "school" elsewhere


def counts() -> Counter[str]:
    """Count words over the Thai National Corpus and the Thai Textbook Corpus."""
    found: Counter[str] = Counter()
    for name in ("tnc_freq.txt", "ttc_freq.txt"):
        for line in (CORPUS / name).read_text("utf-8").splitlines():
            word, _, times = line.partition("\t")
            found[word.strip()] += int(times or 0)
    return found


def known() -> set[str]:
    """Collect the words themselves."""
    words = (CORPUS / "words_th.txt").read_text("utf-8").split("\n")
    provinces = (CORPUS / "thailand_provinces_th.csv").read_text("utf-8").splitlines()
    words += [cell for line in provinces for cell in line.split(",")]
    return {word.strip() for word in words if _THAI_WORD.fullmatch(word.strip())}


def own() -> set[str]:
    """Read our own words; a line beginning with # is a remark."""
    lines = (HERE / "words-own.txt").read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def costs() -> dict[str, int]:
    """Give each word its cost."""
    times = counts()
    total = sum(times.values())
    found = {
        word: min(_RAREST, round(-math.log(times[word] / total))) if times[word] else _RAREST
        for word in known()
    }
    for word, cost in found.items():
        if len(word) <= _SHORT and cost > 10:
            found[word] = cost + 4
    for word in own():
        found[word] = min(found.get(word, _OWN_COST), _OWN_COST)
    return found


def main() -> None:
    """Write the list, the same bytes for the same sources."""
    by_cost: defaultdict[int, list[str]] = defaultdict(list)
    for word, cost in costs().items():
        by_cost[cost].append(word)
    text = "\n".join(f"{cost}\t{' '.join(sorted(by_cost[cost]))}" for cost in sorted(by_cost))
    OUT.write_bytes(lzma.compress(text.encode("utf-8"), preset=9))


if __name__ == "__main__":
    main()
