"""Reads the layers of a release with geopandas and compares them: python read_maps.py DIST

GeoJSON is read by GDAL (pyogrio), GeoParquet by pyarrow; both must hold the same records with the same geometry, and a
record known by its country only must have none.
"""

import csv
import json
import sys
from pathlib import Path

import geopandas as gpd
import pyogrio


def main(dist):
    lost = []
    layers = {}
    for path in sorted((dist / "geo").glob("*.geojson")):
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        frame = gpd.read_file(path)
        layers[path.name] = len(frame)
        if len(frame) != len(features):
            lost.append(f"{path.name}: {len(frame)} features of {len(features)}")
        empty = sum(feature["geometry"] is None for feature in features)
        if frame.geometry.isna().sum() != empty:
            lost.append(f"{path.name}: {frame.geometry.isna().sum()} without geometry, {empty} in the file")
        if not frame.geometry.dropna().is_valid.all() and path.name != "countries.geojson":
            lost.append(f"{path.name}: invalid geometry")
    json_frame = gpd.read_file(dist / "geo" / "presences.geojson").set_index("id").sort_index()
    parquet = gpd.read_parquet(dist / "geo" / "presences.parquet").set_index("id").sort_index()
    if list(json_frame.index) != list(parquet.index):
        lost.append("presences: other ids in GeoParquet")
    else:
        placed = json_frame.geometry.notna()
        if list(placed) != list(parquet.geometry.notna()):
            lost.append("presences: other records have a geometry in GeoParquet")
        # Both say longitude and latitude of WGS 84, each in the words of its format.
        drawn = json_frame.geometry[placed].set_crs(parquet.crs, allow_override=True)
        far = ~drawn.geom_equals_exact(parquet.geometry[placed], 1e-9)
        lost.extend(f"{identifier}: another geometry in GeoParquet" for identifier in far[far].index)
    with open(dist / "tables" / "presence_locations.csv", encoding="utf-8", newline="") as file:
        known = {row["presence_id"] for row in csv.DictReader(file) if row["latitude"] != ""}
    has_geometry = set(json_frame.index[json_frame.geometry.notna()])
    lost.extend(f"{identifier}: a geometry without a known place, or none with one" for identifier in known ^ has_geometry)
    told = ", ".join(f"{name} {count}" for name, count in layers.items())
    print(f"geopandas {gpd.__version__} with GDAL {pyogrio.__gdal_version_string__}: {told}; {len(lost)} differences")
    print("\n".join(lost[:20]))
    return 1 if lost or not layers else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
