#!/usr/bin/python3
"""Measures what a queue costs: the same ids from a file and from a Redis stream, with one worker, in turn.

usage: queue.py PLAYFAST STORE_DOUBLE [ROUNDS [ITEMS]]     default: 7 rounds of 50,000 items of three fields

Full records of a tenth of the items, and three fields without and with 200 ms of latency. The worker has a core of
its own; the fake store and Redis share the other.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

THREE_FIELDS = ["--fields", "app_id,price,currency"]
WORKS = [("full records", 10, [], []), ("three fields", 1, THREE_FIELDS, []),
         ("three fields, 200 ms of latency", 1, THREE_FIELDS, ["--latency", "200"])]


class Server:
    """A process that serves until the end of the block."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(["taskset", "-c", "1", *command], stdout=subprocess.PIPE, text=True, **options)

    def __enter__(self):
        return self.process

    def __exit__(self, *error):
        self.process.kill()
        self.process.wait()


def run(command, output):
    """CPU and wall seconds of a run into a new output."""
    for name in (output, f"{output}.state"):
        if os.path.exists(name):
            os.remove(name)
    began = time.monotonic()
    process = subprocess.Popen(["taskset", "-c", "0", *command, "-o", output, "--resume", "-q"])
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began


def measure(playfast, queue, ids, fields, rounds):
    """For each round, the run of a file and that of the queue."""
    command = [playfast, "app", "--via", "rpc", *fields]
    for _ in range(rounds):
        from_file = run([*command, f"@{ids}"], "file.jsonl")
        subprocess.run(["redis-cli", "-s", "redis.sock", "flushall"], stdout=subprocess.DEVNULL, check=True)
        subprocess.run([playfast, "queue", "push", "-q", queue, f"@{ids}"], check=True)
        yield from_file, run([*command, queue], "queue.jsonl")


def main():
    playfast, store = (os.path.abspath(program) for program in sys.argv[1:3])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    items = int(sys.argv[4]) if len(sys.argv) > 4 else 50_000
    os.environ["PLAYFAST_NO_CONFIG"] = "1"
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        queue = f"redis+unix://{scratch}/redis.sock?stream=apps"
        redis = ["redis-server", "--port", "0", "--unixsocket", f"{scratch}/redis.sock", "--save", ""]
        with Server(redis) as process:
            while "ready to accept" not in process.stdout.readline():
                pass
            for name, share, fields, options in WORKS:
                with open("ids", "w", encoding="ascii") as ids:
                    ids.writelines(f"com.example.bench{number}\n" for number in range(items // share))
                with Server([store, "--small-pages", *options]) as double:
                    os.environ["PLAYFAST_BASE_URL"] = double.stdout.readline().strip()
                    pairs = list(measure(playfast, queue, "ids", fields, rounds))
                for what, at in (("CPU", 0), ("wall", 1)):
                    ratios = [of_queue[at] / of_file[at] for of_file, of_queue in pairs]
                    seconds = statistics.median(of_file[at] for of_file, _ in pairs)
                    print(f"{name}, {what}: {seconds:.2f} s, queue {statistics.median(ratios):.2f} "
                          f"({min(ratios):.2f} to {max(ratios):.2f})", flush=True)


main()
