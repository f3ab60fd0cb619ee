"""What is measured: each piece of work as a tool does it."""
import dataclasses
import os
import pathlib

PAGES = {"com.mojang.minecraftpe": "minecraft-us-en", "com.google.android.apps.translate": "translate-us-en",
         "com.raiseright.edumarketapp": "edumarket-eg-en", "com.instagram.android": "instagram-cn-zh-2022"}


@dataclasses.dataclass(frozen=True)
class Sizes:
    countries: int  # of the four pages
    full: int       # apps with all fields; the store keeps 4,000 of them
    short: int      # apps with three fields
    answers: int    # of reviews and of charts


SIZES = Sizes(128, 2560, 32768, 200)
SHORT = Sizes(24, 320, 4096, 40)


@dataclasses.dataclass(frozen=True)
class Work:
    name: str       # "TOOL: WHAT"
    count: int      # answers: apps, pages of reviews, or charts
    command: object  # makes the arguments of (base URL, certificate, log of the work that is repeated)
    baseline: str   # the work whose cost is 1
    repeats: str = ""  # the work whose requests are sent again
    latency: bool = False  # measured with latency, too


def store_options(recordings, scratch, sizes):
    """Options of the fake store, so that it answers with recordings."""
    options = []
    for app, file in PAGES.items():
        page = f"{recordings}/app/{file}.html"
        options += ["--page", f"{app}={page}", "--bulk-page", page]
    # Recorded of the older of two RPCs, which have the same payload; the newer one is asked first.
    text = pathlib.Path(f"{recordings}/reviews/translate-newest-us-en.txt").read_text(encoding="utf-8")
    reviews = pathlib.Path(f"{scratch}/reviews")
    reviews.write_text(text.replace('"UsvDTd"', '"oCPfdb"'), encoding="utf-8")
    for app in bulk_apps(sizes.answers):
        options += ["--reviews", f"{app}={reviews}"]
    return options + ["--chart", f"topselling_free GAME={recordings}/list/topselling_free-GAME-us-en.txt"]


def bulk_apps(count):
    return [f"com.bulk.a{number}" for number in range(count)]


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    return path


def curl(scratch, name, requests):
    """Sends requests side by side, each a target and the body of a POST or "", and drops the answers."""
    def command(url, ca, log):
        lines = []
        for number, (target, body) in enumerate(requests(log)):
            lines += ["next"] if lines else []
            lines += [f'url = "{url}{target}"', "output = /dev/null", "compressed", f'cacert = "{ca}"', "fail"]
            if body:
                lines.append(f'data-binary = "@{write(f"{scratch}/{name}-{number}", [body])}"')
        return ["curl", "-sSZ", "--parallel-max", "16", "-K", write(f"{scratch}/{name}-{url[-5:]}", lines)]
    return command


def posts(log):
    return [(line["target"], line["body"]) for line in log]


def all_works(playfast, scratch, countries, sizes):
    some = countries[:sizes.countries]
    charts = countries[:sizes.answers]
    pages = len(PAGES) * len(some)
    full, short, streams = (write(f"{scratch}/ids-{count}", bulk_apps(count))
                            for count in (sizes.full, sizes.short, sizes.answers))

    def ours(*arguments):
        return lambda url, ca, _: [playfast, *arguments, "-q", "-f", "jsonl", "-o", "-", "-c", "16", "--rate", "none",
                                   "--base-url", url, "--cacert", ca]

    def page_requests(_):
        return [(f"/store/apps/details?id={app}&hl=en&gl={country}", "") for country in some for app in PAGES]

    def repeated(name, count, of, baseline):
        return Work(name, count, curl(scratch, name[6:].replace(" ", "-"), posts), baseline, repeats=of)

    page, all_fields, three_fields, reviews, chart = (
        "playfast: pages", "playfast: packed, all fields", "playfast: packed, three fields",
        "playfast: 150 reviews", "playfast: chart of 100")
    by_page = ours("app", *PAGES, "--via", "page", "--country", ",".join(some))
    by_rpc = ours("app", f"@{full}", "--via", "rpc")
    by_mask = ours("app", f"@{short}", "--via", "rpc", "--fields", "app_id,price,score")
    of_charts = ours("list", "--category", "GAME", "--limit", "100", "--country", ",".join(charts))
    return [
        Work("curl: pages", pages, curl(scratch, "pages", page_requests), "curl: pages", latency=True),
        Work(page, pages, by_page, "curl: pages", latency=True),
        Work(all_fields, sizes.full, by_rpc, "curl: pages", latency=True),
        repeated("curl: POSTs, all fields", sizes.full, all_fields, "curl: pages"),
        Work(three_fields, sizes.short, by_mask, "curl: pages", latency=True),
        repeated("curl: POSTs, three fields", sizes.short, three_fields, "curl: pages"),
        repeated("curl: POSTs, reviews", sizes.answers, reviews, "curl: POSTs, reviews"),
        Work(reviews, sizes.answers, ours("reviews", f"@{streams}", "--limit", "150"), "curl: POSTs, reviews"),
        repeated("curl: POSTs, charts", len(charts), chart, "curl: POSTs, charts"),
        Work(chart, len(charts), of_charts, "curl: POSTs, charts"),
        *other_tools(pages, write(f"{scratch}/page-ids", list(PAGES) * len(some)))]


def other_tools(count, ids):
    """Those of PLAYFAST_BENCH_OTHER, which fetch `count` pages."""
    def command(line):
        return lambda url, ca, _: ["sh", "-c", f'{line} "$@"', "other", url, ids]

    tools = [line.partition("=") for line in os.environ.get("PLAYFAST_BENCH_OTHER", "").splitlines()]
    return [Work(f"{name}: pages", count, command(line), "curl: pages", latency=True)
            for name, _, line in tools if line]
