#!/usr/bin/python3
"""Whether a CSV file says the same as a JSON Lines file of the same run.

usage: same_as_json.py RECORDS.jsonl RECORDS.csv      as Python's csv module reads it
       same_as_json.py RECORDS.jsonl - < ROWS.json    as another reader printed it, a list of objects

Values are compared as texts: null is empty, numbers are their digits, lists are JSON.
"""
import csv
import json
import sys


def numbers_as_written(text):
    # Miller writes controls into its JSON as they are.
    return json.loads(text, parse_int=str, parse_float=str, strict=False)


def cells(record, prefix=""):
    for key, value in record.items():
        if isinstance(value, dict):
            yield from cells(value, prefix + key + ".")
        elif isinstance(value, list):
            yield prefix + key, value
        elif isinstance(value, bool):
            yield prefix + key, "true" if value else "false"
        else:
            yield prefix + key, "" if value is None else value


def same(cell, value):
    return numbers_as_written(cell) == value if isinstance(value, list) else cell == value


def main():
    records_path, rows_path = sys.argv[1:]
    with open(records_path, encoding="utf-8", newline="\n") as file:
        records = [dict(cells(numbers_as_written(line))) for line in file.read().split("\n")[:-1]]
    if rows_path == "-":
        rows = numbers_as_written(sys.stdin.buffer.read().decode("utf-8"))
    else:
        csv.field_size_limit(1 << 26)
        with open(rows_path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    if not records or len(rows) != len(records):
        sys.exit(f"{len(rows)} rows, {len(records)} records")
    for record, row in zip(records, rows):
        if list(row) != list(record):
            sys.exit(f"columns: {list(row)}")
        for key, value in record.items():
            if not same(row[key], value):
                sys.exit(f"{record['app_id']} {key}: {row[key]!r} in CSV, {value!r} in JSON")
    print(len(rows), "records are the same")


main()
