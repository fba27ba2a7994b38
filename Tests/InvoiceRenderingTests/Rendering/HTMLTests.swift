import Foundation
import InvoiceCore
import InvoiceModel
import PDFFinishing
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

/// Invoices as HTML say what their pages say.
@Suite("Invoices as HTML")
struct HTMLTests {
  private static let looks = ["classic", "minimal", "studio", "compact", "letter", "letter-a", "letter-fr"]

  /// Reads HTML with html5lib, which forgives nothing here, and a PDF with Poppler, and prints the words that only one of
  /// them has.
  private static let comparison = #"""
    import collections, json, re, subprocess, sys
    import html5lib

    BLOCKS = {"p", "h1", "h2", "h3", "br", "td", "th", "div", "tr", "address", "footer", "main", "section", "table"}

    def text(node, pieces):
        name = node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""
        if name in ("style", "title", "head") or not name:
            pieces.append(" " + (node.tail or ""))
            return
        pieces.append(("\n" if name in BLOCKS else "") + (node.text or ""))
        for child in node:
            text(child, pieces)
        pieces.append(("\n" if name in BLOCKS else "") + (node.tail or ""))

    def words(text):
        # Poppler joins what stands close, and says which way a text runs.
        text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
        text = re.sub(r"\s+([%:»])", r"\1", re.sub(r"«\s+", "«", text))
        # A separator may end a line, where it is not drawn. Letters of Arabic and Hebrew come in the order of their glyphs.
        return [word for word in text.split() if word not in ("·", ",") and not re.search("[\u0590-\u08ff]", word)]

    for case in json.load(open(sys.argv[1])):
        with open(case["html"], encoding="utf-8") as file:
            source = file.read()
        tree = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree")).parse(source)
        pieces = []
        text(tree, pieces)
        page = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", case["pdf"], "-"], capture_output=True, text=True, check=True)
        ours, theirs = words("".join(pieces)), words(page.stdout + " " + case["watermark"])
        for word in case["numbers"].split():
            theirs.remove(word)
        ours, theirs = collections.Counter(ours), collections.Counter(theirs)
        mine, others = ours - theirs, theirs - ours
        # Words that a line's end breaks.
        for word in list(mine):
            for place in range(1, len(word)):
                head, tail = word[:place], word[place:]
                if mine[word] > 0 and others[head] > 0 and others[tail] > 0:
                    mine[word] -= 1; others[head] -= 1; others[tail] -= 1
        if +mine or +others:
            print(case["html"], "only in HTML:", dict(+mine), "only on the page:", dict(+others))
        if re.search("<script|<link|@import|url\\(|javascript:| on[a-z]+=", source):
            print(case["html"], "reaches outside, or does something")
    """#

  private struct Case: Encodable {
    var html: String
    var pdf: String
    /// What the page says about its number.
    var numbers: String
    var watermark: String
  }

  /// The document as HTML, and as a PDF of one page, however long that has to be, so that nothing is repeated.
  private static func files(
    _ invoice: ComputedInvoice, _ renderer: InvoiceRenderer, options: RenderOptions, in folder: String, name: String
  ) throws -> Case {
    let html = try renderer.html(invoice, options: options)
    var page = try renderer.document(invoice, options: options)
    #expect(html.bytes == HTMLPainter.html(of: page))
    let watermark = page.watermark?.text ?? ""
    (page.pageSize.height, page.header, page.watermark) = (14_000, nil, nil)
    let draft = try renderer.typesetters.draft(page, isTagged: true)
    #expect(draft.pages.count == 1)
    let pdf = try PDFFinisher().finish(
      draft, options: FinishingOptions(conformance: .ua1, metadata: DocumentMetadata(page.metadata)))
    let (htmlFile, pdfFile) = (folder + "/\(name).html", folder + "/\(name).pdf")
    try Data(html.bytes).write(to: URL(fileURLWithPath: htmlFile))
    try Data(pdf).write(to: URL(fileURLWithPath: pdfFile))
    return Case(html: htmlFile, pdf: pdfFile, numbers: page.footer.map(numbers) ?? "", watermark: watermark)
  }

  /// The words of paragraphs that count the pages, on the only one.
  private static func numbers(_ node: Node) -> String {
    switch node.content {
    case .paragraph(let paragraph):
      let pieces = paragraph.inlines.map { inline in
        if case .text(let text) = inline.content { text } else { "1" }
      }
      let counts = paragraph.inlines.contains { if case .text = $0.content { false } else { true } }
      return counts ? pieces.joined() : ""
    case .stack(let children, _): return children.map(numbers).joined(separator: " ")
    case .row(let columns, _): return columns.map { numbers($0.node) }.joined(separator: " ")
    case .table, .image, .code, .rule, .spacer, .barChart: return ""
    }
  }

  private static func compare(_ cases: [Case], in folder: String) throws {
    let plan = folder + "/cases.json"
    try JSONEncoder().encode(cases).write(to: URL(fileURLWithPath: plan))
    let result = try BooksFixture.python(comparison, [plan])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  private static func folder() throws -> String {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func options(_ language: String? = nil) -> RenderOptions {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    options.language = language
    return options
  }

  @Test("Each sample has the words of its page, and no parser objects")
  func samples() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let renderer = try InvoiceRenderer()
    let cases = try TestFiles.samples.map { sample in
      try Self.files(
        TestFiles.invoice(sample), renderer, options: Self.options(), in: folder, name: String(sample.prefix(2)))
    }
    #expect(cases.count > 30)
    try Self.compare(cases, in: folder)
  }

  @Test("So it is in each look, in two languages, and of a draft")
  func looks() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var cases: [Case] = []
    for look in Self.looks {
      let renderer = try InvoiceRenderer(template: try #require(InvoiceTemplate(bundled: look)))
      for (sample, language) in [
        ("02-b2b-complete.json", "fr,en"), ("29-building-work-lots.json", "de"), ("32-installments.json", nil),
      ] {
        var options = Self.options(language)
        options.isDraft = look == "studio"
        cases.append(
          try Self.files(
            TestFiles.invoice(sample), renderer, options: options, in: folder, name: look + sample.prefix(2)))
      }
    }
    try Self.compare(cases, in: folder)
  }

  @Test("Hostile texts are harmless: they stay what they are, as text")
  func hostile() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "</td></table><script>alert(1)</script><img src=x onerror=alert(1)>"
    let json = Documents.minimal(
      customer: ", \"contact\": {\"name\": \"</style><b>Bobby</b>\"}",
      item: ", \"details\": \"\(text) \\\" ' &lt; &#x3c;\", \"note\": \"a\\u202Eb {{7*7}} ${x}\"",
      ", \"notes\": [\"<!-- <svg onload=alert(1)> ]]>\"], \"payment\": {\"url\": \"https://a.example/'onclick='x\"}")
    let html = try InvoiceRenderer().html(Documents.compute(json))
    let source = String(decoding: html.bytes, as: UTF8.self).replacing("<wbr>", with: "")
    for markup in ["<script", "<img", "<b>", "<svg", "<!-- ", "\u{202E}", "'onclick"] {
      #expect(!source.contains(markup), "\(markup)")
    }
    for shown in [
      "&lt;/td&gt;&lt;/table&gt;&lt;script&gt;", "&quot; &#39; &amp;lt; &amp;#x3c;", "ab {{7*7}} ${x}", "Bobby",
    ] {
      #expect(source.contains(shown), "\(shown)")
    }
    try Data(html.bytes).write(to: URL(fileURLWithPath: folder + "/a.html"))
    let result = try BooksFixture.python(
      "import html5lib, sys; html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], encoding='utf-8').read())",
      [folder + "/a.html"])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("Characters that no font has are the reader's to show; what is wrong with the invoice is told")
  func problems() throws {
    let renderer = try InvoiceRenderer()
    let json = Documents.minimal(item: ", \"details\": \"\u{10330}\"")
    #expect(throws: InvoiceProblems.self) { try renderer.pdf(Documents.compute(json)) }
    #expect(String(decoding: try renderer.html(Documents.compute(json)).bytes, as: UTF8.self).contains("\u{10330}"))
    let problems = #expect(throws: InvoiceProblems.self) {
      try renderer.html(Documents.compute(Documents.minimal()), options: Self.options("xx"))
    }
    #expect(problems?.problems.map(\.code) == [.unsupportedLanguage])
  }
}
