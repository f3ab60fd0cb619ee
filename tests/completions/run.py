#!/usr/bin/python3 -B
"""The completion scripts in the shells they are for: lines are typed in a terminal, with a TAB.

usage: run.py COMPLETIONS_FOLDER [SHELL...]

All shells are told to answer Ctrl-T with the line as it is then, through a pipe, and to empty it. So
nothing is timed: what the shell answers comes after what it did with the TAB.
"""

import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time
from fcntl import ioctl

from lines import HABITS, LINES, OFFERS

DEADLINE = 30  # seconds for one answer, so that a busy machine fails nothing
PROMPT = "ready-to-type> "

# Told to each shell before it reads lines. {report} is the pipe.
SETUP = {
    "bash": r"""
        PS1={prompt} HISTFILE=
        bind 'set show-all-if-ambiguous on' 'set completion-query-items 0' 'set page-completions off'
        bind 'set bell-style none' 'set enable-bracketed-paste off'
        report() {{ printf '%s\n' "$READLINE_LINE" > {report}; READLINE_LINE='' READLINE_POINT=0; }}
        bind -x '"\C-t": report'
        source {completions}/playfast.bash
        """,
    "zsh": r"""
        PS1={prompt} LISTMAX=10000
        setopt no_list_ambiguous no_auto_menu no_beep
        report() {{ print -r -- "$BUFFER" > {report}; BUFFER=''; }}
        zle -N report
        bindkey -e
        bindkey '^T' report
        fpath=({completions} $fpath)
        autoload -U compinit
        compinit -u -D
        """,
    "fish": r"""
        set fish_greeting
        set -g fish_autosuggestion_enabled 0
        function fish_prompt; echo -n {prompt}; end
        function report; commandline > {report}; commandline ''; end
        bind \ct report
        source {completions}/playfast.fish
        """,
}


def argv(shell, setup):
    return {
        "bash": ["bash", "--noprofile", "--rcfile", setup, "-i"],
        "zsh": ["zsh", "-d", "-i"],  # reads .zshrc in ZDOTDIR
        "fish": ["fish", "--no-config", "-i", "-C", "source " + shlex.quote(setup)],
    }[shell]


class Terminal:
    """A shell that runs in a terminal of its own, in a folder with a few files."""

    def __init__(self, shell, completions, folder):
        self.shown = b""
        self.answers = b""
        files = os.path.join(folder, "files")
        os.makedirs(os.path.join(files, "folder"))
        for name in ("ids.txt", "my ids.txt", "folder/inside.txt", "playfast"):
            with open(os.path.join(files, name), "w") as file:
                file.write("#!/bin/sh\n")
        os.chmod(os.path.join(files, "playfast"), 0o755)
        os.makedirs(os.path.join(folder, ".config", "playfast"))
        with open(os.path.join(folder, ".config", "playfast", "config.toml"), "w") as file:
            file.write("[profiles.nightly]\n[profiles.weekly.app]\nquiet = true\n# [profiles.none]\n")
        with open(os.path.join(files, "other.toml"), "w") as file:
            file.write("[ profiles.europe ]\n")

        report = os.path.join(folder, "report")
        os.mkfifo(report)
        self.report = os.open(report, os.O_RDWR)
        setup = os.path.join(folder, ".zshrc")
        with open(setup, "w") as file:
            file.write(SETUP[shell].format(prompt=shlex.quote(PROMPT), report=shlex.quote(report),
                                           completions=shlex.quote(os.path.abspath(completions))))
        environment = {"PATH": files + ":" + os.environ["PATH"], "HOME": folder, "ZDOTDIR": folder,
                       "TERM": "xterm", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"}
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            # So large that all candidates are on it.
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 400, 200, 0, 0))
            os.chdir(files)
            os.execvpe(shell, argv(shell, setup), environment)
        self.wait(lambda: PROMPT in self.screen(), "the first prompt")

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def read(self, seconds):
        """Reads what the shell writes within this time. Whether it wrote something."""
        ready = select.select([self.terminal, self.report], [], [], seconds)[0]
        if self.report in ready:
            self.answers += os.read(self.report, 65536)
        if self.terminal in ready:
            self.shown += os.read(self.terminal, 65536)
        return bool(ready)

    def screen(self):
        """What was shown, without what moves the cursor and colours the text."""
        return re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|[()].|[=>])", "", self.shown.decode(errors="replace"))

    def wait(self, done, what):
        end = time.monotonic() + DEADLINE
        while not done():
            if not self.read(max(0, end - time.monotonic())):
                raise TimeoutError(f"no sign of {what}; the screen: {self.screen()[-2000:]!r}")

    def line(self):
        """The line as it is now. Afterwards it is empty, and the screen has all that came before."""
        self.type("\x14")
        self.wait(lambda: b"\n" in self.answers, "the line")
        while self.read(0):
            pass
        line = self.answers.decode().removesuffix("\n")
        self.answers = b""
        return line

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        os.close(self.report)


def has_word(screen, word):
    return re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w.-])", screen) is not None


def completed(terminal, typed):
    before, _, after = typed.partition("‸")
    terminal.type(before + after + "\x02" * len(after) + "\t")
    line = terminal.line()
    # Zsh ends a word with a space also where there is one already.
    return line.replace("  ", " ") if after else line


def offered(terminal, typed, wanted):
    """What the screen shows after a TAB: at least what is wanted, unless that never comes."""
    terminal.type(typed)
    terminal.wait(lambda: typed in terminal.screen(), "what was typed")
    terminal.shown = b""
    terminal.type("\t")
    terminal.wait(lambda: all(has_word(terminal.screen(), word) for word in wanted), f"{wanted} for {typed!r}")
    terminal.line()
    # Bash and fish show all of a list with each word that may be its last.
    screen = re.sub(r"\S*,(?=\S)", "", terminal.screen().replace(typed, ""))
    terminal.shown = b""
    return screen


def failures(shell, terminal):
    for typed, expected in LINES:
        expected = expected.format(**HABITS[shell])
        line = completed(terminal, typed)
        if line != expected:
            yield f"{typed!r} became {line!r}, not {expected!r}"
    terminal.shown = b""
    for typed, wanted, unwanted in OFFERS:
        screen = offered(terminal, typed, wanted.split())
        for word in unwanted.split():
            if has_word(screen, word):
                yield f"{typed!r} is offered {word!r}: {screen!r}"


def test(shell, completions):
    with tempfile.TemporaryDirectory() as folder:
        found, terminal = [], None
        try:
            terminal = Terminal(shell, completions, folder)
            for failure in failures(shell, terminal):
                found.append(failure)
        except OSError as error:  # too late, or the shell has ended
            found.append(str(error))
        finally:
            if terminal:
                terminal.close()
    for failure in found:
        print(f"{shell}: {failure}")
    return not found


def main():
    completions, *shells = sys.argv[1:]
    shells = shells or list(SETUP)
    present = [shell for shell in shells if shutil.which(shell)]
    for shell in shells:
        if shell not in present:
            print(f"{shell}: skipped, it is not installed")
    if not present:
        return 77
    passed = [test(shell, completions) for shell in present]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
