"""The ten things that a customer does in the portal, done in a real browser (Debian's chromium) with the demo, and four ways
in which not everybody does them: by keyboard alone, without scripts, on a narrow screen, in the dark.

usage: checklist.py URL [--shots FOLDER]

Prints a JSON object: each check and what is wrong with it, or null.
"""

import argparse
import json
import pathlib
import re
import sys
import traceback
import urllib.request
import zipfile

from playwright.sync_api import expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
PAYS, CHANGES, LEAVES, EXPORTS, SETS, FAILS, FREE = 1001, 1003, 1002, 1004, 1020, 1023, 1005


class Portal:
    """The demo, seen by a browser."""

    def __init__(self, base, browser, **options):
        self.base = base
        self.context = browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900}, **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(20_000)

    def enter(self, telegram_id, language="fr"):
        self.page.goto(self.base + "/demo")
        self.page.locator(f"form:has(input[value='{telegram_id}']) button").click()
        self.page.wait_for_url(self.base + "/portal/")
        if self.page.locator("html").get_attribute("lang") != language:
            self.open("/portal/settings")
            self.page.locator(f"input[name=language][value={language}]").check()
            self.page.locator("main form button").first.click()
            self.open("/portal/")
        return self.page

    def open(self, path):
        self.page.goto(self.base + path)
        return self.page

    def customer(self, telegram_id):
        with urllib.request.urlopen(self.base + "/demo") as answer:
            return next(c for c in json.load(answer)["customers"] if c["telegram_id"] == telegram_id)

    def later(self, **time):
        query = "&".join(f"{unit}={count}" for unit, count in time.items())
        urllib.request.urlopen(urllib.request.Request(f"{self.base}/demo/clock?{query}", method="POST")).close()

    def card(self, telegram_id, works):
        body = f"user={telegram_id}&works={int(works)}".encode()
        urllib.request.urlopen(urllib.request.Request(self.base + "/demo/card", data=body, method="POST")).close()


def reach(portal):
    """Accéder au portal: nobody sees anything before the login."""
    page = portal.open("/portal/invoices?q=INV")
    assert "/portal/login?next=" in page.url, page.url
    page = portal.enter(PAYS)
    expect(page.locator("h1")).to_have_text("Bonjour Pierre Dupont")


def profile(portal):
    """Afficher le profil: plan, renewal, statistics."""
    page = portal.enter(PAYS)
    text = page.locator("main").inner_text()
    for word in ("Pro", "11,99 €", "Renouvellement", "Messages ce mois-ci", "Messages au total", "Membre depuis"):
        assert word in text.replace("\u00a0", " ").replace("\u202f", " "), word
    page = portal.open("/portal/profile")
    expect(page.locator("input[name=name]")).to_have_value(re.compile("Pierre Dupont"))


def usage(portal):
    """Vérifier l'usage: of this month, and of the months before."""
    page = portal.enter(PAYS)
    used = portal.customer(PAYS)["used"]
    shown = re.sub(r"\D", "", page.locator(".usage, main").first.inner_text())
    assert str(used) in shown, used
    page = portal.open("/portal/usage")
    assert page.locator("table tbody tr").count() >= 12
    expect(page.locator("main")).to_contain_text("2026")


def change(portal):
    """Changer de plan: what it costs is said before, and nothing happens without a confirmation."""
    page = portal.enter(CHANGES)
    before = portal.customer(CHANGES)["plan"]
    other = {"pro": "business", "business": "pro"}[before]
    page = portal.open("/portal/subscription")
    page.locator(f"a[href*='{other}']").first.click()
    expect(page.locator("main")).to_contain_text("€")
    assert portal.customer(CHANGES)["plan"] == before
    page.locator("form[action='/portal/subscription/upgrade'] button").click()
    page.wait_for_load_state()
    for _ in range(40):
        if portal.customer(CHANGES)["plan"] == other:
            break
        page.wait_for_timeout(250)
    assert portal.customer(CHANGES)["plan"] == other


def leave(portal):
    """Annuler l'abonnement: it goes on until its end, and can be taken back."""
    page = portal.enter(LEAVES)
    portal.open("/portal/subscription/cancel")
    page.locator("form[action='/portal/subscription/cancel'] button").click()
    page.wait_for_load_state()
    for _ in range(40):
        if portal.customer(LEAVES)["subscription"] == "cancelled":
            break
        page.wait_for_timeout(250)
    assert portal.customer(LEAVES)["subscription"] == "cancelled"
    page = portal.open("/portal/subscription")
    page.locator("form[action='/portal/subscription/resume'] button").click()
    page.wait_for_load_state()
    for _ in range(40):
        if portal.customer(LEAVES)["subscription"] == "active":
            break
        page.wait_for_timeout(250)
    assert portal.customer(LEAVES)["subscription"] == "active"


def invoices(portal):
    """Voir les factures: all of them, found by number, as a PDF."""
    page = portal.enter(PAYS)
    numbers = portal.customer(PAYS)["documents"]
    page = portal.open("/portal/invoices")
    for number in numbers[:10]:
        expect(page.locator("table")).to_contain_text(number)
    page.locator("input[name=q]").fill(numbers[0])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"q=INV"))
    expect(page.locator("tbody tr")).to_have_count(1)
    answer = portal.context.request.get(f"{portal.base}/portal/invoices/{numbers[0]}.pdf")
    assert answer.status == 200 and answer.body()[:5] == b"%PDF-", answer.status
    # Another one's is not there.
    other = portal.customer(LEAVES)["documents"][0]
    assert portal.context.request.get(f"{portal.base}/portal/invoices/{other}.pdf").status == 404


def export(portal):
    """Exporter les données: asked for, told when ready, fetched once."""
    page = portal.enter(EXPORTS)
    portal.open("/portal/export")
    page.locator("form[action='/portal/export'] button").click()
    link = None
    for _ in range(80):
        page = portal.open("/portal/notices")
        link = page.locator("a[href*='/portal/export/']")
        if link.count():
            break
        page.wait_for_timeout(250)
    portal.open(re.sub(r"^https?://[^/]+", "", link.first.get_attribute("href")))
    with page.expect_download() as waiting:
        page.locator("form button").first.click()
    names = zipfile.ZipFile(waiting.value.path()).namelist()
    assert any(name.endswith(".pdf") for name in names) and any("README" in name.upper() for name in names), names


def settings(portal):
    """Modifier les paramètres: they are kept, and the language holds at once."""
    page = portal.enter(SETS)
    portal.open("/portal/settings")
    page.locator("input[name=retention][value='90']").check()
    page.locator("input[name=language][value=en]").check()
    page.locator("form[action='/portal/settings'] button").click()
    page.wait_for_load_state()
    page = portal.open("/portal/settings")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("input[name=retention][value='90']")).to_be_checked()


def fail(portal):
    """Simuler un paiement échoué: the banner says what happens next and when."""
    portal.card(FAILS, works=False)
    page = portal.enter(FAILS)
    for _ in range(33):
        portal.later(days=1)
        page = portal.open("/portal/")
        if page.locator(".banner a[href^='/portal/pay']").count():
            break
    expect(page.locator(".banner").first).to_contain_text("€")
    assert portal.customer(FAILS)["subscription"] == "past_due"
    assert portal.customer(FAILS)["access"] == "full"


def notifications(portal):
    """Vérifier les notifications dunning: each of its day, none before, and the end when it is paid."""

    def told():
        # A session that is left alone for a week ends.
        portal.enter(FAILS)
        return expect(portal.open("/portal/notices").locator("main"))

    told().to_contain_text("Problème de paiement")
    told().not_to_contain_text("Compte en pause")
    portal.later(days=4)
    told().to_contain_text("Compte en pause")
    assert portal.customer(FAILS)["access"] == "limited"
    portal.later(days=4)
    told().to_contain_text("Dernière chance")
    portal.later(days=8)
    told().to_contain_text("Compte suspendu")
    assert portal.customer(FAILS)["access"] == "suspended"
    portal.card(FAILS, works=True)
    portal.later(days=7)
    assert portal.customer(FAILS)["access"] == "full"
    portal.enter(FAILS)
    assert portal.open("/portal/").locator(".banner a[href^='/portal/pay']").count() == 0


def subscribe(portal):
    """Without a subscription: a plan is chosen and paid at the provider's page, also after a card that was refused."""
    portal.enter(FREE)
    page = portal.open("/portal/subscription")
    page.locator("form[action='/portal/subscription/checkout'] button[value=year]").first.click()
    page.wait_for_url(re.compile("/demo/checkout/"))
    expect(page.locator("main")).to_contain_text("Démonstration")
    page.locator("button[value=refused]").click()
    expect(page.locator("[role=alert]")).to_contain_text("refusée")
    assert "subscription" not in portal.customer(FREE)
    page.locator("button[value=works]").click()
    page.wait_for_url(re.compile(r"/portal/subscription\?done=bought"))
    expect(page.locator("main")).to_contain_text("Pro")
    customer = portal.customer(FREE)
    assert (customer["plan"], customer["subscription"], len(customer["documents"])) == ("pro", "active", 1), customer


def keyboard(portal):
    """Every control of the first page is reached by Tab, is seen when it is, and works with Enter."""
    page = portal.enter(PAYS)
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            """() => { const e = document.activeElement; if (!e || e === document.body) return null;
            const s = getComputedStyle(e), r = e.getBoundingClientRect();
            return {name: (e.innerText || e.value || '').trim(), seen: r.width > 0 && r.height > 0 &&
            (s.outlineStyle !== 'none' || s.boxShadow !== 'none')}; }""")
        if focus is None:
            break
        assert focus["seen"], focus
        seen.append(focus["name"])
    assert seen[0] == "Aller au contenu", seen[0]
    count = page.locator("a[href]:visible, button:visible, input:not([type=hidden]):visible, select:visible").count()
    assert len(seen) >= count, (len(seen), count)
    page = portal.open("/portal/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#main"))


def english(portal):
    """The same in English."""
    page = portal.enter(SETS, language="en")
    for path in ("/portal/", "/portal/subscription", "/portal/invoices", "/portal/usage", "/portal/settings"):
        text = portal.open(path).locator("main").inner_text()
        assert not re.search(r"\b(votre|vos|facture|formule)\b", text, re.I), (path, text[:200])
    assert page.locator("h1").count() == 1


def narrow(portal):
    """320 px: nothing is wider than the screen."""
    page = portal.enter(PAYS)
    page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/portal/", "/portal/subscription", "/portal/invoices", "/portal/usage", "/portal/settings", "/portal/account"):
        portal.open(path)
        extra = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert extra <= 0, (path, extra)


def shifts(portal):
    """No layout shift, and a first page of less than 30 KB."""
    page = portal.context.new_page()
    portal.page = page
    sizes = []
    page.on("response", lambda answer: sizes.append(len(answer.body()) if answer.status == 200 else 0))
    portal.enter(PAYS)
    sizes.clear()
    page.goto(portal.base + "/portal/")
    shift = page.evaluate(
        """() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries())
        sum += e.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 300); })""")
    assert shift == 0, shift
    assert 0 < sum(sizes) < 30_000, sum(sizes)


CHECKS = [reach, profile, usage, change, leave, invoices, export, settings, fail, notifications]
OTHERS = [subscribe, keyboard, english, narrow, shifts]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--shots")
    options = parser.parse_args()
    results = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

        def run(name, check, **context):
            portal = Portal(options.base, browser, **context)
            try:
                check(portal)
                results[name] = None
            except Exception as problem:  # All that goes wrong is told.
                results[name] = "".join(traceback.format_exception(problem)[-2:])[-900:]
                if options.shots:
                    portal.page.screenshot(path=str(pathlib.Path(options.shots) / f"{name}.png"), full_page=True)
            portal.context.close()

        for check in CHECKS + OTHERS:
            run(check.__name__, check)
        for check in (profile, invoices):
            run(f"{check.__name__} without scripts", check, java_script_enabled=False)
            run(f"{check.__name__} in the dark", check, color_scheme="dark")
        browser.close()
    json.dump(results, sys.stdout, indent=1, ensure_ascii=False)


main()
