"""Presences per country, and per first year, from a release: python3 presences.py [folder of the release]."""

import csv
import json
import sys
from collections import Counter
from pathlib import Path

release = Path(sys.argv[1] if len(sys.argv) > 1 else "release")

# Namibia's two-letter code is NA, which pandas reads as missing: the key for countries is country_iso3.
with open(release / "tables" / "presences.csv", encoding="utf-8", newline="") as file:
    presences = list(csv.DictReader(file))

per_country = Counter(row["country"] for row in presences)
per_year = Counter(row["first_year"] or "undated" for row in presences)
manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))

print(f"{manifest['title']} {manifest['version']}: {len(presences)} presences")
for country, count in sorted(per_country.items(), key=lambda item: (-item[1], item[0]))[:10]:
    print(f"{count:5}  {country}")
print("first year:", ", ".join(f"{year}: {per_year[year]}" for year in sorted(per_year)))

try:
    import pandas as pd
except ImportError:
    print("pandas is not installed; the standard library did it all")
else:
    table = pd.read_csv(release / "tables" / "presences.csv", keep_default_na=False, na_values=[""])
    print(table.groupby("category_label").size().sort_values(ascending=False).head(10).to_string())
