"""Types into a real shell and compares what the Tab key makes of it.

    completion.py bash|zsh|fish SCRIPT FOLDER

SCRIPT is the completion script of the shell as it is installed; FOLDER is empty. Prints what is wrong, and nothing else.
"""

import os
import pathlib
import re
import sys
import time

import pexpect

#: What is typed after the command's name, Tab at the end; and the words that the command then gets.
CASES = [
    ("inv", ["invoice-a.json"]),
    ("rec", ["received.xml"]),
    ("--format x", ["--format", "xml"]),
    ("--format xml inv", ["--format", "xml", "invoice-a.json"]),
    ("--template cl", ["--template", "classic"]),
    ("--template ow", ["--template", "own"]),
    ("--rules en", ["--rules", "en16931"]),
    ("--facturx basic-", ["--facturx", "basic-wl"]),
    ("--facturx xr", ["--facturx", "xrechnung"]),
    ("--format ubl --profile xr", ["--format", "ubl", "--profile", "xrechnung"]),
    ("--format xml --profile ext", ["--format", "xml", "--profile", "extended"]),
    ("--prof", ["--profile"]),
    ("render --rules fr", ["render", "--rules", "fr"]),
    ("bat", ["batch"]),
    ("batch --csv fr", ["batch", "--csv", "french"]),
    ("batch --template cl", ["batch", "--template", "classic"]),
    ("batch --format nd", ["batch", "--format", "ndjson"]),
    ("check inv", ["check", "invoice-a.json"]),
    ("extract pa", ["extract", "page.pdf"]),
    ("--fonts ow", ["--fonts", "own"]),
]
#: What is typed, and words that are among those that the shell lists then.
LISTS = [
    ("--format ", ["pdf", "json", "xml", "ubl"]),
    ("--template ", ["classic", "own"]),
    ("--profile ", ["minimum", "basic-wl", "en16931", "xrechnung", "extended", "peppol"]),
    ("", ["batch", "stream", "check", "extract", "inspect", "statement", "schema", "templates", "invoice-a.json"]),
]


def start(shell, script, environment):
    arguments = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}[shell]
    child = pexpect.spawn(
        shell, arguments, env=environment, encoding="utf-8", timeout=20, dimensions=(60, 200), echo=True)
    setup = {
        "bash": [f"source '{script}'", "bind 'set enable-bracketed-paste off'", "bind 'set bell-style none'",
                 "bind 'set page-completions off'", "PS1='READY> '"],
        "zsh": [f"fpath=('{os.path.dirname(script)}' $fpath)", "autoload -Uz compinit", "compinit -u -D",
                "unsetopt zle_bracketed_paste PROMPT_SP", "setopt NO_BEEP", "PS1='READY> '"],
        "fish": [f"source '{script}'", "function fish_prompt; printf 'READY> '; end"],
    }[shell]
    for line in setup:
        child.send(line + "\r")
    child.send("echo DO''NE\r")
    child.expect("DONE")
    child.expect("READY> ")
    return child


def clear(child):
    # A shell that is busy with a list may drop it.
    for timeout in (3, 7, 20):
        child.send("\x03")
        if child.expect(["READY> ", pexpect.TIMEOUT], timeout=timeout) == 0:
            return
    raise RuntimeError("the shell does not come back")


def completed(child, typed, pause):
    """The words that the command gets when Tab and then Enter is pressed."""
    child.send(f"render-invoice {typed}\t")
    time.sleep(pause)
    child.send("\r")
    try:
        child.expect("GOT(.*?)END", timeout=8)
        # A slash at a word's end: zsh takes it away at the end of the line.
        words = [word.rstrip("/") for word in re.findall("<(.*?)>", child.match.group(1))]
        child.expect("READY> ")
        return words
    except pexpect.TIMEOUT:
        clear(child)
        return None


def listed(child, typed, expected):
    """Those of the words that are not shown after Tab was pressed."""
    child.send(f"render-invoice {typed}\t\t")
    seen = ""
    end = time.monotonic() + 6
    while time.monotonic() < end and not all(word in seen for word in expected):
        try:
            seen += child.read_nonblocking(100_000, timeout=0.5)
        except pexpect.TIMEOUT:
            pass
    clear(child)
    return [word for word in expected if word not in seen]


def main():
    shell, script, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    files = folder / "files"
    for name in ["own", "own/inner"]:
        (files / name).mkdir(parents=True)
    for name in ["invoice-a.json", "received.xml", "page.pdf", "invoice.txt", "own/template.yaml"]:
        (files / name).write_text("")
    # Prints its words instead of rendering.
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    stub = bin_folder / "render-invoice"
    stub.write_text("#!/bin/sh\nprintf 'GOT'\nfor word; do printf '<%s>' \"$word\"; done\necho END\n")
    stub.chmod(0o755)
    environment = {
        "PATH": f"{bin_folder}:/usr/bin:/bin", "HOME": str(folder), "TERM": "xterm", "LANG": "C.UTF-8",
        "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder), "PWD": str(files),
    }
    os.chdir(files)
    child = start(shell, script, environment)
    for typed, expected in CASES:
        # A loaded machine may need longer until the word is there.
        for pause in (0.2, 0.5, 3):
            words = completed(child, typed, pause)
            if words == expected:
                break
        else:
            print(f"{shell}: {typed!r} becomes {words}, not {expected}")
    for typed, expected in LISTS:
        missing = listed(child, typed, expected)
        if missing:
            print(f"{shell}: {typed!r} does not list {missing}")
    child.close(force=True)


main()
