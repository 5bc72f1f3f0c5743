"""Reads every CSV table of a release with pandas.read_csv as it is, and tells what is lost: python read_tables.py DIST

A cell is compared with its text. Two losses are documented in the README of the release and are no fault: `NA`, the
two-letter code of Namibia, and the leading zeros of M49 codes and tickers. Anything else ends with exit code 1.
"""

import csv
import json
import sys
from pathlib import Path

import pandas as pd


def kept(text, value):
    """Whether a cell still says what its text says."""
    if text == "" or pd.isna(value):
        return text == "" and pd.isna(value)
    if str(value) == text or (text in ("true", "false") and str(value).lower() == text):
        return True
    if isinstance(value, str) or (text[0] == "0" and text[1:2] not in ("", ".")):
        return False
    return float(text) == float(value)


def documented(column, text):
    iso2 = column == "iso2" or column.endswith("_iso2") or column == "original"
    return (iso2 and text == "NA") or ((column.endswith("m49") or column == "ticker") and text.startswith("0"))


def main(dist):
    files = json.loads((dist / "manifest.json").read_text(encoding="utf-8"))["files"]
    tables = cells = excused = 0
    lost = []
    for entry in files:
        if "table" not in entry or not entry["path"].endswith(".csv"):
            continue
        with open(dist / entry["path"], encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        frame = pd.read_csv(dist / entry["path"], low_memory=False)
        if list(frame.columns) != header or len(frame) != entry["rows"]:
            lost.append(f"{entry['path']}: {len(frame)} rows of {entry['rows']}")
            continue
        tables += 1
        for position, column in enumerate(header):
            for row, value in zip(rows, frame[column]):
                cells += 1
                text = row[position]
                if kept(text, value):
                    continue
                if documented(column, text):
                    excused += 1
                else:
                    lost.append(f"{entry['path']} {column}: {text!r} became {value!r}")
    print(f"pandas {pd.__version__}: {tables} tables, {cells} cells, {excused} differ as documented, {len(lost)} lost")
    print("\n".join(lost[:20]))
    return 1 if lost or tables == 0 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
