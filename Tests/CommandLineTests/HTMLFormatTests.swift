import CommandTestSupport
import Foundation
import Testing

@Suite("Pages as HTML")
struct HTMLFormatTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Opens files in Debian's chromium: what axe objects to, what is wider than the window, what is asked of the network,
  /// and what a printer loses.
  private static let look = #"""
    import collections, json, os, re, subprocess, sys
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    def words(text):
        return collections.Counter(word for word in re.sub(r"\s+([%:»])", r"\1", text).split() if word != "·")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        for name in sys.argv[1:]:
            asked.clear()
            page.set_viewport_size({"width": 1200, "height": 900})
            page.goto("file://" + name)
            outside = [url for url in asked if not url.startswith("data:")]
            if outside != ["file://" + name]:
                print(name, "asks for", outside)
            broken = page.evaluate("[...document.images].filter(image => !image.naturalWidth).length")
            if broken:
                print(name, broken, "pictures are not shown")
            shown = page.evaluate("document.body.innerText")
            printed = name + ".pdf"
            page.pdf(path=printed, prefer_css_page_size=True, print_background=True)
            text = subprocess.run(["pdftotext", "-raw", printed, "-"], capture_output=True, text=True, check=True).stdout
            # Words that a line's end breaks; Poppler reads Arabic and Hebrew in an order of its own.
            lost = words(shown) - words(text)
            rest = "".join(text.split())
            lost = [word for word in lost if word not in rest and not re.search("[\u0590-\u08ff]", word)]
            if lost:
                print(name, "is printed without", lost)
            for width in (1100, 900, 768, 641, 481, 320):
                page.set_viewport_size({"width": width, "height": 800})
                if width in (1100, 320):
                    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response
                    for violation in found["violations"]:
                        print(name, width, violation["id"], [node["html"][:200] for node in violation["nodes"]])
                extra = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if extra > 0:
                    print(name, extra, "px too wide at", width)
        browser.close()
    """#

  @Test("A browser shows and prints all of it at every width, axe finds nothing, and nothing is asked of the network")
  func browser() throws {
    let complete = Checkout.path("Samples/02-b2b-complete.json")
    let received = folder.path("received.xml")
    #expect(try Command.run("--format", "xml", "-o", received, complete).status == 0)
    let code = try folder.file(
      "code.json",
      Checkout.text("Samples/03-several-vat-rates.json").replacing(
        "\"invoice_number\"", with: "\"payment\": {\"qr_code\": \"epc\"}, \"invoice_number\""))
    let calls = [
      ["--template", "classic", complete], ["--template", "compact", "--language", "fr,en", complete],
      ["--template", "studio", "--draft", Checkout.path("Samples/04-discounts-and-charges.json")],
      ["--template", "letter-fr", Checkout.path("Samples/29-building-work-lots.json")],
      ["--stamp", "paid:2026-11-20", Checkout.path("Samples/40-line-pictures.json")],
      ["--template", "minimal", Checkout.path("Samples/19-foreign-scripts.json")], ["--template", "studio", received],
      ["--template", "classic", "--theme", "page_size=A5", code],
    ]
    var files: [String] = []
    for (index, call) in calls.enumerated() {
      files.append(folder.path("\(index).html"))
      let result = try Command(
        program: Command.binary,
        ["--format", "html", "--assets", Checkout.path("Samples/assets"), "-o", files[index]] + call
      ).run()
      #expect(result.status == 0, "\(result.errors)")
    }
    let problems = try Python.run(Self.look, files, limit: 120)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test("A table's head is printed on each page that it runs over, and no row is broken")
  func printing() throws {
    let file = folder.path("a.html")
    #expect(
      try Command.run("--format", "html", "-o", file, Checkout.path("Samples/23-thirty-five-lines.json")).status == 0)
    let pages = try Python.run(
      """
      import subprocess, sys
      from playwright.sync_api import sync_playwright
      with sync_playwright() as playwright:
          browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
          page = browser.new_page()
          page.goto("file://" + sys.argv[1])
          rows = page.evaluate("[...document.querySelectorAll('.l1 tbody tr')].map(row => row.innerText.split(/\\\\s+/).join(''))")
          page.pdf(path=sys.argv[1] + ".pdf", prefer_css_page_size=True)
          browser.close()
      text = subprocess.run(["pdftotext", "-raw", sys.argv[1] + ".pdf", "-"], capture_output=True, text=True, check=True).stdout
      pages = ["".join(page.split()) for page in text.split("\\f") if page.strip()]
      held = [sum(row in page for row in rows) for page in pages]
      print(len(pages), len(rows), sum(held), sum(("Désignation" in page) == (count > 0) for page, count in zip(pages, held)))
      """, [file]
    ).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(pages.count == 4)
    #expect(pages[0] >= 2 && pages[1] == 35 && pages[3] == pages[0], "\(pages)")
    #expect(pages[2] >= pages[1], "\(pages)")
  }

  @Test("A printer begins a sheet where the template's page begins, and none is empty")
  func pageBreaks() throws {
    let template = folder.path("breaks")
    try FileManager.default.createDirectory(atPath: template + "/strings", withIntermediateDirectories: true)
    try Data("hello: Bonjour\n".utf8).write(to: URL(fileURLWithPath: template + "/strings/fr.yaml"))
    try Data(
      """
      title: "{invoice.number}"
      header: { text: "{invoice.number}", role: artifact }
      body:
        - page_break: true
        - text: "{seller.name}"
        - page_break: true
          when: credit
        - rows:
            - text: "premier {line.number}"
            - page_break: true
            - page_break: true
            - text: "second {line.number}"
          each: lines
        - mentions: all
        - page_break: true
        - text: "{buyer.reference}"
      """.utf8
    ).write(to: URL(fileURLWithPath: template + "/template.yaml"))
    let invoice = try folder.file("a.json", Invoices.json(item: "}, { \"description\": \"B\", \"unit_price\": 5"))
    let (html, pdf) = (folder.path("a.html"), folder.path("a.pdf"))
    #expect(try Command.run("--template", template, "--format", "html", "-o", html, invoice).status == 0)
    #expect(try Command.run("--template", template, "-o", pdf, invoice).status == 0)
    let report = try Python.run(
      """
      import subprocess, sys
      from playwright.sync_api import sync_playwright
      with sync_playwright() as playwright:
          browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
          page = browser.new_page()
          page.goto("file://" + sys.argv[1])
          page.pdf(path=sys.argv[1] + ".pdf", prefer_css_page_size=True)
          browser.close()
      for path in (sys.argv[1] + ".pdf", sys.argv[2]):
          text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
          pages = [[word for word in page.split() if word in ("premier", "second")] for page in text.split("\\f")[:-1]]
          print(pages)
      """, [html, pdf])
    let pages = "[['premier'], ['second', 'premier'], ['second']]"
    #expect(report == "\(pages)\n\(pages)\n", "\(report)")
  }

  @Test("Files in a folder are named by their numbers, and the same call gives the same bytes")
  func files() throws {
    let first = try folder.file("a.json", Invoices.json(number: "A-1"))
    let second = try folder.file("b.json", Invoices.json(number: nil))
    let out = try TemporaryFolder()
    #expect(try Command.run("--format", "html", "-o", out.path, first, second).status == 0)
    #expect(try out.names == ["A-1.html", "draft-b.html"])
    let plain = try Command.run("--format", "html", first)
    #expect(plain.status == 0 && plain.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">") && plain.errors.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: out.path("A-1.html"))) == plain.output)
    let draft = try Command.run("--format", "html", second).text
    #expect(draft.contains(">BROUILLON</p>") && !plain.text.contains("BROUILLON"))
  }

  @Test(
    "What a page of HTML cannot be, and what would be ignored, is refused",
    arguments: [
      ["--page", "1"], ["--dpi", "96"], ["--facturx"], ["--pdfa"], ["--untagged"], ["--attach", "a.csv"],
      ["--profile", "basic"], ["--rules", "fr"],
    ])
  func refusals(_ arguments: [String]) throws {
    let invoice = try folder.file("a.json", Invoices.json(number: "A-1"))
    let result = try Command(program: Command.binary, ["--format", "html"] + arguments + [invoice]).run()
    #expect(result.status == 64 && result.output.isEmpty, "\(result.errors)")
  }
}
