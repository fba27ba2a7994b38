#!/usr/bin/env python3
"""Fails when the built command has become slower, measured against a plain C program on the same machine.

  check.py COMMAND BASELINE           compares with Benchmarks/ratios.json
  check.py COMMAND BASELINE --write   writes that file, after a change that is meant to change it

BASELINE is Benchmarks/Baseline/baseline.c, compiled; it sets the strings of a page, Benchmarks/Baseline/strings.txt, which
stay as they are, whatever the page becomes. All are run in turn and the least CPU time of each counts: what disturbs a
round only adds to it. A machine that others use gets more rounds before it fails.
"""

import json
import os
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "Samples/03-several-vat-rates.json")
FULL_SAMPLE = os.path.join(ROOT, "Samples/02-b2b-complete.json")
RATIOS = os.path.join(ROOT, "Benchmarks/ratios.json")
# So much of what was written down may be lost.
LOSS = 1.15
DOCUMENTS = 60
PROCESSES = 8
LEAST_ROUNDS, MOST_ROUNDS = 8, 30


def run(call, output=os.devnull):
    """Runs a program and answers its CPU time in milliseconds."""
    process = os.posix_spawn(
        call[0], call, os.environ,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        ])
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(call)}")
    return 1000 * (usage.ru_utime + usage.ru_stime)


def numbered(sample, path):
    """Writes a sample as often as a batch has invoices, each with a number of its own."""
    with open(sample, encoding="utf-8") as file:
        invoice = json.load(file)
    with open(path, "w", encoding="utf-8") as file:
        for index in range(DOCUMENTS):
            print(json.dumps(invoice | {"invoice_number": f"B-{index}"}, ensure_ascii=False), file=file)
    return path


def main():
    command, baseline = (os.path.abspath(path) for path in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        page = numbered(SAMPLE, os.path.join(folder, "page.ndjson"))
        full = numbered(FULL_SAMPLE, os.path.join(folder, "full.ndjson"))
        archive = os.path.join(folder, "archive.zip")
        result = os.path.join(folder, "baseline.txt")

        def batch(path, *options):
            return run([command, "batch", path, "--jobs", "1", "--quiet", "--zip", archive, *options]) / DOCUMENTS

        def plain():
            run([baseline, os.path.join(ROOT, "Fonts"), folder, os.path.join(ROOT, "Benchmarks/Baseline/strings.txt"),
                 str(DOCUMENTS), "plain"], result)
            with open(result, encoding="utf-8") as file:
                return float(file.read().split()[0])

        measures = {
            "a page in a batch": lambda: batch(page),
            "a page as Factur-X in a batch": lambda: batch(page, "--facturx", "en16931"),
            "two pages with a logo as Factur-X in a batch": lambda: batch(full, "--facturx", "en16931"),
            "a page as a whole process": lambda: sum(
                run([command, "--quiet", SAMPLE]) for _ in range(PROCESSES)) / PROCESSES,
        }
        yardstick = plain()
        least = {name: measure() for name, measure in measures.items()}
        written = {}
        if sys.argv[3:] != ["--write"]:
            with open(RATIOS, encoding="utf-8") as file:
                written = json.load(file)
            if written.keys() != measures.keys():
                sys.exit(f"{RATIOS} is of other measures: write it anew with --write")
        for rounds in range(1, MOST_ROUNDS + 1):
            yardstick = min(yardstick, plain())
            for name, measure in measures.items():
                least[name] = min(least[name], measure())
            ratios = {name: least[name] / yardstick for name in measures}
            lost = [name for name in written if ratios[name] > LOSS * written[name]]
            if rounds >= LEAST_ROUNDS and written and not lost:
                break
        print(f"Plain C: {yardstick:.2f} ms; as parts of it, least of {rounds + 1} rounds:")
        for name, ratio in ratios.items():
            print(f"  {name}: {ratio:.2f}" + (f", written down {written[name]:.2f}" if written else ""))
        if not written:
            with open(RATIOS, "w", encoding="utf-8") as file:
                json.dump({name: round(ratio, 2) for name, ratio in ratios.items()}, file, indent=2)
                file.write("\n")
        if lost:
            sys.exit(f"Slower by more than {round(100 * (LOSS - 1))} %: {', '.join(lost)}")


main()
