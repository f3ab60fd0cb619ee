#!/usr/bin/env python3
"""Writes tests/FAULTS.md: each fault of tests/faults.txt with the tests that show it.

usage: tests/faults.py [--check]   --check writes nothing, and fails where the table is out of date

A test says which faults it shows in a comment above it: `// Faults: F12, F13`, also above a case of a
table of parameters; a script in its first comment: `# Faults: F43`. Fails on a number that faults.txt
does not have, on a number without a test, on a comment without a test below it, and on a test that
is not built or run.
"""
import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
TAG = re.compile(r'\s*(?://|#) Faults: (F\d+(?:, F\d+)*)$')
LIKE_A_TAG = re.compile(r'\s*(?://|#)\s*faults?\b.*\bF\d', re.IGNORECASE)
TEST = re.compile(r'TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\)')
SUITE = re.compile(r'INSTANTIATE_TEST_SUITE_P\(\s*(\w+),\s*(\w+)')
CASE = re.compile(r'\s*(?:\w+)?\{"(\w+)",')


class Complaints(Exception):
    pass


def rows():
    """Titles and the cells of their rows, in the order of faults.txt."""
    sections = []
    for number, line in enumerate((TESTS / 'faults.txt').read_text().splitlines(), 1):
        if line.startswith('= '):
            sections.append((line[2:], []))
        elif line and not line.startswith('#'):
            cells = [cell.strip() for cell in line.split('|')]
            if len(cells) != 5 or not re.fullmatch(r'F\d+', cells[0]) or not sections:
                raise Complaints(f'tests/faults.txt:{number}: not a row: {line}')
            sections[-1][1].append(cells)
    return sections


def test_below(lines, at, suite):
    """The name of the test that a tag is above: comments may stand between."""
    while at < len(lines) and re.match(r'\s*//', lines[at]):
        at += 1
    text = '\n'.join(lines[at:at + 3])
    for pattern, name in ((TEST, '{0}.{1}'), (SUITE, '{1} ({0})'), (CASE, suite + ': {0}')):
        if found := pattern.match(text):
            return name.format(*found.groups())
    return None


def tags_of_source(lines):
    """(line, numbers, test) of each tag; the test is None where there is none."""
    suite = ''
    for at, line in enumerate(lines):
        if found := SUITE.match('\n'.join(lines[at:at + 2])):
            suite = found[2]
        if found := TAG.fullmatch(line):
            yield at, found[1].split(', '), test_below(lines, at + 1, suite)


def tags_of_script(lines, name):
    for at, line in enumerate(lines):
        if found := TAG.fullmatch(line):
            in_first_comment = all(above.startswith('#') for above in lines[:at])
            yield at, found[1].split(', '), name if in_first_comment else None


def is_run(path):
    """Whether the build has the source, or ctest the script."""
    return any(re.search(rf'[\s/]{re.escape(path.name)}\b', folder.joinpath('CMakeLists.txt').read_text())
               for folder in (path.parent, TESTS) if folder.joinpath('CMakeLists.txt').exists())


def find_tests(known):
    shown = {number: [] for number in known}
    complaints = []
    for path in sorted(TESTS.rglob('*')):
        if path.suffix not in ('.cpp', '.sh', '.py') or path == Path(__file__).resolve() or not path.is_file():
            continue
        name = path.relative_to(TESTS.parent).as_posix()
        lines = path.read_text(errors='replace').splitlines()
        complaints += [f'{name}:{at}: not as "// Faults: F1, F2": {line.strip()}'
                       for at, line in enumerate(lines, 1) if LIKE_A_TAG.match(line) and not TAG.fullmatch(line)]
        tags = list(tags_of_source(lines) if path.suffix == '.cpp' else tags_of_script(lines, name))
        if tags and not is_run(path):
            complaints.append(f'{name}: shows faults, and no CMakeLists.txt has it')
        for at, numbers, test in tags:
            where = f'{name}:{at + 1}'
            if test is None or 'DISABLED_' in test:
                complaints.append(f'{where}: no test to be run is below')
            for number in numbers:
                if number not in shown:
                    complaints.append(f'{where}: no such row in tests/faults.txt: {number}')
                elif test is not None:
                    shown[number].append(test)
    complaints += [f'tests/faults.txt: no test shows {number}' for number, tests in shown.items() if not tests]
    if complaints:
        raise Complaints('\n'.join(complaints))
    return shown


def table(sections, shown):
    text = ('# Faults, and the tests that show them\n\n'
            'Made by `tests/faults.py` from `tests/faults.txt` and the tests; not to be changed by hand.\n'
            'Where a fault heals, the run goes on and its exit code is 0.\n')
    for title, cells_of_rows in sections:
        text += f'\n## {title}\n\n| | fault | exit code | requests | expected | tests |\n|---|---|---|---|---|---|\n'
        for cells in cells_of_rows:
            tests = '<br>'.join(f'`{test}`' for test in shown[cells[0]])
            text += '| ' + ' | '.join([*cells, tests]).replace(' < ', ' &lt; ') + ' |\n'
    return text


def main():
    if sys.argv[1:] not in ([], ['--check']):
        sys.exit(__doc__)
    sections = rows()
    known = [cells[0] for _, of_section in sections for cells in of_section]
    if known != sorted(set(known), key=lambda number: int(number[1:])):
        raise Complaints('tests/faults.txt: the numbers are not in order, or not each once')
    text = table(sections, find_tests(known))
    made = TESTS / 'FAULTS.md'
    if not sys.argv[1:]:
        made.write_text(text)
    elif not made.exists() or made.read_text() != text:
        raise Complaints('tests/FAULTS.md is out of date: tests/faults.py')


if __name__ == '__main__':
    try:
        main()
    except Complaints as complaints:
        sys.exit(str(complaints))
