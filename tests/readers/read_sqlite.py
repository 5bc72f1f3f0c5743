"""Compares the SQLite file of a release with its CSV tables, cell by cell, with Python alone: python read_sqlite.py DIST"""

import csv
import json
import sqlite3
import sys
from pathlib import Path


def text_of(value, column):
    """A value as the CSV table writes it; truth is stored as 0 and 1."""
    if value is None:
        return ""
    return ("false", "true")[value] if column in BOOLEANS else str(value)


def same(text, value, column):
    written = text_of(value, column)
    return written == text or (isinstance(value, (int, float)) and text != "" and float(text) == value)


def main(dist):
    manifest = json.loads((dist / "manifest.json").read_text(encoding="utf-8"))
    database = sqlite3.connect(f"file:{dist / (manifest['name'] + '.sqlite')}?mode=ro", uri=True)
    tables = cells = 0
    lost = []
    for entry in manifest["files"]:
        name = entry.get("table")
        if name in (None, "changes") or not entry["path"].endswith(".csv"):
            continue
        with open(dist / entry["path"], encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        found = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
        if [column[0] for column in found.description] != header:
            lost.append(f"{name}: other columns")
            continue
        stored = found.fetchall()
        if len(stored) != len(rows):
            lost.append(f"{name}: {len(stored)} rows of {len(rows)}")
        tables += 1
        for row, values in zip(rows, stored):
            for column, text, value in zip(header, row, values):
                cells += 1
                if not same(text, value, f"{name}.{column}"):
                    lost.append(f"{name}.{column}: {text!r} became {value!r}")
    print(f"sqlite3 {sqlite3.sqlite_version}: {tables} tables, {cells} cells, {len(lost)} lost")
    print("\n".join(lost[:20]))
    return 1 if lost or tables == 0 else 0


if __name__ == "__main__":
    release = Path(sys.argv[1])
    with open(release / "codebook.csv", encoding="utf-8", newline="") as codebook:
        BOOLEANS = {f"{row['table']}.{row['column']}" for row in csv.DictReader(codebook) if row["type"] == "boolean"}
    # What describes the tables is not described itself.
    BOOLEANS |= {"codebook.is_key", "codebook.is_required"}
    sys.exit(main(release))
