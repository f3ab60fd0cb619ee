#!/usr/bin/python3
"""Whether records are what a schema says, and whether the schema says enough.

usage: check.py SCHEMA.json RECORDS.jsonl           as a command prints them
       check.py SCHEMA.json RECORDS.jsonl KEY…      with these keys more, such as --details puts in front

Each record has to be valid, with the keys of the schema in their order. A record that is spoiled in one
place has to be refused, for each place and each way: else the schema would be empty words.
"""
import copy
import json
import re
import sys

from jsonschema import Draft202012Validator, FormatChecker

SAMPLES = {
    "string": "a text", "integer": 3, "number": 2.5, "boolean": True, "null": None, "array": [], "object": {},
}
GONE = object()  # in the place of a value: the key is left out
formats = FormatChecker()


# The library checks this format only where another one is installed.
@formats.checks("date-time")
def is_time(value):
    return not isinstance(value, str) or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value) is not None


def types(schema):
    return [schema["type"]] if isinstance(schema["type"], str) else schema["type"]


def accepts(schema, value):
    """Whether a value is of a type that the schema allows, without asking the library."""
    kind = "null" if value is None else {
        bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object",
    }[type(value)]
    return kind in types(schema) or (kind == "integer" and "number" in types(schema))


def required(schema, value):
    """The keys that a value must have: of the form that it is in, where there are several."""
    forms = [form["required"] for form in schema.get("oneOf", [schema])]
    return next(keys for keys in forms if set(keys) <= set(value))


def spoiled(schema, value, path=()):
    """Places, and the wrong values to put there."""
    if path:
        for sample in SAMPLES.values():
            if not accepts(schema, sample):
                yield path, sample
    if "format" in schema and value is not None:
        yield path, "yesterday"
    if isinstance(value, dict):
        for key in required(schema, value):
            yield path + (key,), GONE
        for key, member in schema["properties"].items():
            if key in value:
                yield from spoiled(member, value[key], path + (key,))
    if isinstance(value, list) and value:
        yield from spoiled(schema["items"], value[-1], path + (len(value) - 1,))
    elif isinstance(value, list):
        for sample in SAMPLES.values():
            if not accepts(schema["items"], sample):
                yield path, [sample]


def with_spoiled(record, path, wrong):
    record = copy.deepcopy(record)
    place = record
    for step in path[:-1]:
        place = place[step]
    if wrong is GONE:
        del place[path[-1]]
    else:
        place[path[-1]] = wrong
    return record


def check_keys(schema, value, more=(), place="record"):
    """The keys are those of the schema, in its order, at every depth."""
    if isinstance(value, list):
        for item in value:
            check_keys(schema["items"], item, place=place + "[]")
    if not isinstance(value, dict):
        return
    keys = [key for key in value if key not in more]
    wanted = required(schema, value)
    assert keys == wanted, f"{place}: keys {keys}, the schema requires {wanted}"
    known = list(schema["properties"])
    assert keys == [key for key in known if key in keys], f"{place}: keys {keys}, the schema has {known}"
    for key in keys:
        check_keys(schema["properties"][key], value[key], place=f"{place}.{key}")


def main():
    schema_path, records_path, *more = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(records_path, encoding="utf-8", newline="\n") as file:
        records = [json.loads(line) for line in file.read().split("\n")[:-1]]
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=formats)
    assert records, f"no records in {records_path}"
    tried = set()
    for record in records:
        for error in validator.iter_errors(record):
            sys.exit(f"{record.get('app_id')} {error.json_path}: {error.message}")
        assert set(more) <= set(record), f"{record['app_id']}: not all of {more} are there"
        check_keys(schema, record, more)
    for record in records:
        for path, wrong in spoiled(schema, record):
            way = (tuple("[]" if isinstance(step, int) else step for step in path), str(wrong))
            if way in tried:
                continue
            tried.add(way)
            assert not validator.is_valid(with_spoiled(record, path, wrong)), f"{path} may be {wrong!r}"
    print(f"{records_path.rsplit('/', 1)[-1]}: {len(records)} valid, {len(tried)} spoiled ones refused")


main()
