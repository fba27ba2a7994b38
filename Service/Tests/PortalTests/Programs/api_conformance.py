"""Holds a running server against the description of its routes, with schemathesis.

Usage: api_conformance.py URL COOKIE_NAME COOKIE CSRF_TOKEN BOT_TOKEN FOLDER SECONDS

Each of the two audiences is asked with all that opens its routes: a customer's session, and the bot's token. The routes that
would end the session come last, alone. Whatever a check finds ends the program with 1 and stands in its output.
"""

import json
import pathlib
import subprocess
import sys
import urllib.request

url, cookie_name, cookie, csrf, bot, folder, seconds = sys.argv[1:]
folder = pathlib.Path(folder)

document = json.load(urllib.request.urlopen(f"{url}/openapi.json"))
# Who is let in is asked elsewhere, route by route: here all that opens a route is sent always, so it is no part of a case.
document["components"].pop("securitySchemes")
for operation in [document, *(o for path in document["paths"].values() for o in path.values() if isinstance(o, dict))]:
    operation.pop("security", None)
schema = folder / "openapi.json"
schema.write_text(json.dumps(document))

# What a schema can't say: the check digits of a VAT number, codes of countries that there are, lengths in bytes of UTF-8.
meant = ["2xx", "400", "401", "403", "404", "409", "413"]
names = ["PUT /portal/profile", "POST /portal/tickets", "PUT /v1/users/{telegram_id}", "POST /portal/subscription/upgrade",
         "POST /v1/usage", "POST /v1/messages", "POST /v1/sessions", "POST /v1/tickets", "POST /v1/notices/ack"]
# A batch is answered entry by entry: a wrong one is refused in an answer of 200. Whatever stands in a path is a text.
refused = ["400", "401", "403", "404", "405", "406", "409", "413", "414", "415", "422", "428", "429"]
lines = [f"checks.negative_data_rejection.expected-statuses = {json.dumps(refused)}", ""]
for name in names:
    lines += ["[[operations]]", f"include-name = {json.dumps(name)}",
              f"checks.positive_data_acceptance.expected-statuses = {json.dumps(meant)}"]
    if name.startswith("POST /v1/"):
        lines += [f"checks.negative_data_rejection.expected-statuses = {json.dumps(refused + ['200'])}"]
    lines += [""]
for name in ["GET /mail/unsubscribe/{token}", "POST /mail/unsubscribe/{token}"]:
    lines += ["[[operations]]", f"include-name = {json.dumps(name)}",
              f"checks.negative_data_rejection.expected-statuses = {json.dumps(refused + ['200'])}", ""]
configuration = folder / "schemathesis.toml"
configuration.write_text("\n".join(lines))

session = ["-H", f"Cookie: {cookie_name}={cookie}", "-H", f"X-CSRF-Token: {csrf}"]
token = ["-H", f"Authorization: Bearer {bot}"]
ends = ["--include-path", "/portal/logout"]
runs = [
    ("portal", session + ["--include-tag", "portal", "--exclude-path", "/portal/logout"]),
    ("bot", token + ["--include-tag", "bot"]),
    ("server", ["--include-path-regex", "^/(openapi|healthz|readyz|metrics|mail)"]),
    ("logout", session + ends),
]
failed = False
for name, arguments in runs:
    result = subprocess.run(
        [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()",
         "--config-file", str(configuration), "run", str(schema), "--url", url, "--checks", "all",
         "--phases", "examples,coverage,fuzzing", "--max-examples", "12", "--seed", "7", "--generation-deterministic",
         "--request-timeout", "20", "--no-color", "--continue-on-failure",
         "--warnings", "off", *arguments],
        capture_output=True, text=True, cwd=folder, timeout=float(seconds))
    print(f"== {name}: {result.returncode}\n{result.stdout[:6000] if result.returncode else result.stdout[-1500:]}")
    if result.returncode:
        print(result.stderr[-3000:])
        failed = True
sys.exit(1 if failed else 0)
