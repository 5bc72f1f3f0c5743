"""Reads references.bib with bibtexparser and compares it with references.json: python references.py DIST"""

import json
import sys
from pathlib import Path

import bibtexparser
from bibtexparser.bparser import BibTexParser
from bibtexparser.customization import convert_to_unicode

dist = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
parser = BibTexParser(common_strings=True, customization=convert_to_unicode)
entries = bibtexparser.loads((dist / "references.bib").read_text(encoding="utf-8"), parser).entries
items = json.loads((dist / "references.json").read_text(encoding="utf-8"))

if [entry["ID"] for entry in entries] != [item["id"] for item in items]:
    sys.exit("the keys differ")
for entry, item in zip(entries, items):
    year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
    if entry.get("year", "None")[:4] != str(year) or entry.get("url") != item.get("URL"):
        sys.exit(f"{entry['ID']}: {entry} is not {item}")
print(f"{len(entries)} references")
