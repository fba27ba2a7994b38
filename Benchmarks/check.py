#!/usr/bin/env python3
"""Fails when the built command has become slower, compared with a plain C program.

  check.py COMMAND BASELINE           compares with Benchmarks/ratios.json
  check.py COMMAND BASELINE --write   writes that file, after a change that is meant to change it

BASELINE is Benchmarks/Baseline/baseline.c, compiled; it sets the strings of a page, Benchmarks/Baseline/strings.txt, which
stay as they are, whatever the page becomes. Instructions are counted, by valgrind: they are the same however busy the
machine is, where the least CPU time of thirty rounds was a fifth more on one with a load of sixteen. Those of a document
are what ten more of them take, so that the start of a process is a measure of its own. What the kernel does is not seen.
"""

import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE, TWO_PAGES = "Samples/03-several-vat-rates.json", "Samples/02-b2b-complete.json"
RATIOS = os.path.join(ROOT, "Benchmarks/ratios.json")
# So much of what was written down may be lost.
LOSS = 1.15
FEW, MANY = 3, 13


def instructions(call):
    """How many instructions a program takes."""
    process = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *call],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    for line in process.stderr.splitlines():
        if process.returncode == 0 and "I   refs:" in line:
            return int(line.split(":")[1].replace(",", ""))
    sys.exit(f"failed: {' '.join(call)}\n{process.stderr}")


def main():
    built, baseline = (os.path.abspath(path) for path in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # valgrind gives up on some of what Swift says for debuggers.
        command = os.path.join(folder, "command")
        subprocess.run(["strip", "--strip-debug", "-o", command, built], check=True)

        def batch(sample, count, *options):
            name = os.path.join(folder, f"{os.path.basename(sample)}-{count}{len(options)}")
            with open(os.path.join(ROOT, sample), encoding="utf-8") as file:
                invoice = json.load(file)
            with open(name, "w", encoding="utf-8") as file:
                for index in range(count):
                    # Numbers of one length: they all take the same.
                    print(json.dumps(invoice | {"invoice_number": f"B-{100 + index}"}, ensure_ascii=False), file=file)
            return [command, "batch", name, "--jobs", "1", "--quiet", "--zip", name + ".zip", *options]

        def plain(count):
            return [baseline, os.path.join(ROOT, "Fonts"), folder,
                    os.path.join(ROOT, "Benchmarks/Baseline/strings.txt"), str(count), "plain"]

        def document(call):
            """What a document more takes; `call` is called with a number of documents."""
            few, many = (pool.submit(instructions, call(count)) for count in (FEW, MANY))
            return lambda: (many.result() - few.result()) / (MANY - FEW)

        process = pool.submit(instructions, [command, "--quiet", os.path.join(ROOT, PAGE)])
        measures = {
            "a page in a batch": document(lambda count: batch(PAGE, count)),
            "a page as Factur-X in a batch": document(lambda count: batch(PAGE, count, "--facturx", "en16931")),
            "two pages with a logo as Factur-X in a batch":
                document(lambda count: batch(TWO_PAGES, count, "--facturx", "en16931")),
            "a page as a whole process": process.result,
        }
        # The program sets a tenth more, and one, before it begins to count.
        more = MANY + MANY // 10 - FEW - FEW // 10
        yardstick = document(plain)() * (MANY - FEW) / more
        ratios = {name: measure() / yardstick for name, measure in measures.items()}

    if sys.argv[3:] == ["--write"]:
        with open(RATIOS, "w", encoding="utf-8") as file:
            json.dump({name: round(ratio, 3) for name, ratio in ratios.items()}, file, indent=2)
            file.write("\n")
        return
    with open(RATIOS, encoding="utf-8") as file:
        written = json.load(file)
    if written.keys() != ratios.keys():
        sys.exit(f"{RATIOS} is of other measures: write it anew with --write")
    print(f"Plain C takes {yardstick / 1e6:.1f} million instructions for a page; as parts of it:")
    for name, ratio in ratios.items():
        print(f"  {name}: {ratio:.3f}, written down {written[name]:.3f}")
    lost = [name for name in ratios if ratios[name] > LOSS * written[name]]
    if lost:
        sys.exit(f"Slower by more than {round(100 * (LOSS - 1))} %: {', '.join(lost)}")


main()
