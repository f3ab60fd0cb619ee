#!/usr/bin/python3
"""Makes a database of a year of daily snapshots, by a seed, and measures import, size and queries.

usage: history.py PLAYFAST [APPS [DAYS]]     default: 1,000 apps in three countries, 365 days
"""
import datetime
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

COUNTRIES = {"us": "USD", "de": "EUR", "kr": "KRW"}
TERMS = [f"term {number}" for number in range(10)]
RESULTS = 30
FIRST_DAY = datetime.datetime(2025, 1, 1, 6)
QUERIES = [
    ("history of an app, two fields", ["history", "com.a.n7", "--fields", "fetched_at,score,ratings"]),
    ("history of an app, all fields", ["history", "com.a.n7"]),
    ("changes of an app", ["changes", "com.a.n7"]),
    ("changes of the last week, all apps", ["changes", "--since", "2025-12-25"]),
    ("price changes of the year, all apps", ["changes", "--field", "price"]),
    ("ranks of a term", ["ranks", "--list", TERMS[3]]),
    ("all changes of the year", ["changes"]),
]


def evolve(app, chance):
    """A day of an app: about one and a half fields change."""
    if chance.random() < 0.5:
        app["ratings"] += chance.randrange(1, 50)
        app["score"] = round(min(5, max(1, app["score"] + chance.gauss(0, 0.01))), 4)
    if chance.random() < 0.3:
        app["real_installs"] += chance.randrange(1, 500)
    if chance.random() < 0.1:
        app["version"] = f"{int(app['version'].split('.')[0]) + 1}.0"
    if chance.random() < 0.02:
        app["price"] = chance.choice([0, 0.99, 1.99, 4.99])


def records_of(apps, days, chance):
    """Lines of JSON: each day each app in each country, and each search."""
    all_apps = [{"title": f"App {number}", "score": 4.0, "ratings": 1000 * number, "real_installs": 5000 * number,
                 "version": "1.0", "price": 0, "availability": "available"} for number in range(apps)]
    orders = {(term, country): chance.sample(range(apps), RESULTS) for term in TERMS for country in COUNTRIES}
    for day in range(days):
        now = FIRST_DAY + datetime.timedelta(days=day)
        for country, currency in COUNTRIES.items():
            when = now.strftime("%Y-%m-%dT%H:%M:%SZ")
            for number, app in enumerate(all_apps):
                yield json.dumps({"country": country, "lang": "en", "source": "rpc", "app_id": f"com.a.n{number}",
                                  **app, "currency": currency, "fetched_at": when})
            for term in TERMS:
                order = orders[term, country]
                one, other = chance.randrange(RESULTS), chance.randrange(RESULTS)
                order[one], order[other] = order[other], order[one]
                for rank, number in enumerate(order, 1):
                    yield json.dumps({"country": country, "lang": "en", "source": "page", "query": term, "rank": rank,
                                      "app_id": f"com.a.n{number}", "title": f"App {number}", "fetched_at": when})
        for app in all_apps:
            evolve(app, chance)


def run(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: failed")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main():
    playfast = sys.argv[1]
    apps, days = (int(text) for text in (sys.argv[2:] + ["1000", "365"][len(sys.argv) - 2:])[:2])
    with tempfile.TemporaryDirectory() as scratch:
        lines, database = f"{scratch}/records.jsonl", f"{scratch}/h.db"
        with open(lines, "w", encoding="utf-8") as file:
            count = sum(1 for line in records_of(apps, days, random.Random(1)) if file.write(line + "\n"))
        wall, cpu, peak = run([playfast, "import", "-q", lines, "--db", database])
        size = os.path.getsize(database)
        print(f"{count:,} records imported in {wall:.1f} s ({cpu:.1f} s CPU, {peak} MiB): {count / wall:,.0f}/s; "
              f"{size / 1e6:.1f} MB, {size / count:.1f} bytes a record")
        wall, cpu, _ = run([playfast, "import", "-q", lines, "--db", database])
        print(f"the same again: {count / wall:,.0f}/s; {os.path.getsize(database) / 1e6:.1f} MB")
        print(f"{'query':40} wall ms  CPU ms  peak MiB")
        for name, query in QUERIES:
            rounds = [run([playfast, *query, "--db", database]) for _ in range(3)]
            wall, cpu, peak = (statistics.median(values) for values in zip(*rounds))
            print(f"{name:40} {1000 * wall:7.0f} {1000 * cpu:7.0f} {peak:9}")


main()
