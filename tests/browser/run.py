#!/usr/bin/python3 -B
"""The page of "playfast report" in a browser: narrow and wide, light and dark, with names of many scripts and hostile
ones. Nothing may be loaded, logged, cut off or without a name.

usage: run.py PLAYFAST [--screenshots FOLDER]

Exits with 77 where no browser is installed.
"""

import base64
import pathlib
import subprocess
import sys
import tempfile

import browser

HERE = pathlib.Path(__file__).parent
WIDTHS = (400, 1000, 1600)
THEMES = ("light", "dark")
APPS = 8
COUNTRIES = ("us", "kr")

# What the page says of itself, as a list of faults.
FAULTS = """(() => {
  const faults = [];
  const all = [...document.querySelectorAll('*')];
  const allowed = /^(HTML|HEAD|META|TITLE|STYLE|BODY|MAIN|SECTION|HEADER|H1|H2|H3|P|A|B|I|BDI|SPAN|DIV|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TH|TD|svg|title|desc|g|path|text|tspan)$/;
  for (const element of all) {
    if (!allowed.test(element.tagName)) faults.push('element ' + element.tagName);
    for (const {name, value} of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'src') faults.push('attribute ' + name);
      if (name.endsWith('href') && !/^(#app-[0-9]+$|https:\\/\\/play\\.google\\.com\\/store\\/apps\\/details\\?id=[A-Za-z0-9_.]+$)/.test(value))
        faults.push('link ' + value);
    }
  }
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push('wider than the window: ' + document.documentElement.scrollWidth);
  for (const element of document.querySelectorAll('h1, h2, h3, p, td, th, figcaption, svg, text'))
    if (element.getClientRects().length && element.getBoundingClientRect().right > width + 1)
      faults.push('cut off: ' + element.outerHTML.slice(0, 80));
  const rtl = [...document.querySelectorAll('h2 bdi')].filter(name => getComputedStyle(name).direction === 'rtl').length;
  if (rtl < 2) faults.push('Arabic and Hebrew names are not written from right to left');
  if (document.styleSheets.length !== 1) faults.push('no style');
  return faults;
})()"""


def run(*command, **options):
    return subprocess.run(command, check=True, **options)


def make_report(playfast, folder):
    records = run(sys.executable, HERE / "records.py", str(APPS), "60", *COUNTRIES, stdout=subprocess.PIPE).stdout
    run(playfast, "import", "--db", folder / "h.db", "--quiet", input=records)
    run(playfast, "report", "--db", folder / "h.db", "-o", folder / "report.html")
    return (folder / "report.html").as_uri()


def event_faults(events, url):
    for event in events:
        method, parameters = event["method"], event["params"]
        if method == "Network.requestWillBeSent" and parameters["request"]["url"] != url:
            yield "request " + parameters["request"]["url"]
        if method in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown",
                      "Page.javascriptDialogOpening"):
            yield f"{method} {parameters}"


def name_faults(page):
    """Charts are images with a name and a description."""
    charts = page.evaluate("document.querySelectorAll('svg:not([aria-hidden])').length")
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    images = [node for node in nodes if node.get("role", {}).get("value") in ("image", "img")]
    if charts < APPS * len(COUNTRIES) or len(images) != charts:
        yield f"{charts} charts, {len(images)} images"
    for image in images:
        name = image.get("name", {}).get("value", "")
        if len(name) < 20 or not any(digit.isdigit() for digit in name):
            yield f"a chart with the name {name!r}"


def save(page, name, screenshots):
    image = page.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
    (screenshots / f"{name}.png").write_bytes(base64.b64decode(image))


def main(playfast, screenshots):
    program = browser.find()
    if program is None:
        print("no browser is installed")
        return 77
    faults = []
    grounds = set()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        url = make_report(playfast, pathlib.Path(folder))
        page = browser.Browser(program, folder)
        try:
            for width in WIDTHS:
                for theme in THEMES:
                    found = [*event_faults(page.open(url, width, theme), url), *page.evaluate(FAULTS), *name_faults(page)]
                    faults += [f"{width} {theme}: {fault}" for fault in found]
                    grounds.add((theme, page.evaluate("getComputedStyle(document.body).backgroundColor")))
                    if screenshots:
                        save(page, f"{width}-{theme}", screenshots)
            if screenshots:
                pdf = page.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
                (screenshots / "print.pdf").write_bytes(base64.b64decode(pdf))
        finally:
            page.close()
    if len(grounds) != len(THEMES) or len({color for _, color in grounds}) != len(THEMES):
        faults.append(f"light and dark have the same ground: {grounds}")
    print(*faults, f"{len(WIDTHS) * len(THEMES)} windows, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[3]) if len(sys.argv) == 4 else None))
