#!/usr/bin/python3
"""Measures playfast, curl and other tools in turn, and prints tables of medians. `run.sh` calls it.

usage: compare.py PLAYFAST STORE_DOUBLE RECORDINGS ROUNDS     RECORDINGS "": the store's built pages
"""
import dataclasses
import os
import statistics
import subprocess
import sys
import tempfile
import time

import fake_store
import works


@dataclasses.dataclass
class Measured:
    """What the rounds of a work took."""
    cpu: list = dataclasses.field(default_factory=list)       # seconds, user and system
    wall: list = dataclasses.field(default_factory=list)      # seconds
    peak: list = dataclasses.field(default_factory=list)      # KiB
    store: list = dataclasses.field(default_factory=list)     # CPU seconds of the store
    requests: list = dataclasses.field(default_factory=list)
    bytes: tuple = (0, 0)  # down and up, of the round that warmed up


def run(command, scratch, ca):
    """CPU and wall seconds and peak KiB of a command on core 0."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLAYFAST_")}
    for name in ("CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"):
        environment[name] = ca
    # GNU time is small, so that the peak is not that of this program between fork and exec.
    pinned = ["taskset", "-c", "0", "time", "-q", "-o", f"{scratch}/peak", "-f", "%M", *command]
    with open(f"{scratch}/records", "wb") as records, open(f"{scratch}/messages", "wb") as messages:
        begin = time.perf_counter()
        process = subprocess.Popen(pinned, stdout=records, stderr=messages, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        with open(f"{scratch}/messages", encoding="utf-8", errors="replace") as messages:
            sys.exit(f"{' '.join(command)[:200]}: exit code {process.returncode}\n{messages.read()[:2000]}")
    with open(f"{scratch}/peak", encoding="ascii") as peak:
        return usage.ru_utime + usage.ru_stime, wall, int(peak.read())


def warm_up(store, chosen, scratch):
    """Does each work once, through a relay that counts its bytes; the log of each."""
    relay = fake_store.Relay(store.url)
    logs, measured = {}, {}
    for work in sorted(chosen, key=lambda work: work.repeats != ""):
        run(work.command(relay.url, store.ca, logs.get(work.repeats)), scratch, store.ca)
        logs[work.name] = store.requests()
        measured[work.name] = Measured(bytes=relay.take())
    return logs, measured


def measure(store, chosen, rounds, scratch):
    """Name of work -> Measured, after a warm-up."""
    logs, measured = warm_up(store, chosen, scratch)
    commands = {work.name: work.command(store.url, store.ca, logs.get(work.repeats)) for work in chosen}
    for _ in range(rounds):
        for name, command in commands.items():
            before = store.cpu()
            cpu, wall, peak = run(command, scratch, store.ca)
            one = measured[name]
            one.store.append(store.cpu() - before)
            one.cpu.append(cpu)
            one.wall.append(wall)
            one.peak.append(peak)
            one.requests.append(len(store.requests()))
    return measured


def significant(value):
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"


def share_of_store(one):
    return f"{100 * sum(one.store) / sum(one.wall):.0f} %"


def cost_row(work, measured, base_count):
    one, base = measured[work.name], measured[work.baseline]
    median = statistics.median
    cpu, base_cpu = median(one.cpu) / work.count, median(base.cpu) / base_count
    down, base_down = one.bytes[0] / work.count, base.bytes[0] / base_count
    return [work.name, str(work.count), significant(1000 * cpu), f"{cpu / base_cpu:.3f}", f"{median(one.wall):.2f}",
            f"{median(one.peak) / 1024:.1f}", significant(down), f"{down / base_down:.4f}",
            significant(one.bytes[1] / work.count), f"{median(one.requests):.0f}", share_of_store(one)]


def latency_row(work, measured):
    one = measured[work.name]
    wall = statistics.median(one.wall)
    return [work.name, str(work.count), f"{wall:.2f}", f"{work.count / wall:.0f}",
            f"{statistics.median(one.requests):.0f}", share_of_store(one)]


def print_table(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
    print(flush=True)


def main(playfast, program, recordings, rounds):
    os.sched_setaffinity(0, {1})
    sizes = works.SHORT if rounds == 1 else works.SIZES
    countries = [line.partition(",")[0] for line in subprocess.check_output(
        [playfast, "countries", "-f", "csv", "-o", "-"], text=True).splitlines()[1:]]
    with tempfile.TemporaryDirectory() as scratch:
        chosen = works.all_works(playfast, scratch, countries, sizes)
        served = works.store_options(recordings, scratch, sizes) if recordings else []
        for latency in ("0", "200"):
            some = [work for work in chosen if latency == "0" or work.latency]
            store = fake_store.FakeStore(program, scratch, [*served, "--latency", latency])
            measured = measure(store, some, rounds, scratch)
            store.close()
            print(f"{latency} ms of latency, 16 requests at a time, medians of {rounds} rounds"
                  f" ({'recorded' if recordings else 'built'} data)")
            if latency == "0":
                counts = {work.name: work.count for work in some}
                print_table([COSTS] + [cost_row(work, measured, counts[work.baseline]) for work in some])
            else:
                print_table([SPEEDS] + [latency_row(work, measured) for work in some])


COSTS = ["", "answers", "CPU ms each", "ratio", "wall s", "peak MiB", "bytes down each", "ratio", "bytes up each",
         "requests", "store's CPU"]
SPEEDS = ["", "answers", "wall s", "answers/s", "requests", "store's CPU"]

if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]))
