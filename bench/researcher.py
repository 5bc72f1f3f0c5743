"""What a researcher would write: PyYAML (C loader), jsonschema, pandas, geopandas.

It writes less than a release does: three tables as CSV (and Parquet where pyarrow is installed), one GeoJSON, counts
by country; it knows no gazetteer and is given the points of all places.

python3 researcher.py <sources> <presence.schema.json> <places.csv> <out>
"""

import importlib.util
import json
import sys
from pathlib import Path

import geopandas
import jsonschema
import pandas
import yaml
from shapely.geometry import LineString, MultiPoint, Point

sources, schema_file, places_file, out = map(Path, sys.argv[1:5])


class Loader(yaml.CSafeLoader):
    """Dates stay text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}



def readable(schema):
    """The schema without the patterns that Python's re cannot read: it has no property escapes."""
    if isinstance(schema, dict):
        return {k: readable(v) for k, v in schema.items() if not (k == "pattern" and "\\p{" in str(v))}
    return [readable(item) for item in schema] if isinstance(schema, list) else schema


schema = readable(json.loads(schema_file.read_text(encoding="utf-8")))
validator = jsonschema.validators.validator_for(schema)(schema)
records = []
for path in sorted(sources.glob("presences/*/*.yaml")):
    record = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
    errors = list(validator.iter_errors(record))
    if errors:
        sys.exit(f"{path}: {errors[0].message}")
    records.append({"id": path.stem, **record})
records.sort(key=lambda record: record["id"])

table = pandas.read_csv(places_file, keep_default_na=False)
points = {(row.country, row.place): (row.longitude, row.latitude) for row in table.itertuples()}


def places(record):
    return record.get("locations") or record["landings"]


def shape(record):
    found = [points[key] for key in ((p["country"], p.get("place")) for p in places(record)) if key in points]
    if not found:
        return None
    if len(found) == 1:
        return Point(found[0])
    return LineString(found) if "landings" in record else MultiPoint(found)


presences = pandas.DataFrame(
    {
        "id": r["id"],
        "title": r["title"],
        "organization": r["organizations"][0]["id"],
        "category": r["category"],
        "programme": r.get("programme"),
        "status": r["status"],
        "country": places(r)[0]["country"],
        "place": places(r)[0].get("place"),
        **{name: str(r.get("dates", {}).get(name, "")) for name in ("announced", "started", "completed", "ended")},
        "counterparties": "; ".join(party.get("name", "") for party in r.get("counterparties", [])),
        "topics": "; ".join(r.get("topics", [])),
        "summary": r["summary"],
        "confidence": r["confidence"],
        "n_sources": len(r["sources"]),
        "source_url": r["sources"][0]["url"],
    }
    for r in records
)
locations = pandas.DataFrame(
    {"id": r["id"], "position": i, "country": p["country"], "place": p.get("place")}
    for r in records
    for i, p in enumerate(places(r), 1)
).merge(table, how="left", on=["country", "place"])
cited = pandas.DataFrame(
    {"id": r["id"], "position": i, "url": s["url"], "title": s["title"], "publisher": s["publisher"], "type": s["type"]}
    for r in records
    for i, s in enumerate(r["sources"], 1)
)
counts = (
    locations[["id", "country"]]
    .drop_duplicates()
    .merge(presences[["id", "category"]], on="id")
    .groupby(["country", "category"])
    .size()
    .reset_index(name="n")
)

out.mkdir(parents=True, exist_ok=True)
parquet = importlib.util.find_spec("pyarrow") is not None
for name, frame in {"presences": presences, "locations": locations, "sources": cited, "category_by_country": counts}.items():
    frame.to_csv(out / f"{name}.csv", index=False)
    if parquet:
        frame.to_parquet(out / f"{name}.parquet")
layer = geopandas.GeoDataFrame(presences, geometry=[shape(r) for r in records], crs="EPSG:4326")
layer.to_file(out / "presences.geojson", driver="GeoJSON")
if parquet:
    layer.to_parquet(out / "presences.geo.parquet")
