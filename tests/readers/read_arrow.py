"""Compares the Arrow file of every table with its Parquet file, with pyarrow: python read_arrow.py DIST"""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet


def main(dist):
    tables = cells = 0
    lost = []
    for path in sorted((dist / "tables").glob("*.arrow")):
        with pa.ipc.open_file(path) as file:
            arrow = file.read_all()
        parquet = pa.parquet.read_table(path.with_suffix(".parquet"))
        tables += 1
        cells += arrow.num_rows * arrow.num_columns
        if arrow.column_names != parquet.column_names or arrow.to_pylist() != parquet.to_pylist():
            lost.append(f"{path.stem}: other columns or cells")
    print(f"pyarrow {pa.__version__}: {tables} tables, {cells} cells, {len(lost)} differ")
    print("\n".join(lost))
    return 1 if lost or tables == 0 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
