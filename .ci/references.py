"""Reads references.bib with bibtexparser (2) and compares it with references.json: python references.py DIST"""

import json
import sys
from pathlib import Path

import bibtexparser

dist = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
library = bibtexparser.parse_string((dist / "references.bib").read_text(encoding="utf-8"))
items = json.loads((dist / "references.json").read_text(encoding="utf-8"))


def value(entry, field):
    found = entry.get(field)
    return None if found is None else str(found.value)


if library.failed_blocks:
    sys.exit(f"not read: {library.failed_blocks[0].raw}")
if [entry.key for entry in library.entries] != [item["id"] for item in items]:
    sys.exit("the keys differ")
for entry, item in zip(library.entries, items):
    year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
    if (value(entry, "year") or "None")[:4] != str(year) or value(entry, "url") != item.get("URL"):
        sys.exit(f"{entry.key}: {entry} is not {item}")
print(f"bibtexparser: {len(items)} references, 0 differ")
