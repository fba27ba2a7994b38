import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("The login in a browser")
struct LoginBrowserTests {
  /// Prints what is wrong, a line each. Arguments: the address, `initData`, a query of the widget with scripts, one without,
  /// and the path of a mailed link.
  private static let program = """
    import re, sys
    from urllib.parse import quote
    from playwright.sync_api import sync_playwright

    base, app, with_script, without_script, link = sys.argv[1:]

    def wrong(text):
        print(text)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        def visit(scripts):
            context = browser.new_context(java_script_enabled=scripts, locale="en")
            # What is not of this machine is not there: the page has to work without it.
            context.route(re.compile("^https:"), lambda route: route.abort())
            page = context.new_page()
            page.on("console", lambda message: "Content Security" in message.text and wrong(message.text))
            return context, page

        def session(context):
            return [cookie for cookie in context.cookies() if cookie["name"] == "session"]

        def arrived(context, page, name):
            page.wait_for_url(base + "/portal/", timeout=15000)
            found = session(context)
            if len(found) != 1 or not found[0]["httpOnly"] or found[0]["sameSite"] != "Lax":
                wrong(name + ": the cookie is " + str(found))
            if page.locator("h1").count() != 1:
                wrong(name + ": the page has no heading")
            context.close()

        context, page = visit(True)
        page.goto(base + "/portal/login/mini-app#tgWebAppData=" + quote(app, safe="") + "&tgWebAppVersion=8.0")
        arrived(context, page, "Mini App")

        context, page = visit(True)
        page.goto(base + "/portal/login/mini-app")
        page.wait_for_timeout(300)
        if session(context):
            wrong("Mini App: outside of Telegram somebody was logged in")
        context.close()

        for scripts, data in ((True, with_script), (False, without_script)):
            context, page = visit(scripts)
            page.goto(base + "/portal/login", wait_until="domcontentloaded")
            state = re.search(r"/portal/login/telegram/([0-9a-f]{40})", page.content()).group(1)
            page.goto(base + "/portal/login/telegram/" + state + "?" + data)
            if not scripts:
                if session(context):
                    wrong("widget: without a script nobody presses the button")
                page.get_by_role("button", name="Continue").click()
            arrived(context, page, "widget, scripts " + str(scripts))

        context, page = visit(True)
        page.goto(base + link)
        page.wait_for_timeout(300)
        if session(context):
            wrong("mail: looking at the link has used it")
        page.get_by_role("button", name="Log in").click()
        arrived(context, page, "mail")
        browser.close()
    """

  @Test("Scripts press what Telegram leads to, people do without scripts, and a mailed link waits for a person")
  func chromium() async throws {
    let test = try TestBilling(TestDatabase(.sqlite), world: TestWorld()) { $0.publicURL = "http://127.0.0.1" }
    try await TestPortal.with(test.billing, LoginTests.all) { portal, _ in
      _ = try test.user()
      try test.billing.write { (tx) throws(BillingError) in try tx.mailLoginLink(to: "pierre@example.com") }
      let text = try test.contents()["email_outbox"]?.joined() ?? ""
      let link = try #require(text.firstMatch(of: /\/portal\/login\/link\/[0-9a-f]{64}/)).0
      let time = test.world.now / 1000
      let arguments = [
        portal.url(""), TestTelegram.initData([("user", #"{"id":8,"first_name":"Zoé"}"#), ("auth_date", "\(time)")]),
        TestTelegram.widget([("id", "9"), ("first_name", "A & B"), ("auth_date", "\(time)")]),
        TestTelegram.widget([("id", "9"), ("first_name", "A & B"), ("auth_date", "\(time - 1)")]), String(link),
      ]
      // On a thread that may wait: the server answers meanwhile.
      let wrong = try await test.billing.readOnThread { (_) throws(BillingError) -> Result<String, any Error> in
        Result { try Python.run(Self.program, arguments) }
      }
      #expect(try wrong.get() == "")
    }
  }
}
