#!/usr/bin/python3
"""Runs the checks one after another and prints a line for each.

usage: tests/live/run.py PLAYFAST STORE [RECORDINGS]
"""

import json
import pathlib
import subprocess
import sys
import time

from jsonschema import Draft202012Validator

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from checks import CHECKS  # noqa: E402
from relay import Relay  # noqa: E402

PAUSE = 1.0  # seconds between two commands; playfast itself sends at most one request a second
BLOCKED = 5


class Runner:
    def __init__(self, playfast, url, rate):
        self.playfast = playfast
        self.url = url
        self.rate = rate
        self.schemas = {}

    def schema(self, record):
        if record not in self.schemas:
            text = subprocess.run([self.playfast, "schema", record], capture_output=True, text=True, check=True).stdout
            self.schemas[record] = Draft202012Validator(json.loads(text))
        return self.schemas[record]

    def run(self, check):
        """What became of a check, and what is to be said of it."""
        command = [self.playfast, *check.command, "-f", "jsonl", "--base-url", self.url, "--rate", self.rate, "--errors", "-"]
        ended = subprocess.run(command, capture_output=True, text=True)
        lines = ended.stderr.splitlines()
        kinds = {json.loads(line)["kind"] for line in lines if line.startswith("{")}
        said = [line.removeprefix("playfast: ") for line in lines if not line.startswith("{")]
        if ended.returncode == BLOCKED:
            return "blocked", said
        if ended.returncode != check.code:
            return "refused" if "rejected" in kinds else "not understood" if ended.returncode == 6 else "failed", said
        records = [json.loads(line) for line in ended.stdout.splitlines()]
        warnings = [line for line in said if line.startswith("warning: ")]
        if any("fetched the page instead" in line for line in warnings):
            return "refused", warnings
        problems = warnings + self.problems(check, records)
        return ("drifted", problems) if problems else ("understood", [f"{len(records)} records"])

    def problems(self, check, records):
        found = []
        if len(records) < check.at_least:
            found.append(f"{len(records)} records; at least {check.at_least} were expected")
        if "--fields" not in check.command:
            for record in records:
                found += [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}"
                          for error in self.schema(check.record).iter_errors(record)]
        ranks = [(record.get("query") or record.get("chart_collection"), record["rank"])
                 for record in records if "rank" in record]
        if len(set(ranks)) < len(ranks):
            found.append("a rank came twice")
        return found[:5]


def main(playfast, store, recordings=None):
    relay = Relay(store, pathlib.Path(recordings)) if recordings else None
    polite = not store.startswith("http://")  # plain http leads to this machine only
    runner = Runner(playfast, relay.url if relay else store, "1" if polite else "none")
    counts = {}
    for check in CHECKS:
        if relay:
            relay.begin(check.name)
        verdict, said = runner.run(check)
        counts[verdict] = counts.get(verdict, 0) + 1
        print(f"{check.name:30}{verdict:16}{'' if check.proven else 'unproven; '}{'; '.join(said)}", flush=True)
        if verdict == "blocked":
            print("The store blocks: no more is tried.")
            return BLOCKED
        if polite:
            time.sleep(PAUSE)
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    return 0 if set(counts) == {"understood"} else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
