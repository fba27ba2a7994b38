"""What Python's own library reads in an export: one JSON object with its files, tables, times and permissions."""

import csv
import io
import json
import sys
import zipfile

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    assert archive.testzip() is None
    names = archive.namelist()
    assert len(set(names)) == len(names)
    files = {name: archive.read(name) for name in names}
    if len(sys.argv) > 2:
        archive.extractall(sys.argv[2])
tables = {}
for name, data in files.items():
    if not name.startswith("json/"):
        continue
    table = name[5:-5]
    rows = json.loads(data)
    lines = data.decode().removesuffix("\n").split("\n")
    assert len(lines) == (1 if not rows else len(rows) + 2), table
    text = files[f"csv/{table}.csv"].decode()
    assert text.endswith("\r\n")
    fields = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(fields), table
    for row, field in zip(rows, fields):
        assert set(row) == set(field), table
        for column, value in row.items():
            told = field[column]
            if value is None:
                assert told == "", (table, column)
            elif isinstance(value, bool):
                assert told == str(int(value)), (table, column)
            elif isinstance(value, str):
                assert told in (value, "'" + value), (table, column)
                assert not told[:1] in ("=", "+", "-", "@", "\t", "\r"), (table, column)
            else:
                assert told == str(value), (table, column)
    tables[table] = rows
print(
    json.dumps(
        {
            "names": names,
            "tables": {name: [{k: str(v) for k, v in row.items()} for row in rows] for name, rows in tables.items()},
            "readme": files["README.txt"].decode(),
        }
    )
)
