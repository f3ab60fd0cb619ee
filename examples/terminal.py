#!/usr/bin/python3
"""Draws terminal.svg, the picture in README.md: real commands in a terminal of 84 columns, against the demo store.

usage: examples/terminal.py PLAYFAST STORE_DOUBLE > examples/terminal.svg
"""
import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata

COLUMNS, ROWS = 84, 50
CHARACTER, LINE, MARGIN = 8.43, 19, 16
COMMANDS = ["app com.spotify.music", "list --category GAME --limit 5", "app com.spotify.musik.missing"]
COLORS = {"31": "#ff7b72", "33": "#e3b341"}


def run(playfast, url, arguments):
    """What a command prints to a terminal."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "PLAYFAST_BASE_URL": url,
                   "PLAYFAST_NO_PROGRESS": "1", "PLAYFAST_NO_CONFIG": "1"}
    process = subprocess.Popen([playfast, *arguments.split()], stdin=slave, stdout=slave, stderr=slave,
                               env=environment)
    os.close(slave)
    output = b""
    while True:
        try:
            output += os.read(master, 65536)
        except OSError:  # the terminal is closed
            break
    process.wait()
    return output.decode().replace("\r\n", "\n")


def pieces(line):
    """The texts of a line and their styles: sets of SGR numbers."""
    style = set()
    for text, codes in re.findall(r"([^\x1b]*)(?:\x1b\[([0-9;]*)m)?", line):
        if text:
            yield text, frozenset(style)
        for code in codes.split(";") if codes else ["0"] if not text else []:
            style = set() if code in ("0", "") else style | {code}


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def svg_line(line, number):
    column = 0
    parts = []
    for text, style in pieces(line):
        attributes = ' font-weight="bold"' if "1" in style else ""
        attributes += "".join(f' fill="{COLORS[code]}"' for code in style if code in COLORS)
        parts.append(f'<tspan x="{MARGIN + column * CHARACTER:.1f}"{attributes}>{html.escape(text)}</tspan>')
        column += width(text)
    return f'<text y="{MARGIN + (number + 1) * LINE - 5}">{"".join(parts)}</text>'


def main():
    playfast, double = (os.path.realpath(path) for path in sys.argv[1:3])
    store = subprocess.Popen([double, "--until-eof", "--small-pages"], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, text=True)
    url = store.stdout.readline().strip()
    lines = []
    for command in COMMANDS:
        lines += ["\x1b[1m$ playfast " + command + "\x1b[0m", *run(playfast, url, command).rstrip("\n").split("\n"), ""]
    store.stdin.close()
    store.wait()
    size = f'{2 * MARGIN + COLUMNS * CHARACTER:.0f}', f"{2 * MARGIN + len(lines) * LINE}"
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
          'font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="#e6edf3" '
          'xml:space="preserve">')
    print(f'<rect width="{size[0]}" height="{size[1]}" rx="8" fill="#0d1117"/>')
    print("\n".join(svg_line(line, number) for number, line in enumerate(lines)))
    print("</svg>")


main()
