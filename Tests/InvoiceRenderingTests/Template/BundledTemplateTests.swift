import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoiceReading
@testable import EInvoicing
@testable import InvoiceRendering
@testable import Typesetting

/// The templates that come with the library: whichever is chosen, an invoice says the same.
@Suite struct BundledTemplateTests {
  private static let others = InvoiceTemplate.bundled.map(\.name).filter { $0 != "classic" }

  @Test("There are six looks besides classic")
  func names() {
    #expect(Self.others == ["compact", "letter", "letter-a", "letter-fr", "minimal", "studio"])
  }

  @Test("Each is sound in all its languages, without a warning", arguments: InvoiceTemplate.bundled.map(\.name))
  func sound(name: String) throws {
    let template = try Template(.folder(TestFiles.root + "/Templates/" + name), fonts: RenderingFonts(folders: []))
    #expect(template.languages.count >= 2)
    for language in template.languages {
      let compiled = try template.compiled(for: PageLanguages(first: language), theme: InvoiceTheme())
      #expect(try #require(compiled).warnings == [])
    }
    let bundled = try Template(#require(InvoiceTemplate(bundled: name)), fonts: RenderingFonts(folders: []))
    #expect(bundled.languages == template.languages && bundled.compiled(for: "fr") != nil)
  }

  @Test("Every value and mention that classic shows stands in the others too", arguments: others)
  func shown(name: String) throws {
    let classic = try InvoiceRenderer()
    let other = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: name)))
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    for sample in TestFiles.samples {
      let invoice = try TestFiles.invoice(sample)
      for language in ["fr", "en"] {
        options.language = language
        let expected = Self.values(of: try classic.document(invoice, options: options))
        let found = Self.values(of: try other.document(invoice, options: options))
        #expect(expected.count > 12)
        #expect(expected.subtracting(found) == [], "\(name): \(sample) in \(language)")
      }
    }
  }

  @Test("So it does of what others have issued", arguments: others)
  func received(name: String) throws {
    let classic = try InvoiceRenderer()
    let other = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: name)))
    for sample in ["02-b2b-complete.json", "11-credit-note.json", "09-intra-community-goods.json"] {
      let issued = try TestFiles.invoice(sample)
      let invoice = try ReceivedInvoice(xml: issued.cii(profile: .extended, rules: EInvoiceRules.none)).invoice
      let expected = Self.values(of: try classic.document(invoice, options: RenderOptions()))
      let found = Self.values(of: try other.document(invoice, options: RenderOptions()))
      #expect(expected.subtracting(found) == [], "\(name): \(sample)")
    }
  }

  @Test("The texts of an invoice's pages are the same words", arguments: others)
  func pages(name: String) throws {
    let classic = try InvoiceRenderer()
    let other = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: name)))
    for sample in ["02-b2b-complete.json", "07-reverse-charge-construction.json", "23-thirty-five-lines.json"] {
      let invoice = try TestFiles.invoice(sample)
      var options = RenderOptions()
      options.assetsFolder = TestFiles.assets
      func amounts(_ renderer: InvoiceRenderer) throws -> Set<String> {
        let text = try TestFiles.text(of: renderer.pdf(invoice, options: options).bytes)
        return Set(text.matches(of: /-?[0-9][0-9 ]*,[0-9]{2} €/).map { String($0.output) })
      }
      let expected = try amounts(classic)
      #expect(expected.count > 4)
      // What is carried from page to page depends on where pages end.
      let carried = Set(expected.subtracting(try amounts(other)))
      #expect(carried.count <= 2, "\(name): \(sample): \(carried)")
    }
  }

  @Test("Nothing that is read is set in less than 8 points", arguments: InvoiceTemplate.bundled.map(\.name))
  func sizes(name: String) throws {
    let renderer = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: name)))
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    for sample in TestFiles.samples {
      let document = try renderer.document(try TestFiles.invoice(sample), options: options)
      let sizes = document.body.flatMap { Self.sizes(in: $0) }
      #expect(sizes.count > 40 && sizes.allSatisfy { $0 >= 8 }, "\(name): \(sample): \(sizes.min() ?? 0)")
      let edges = [document.header, document.footer].compactMap(\.self).flatMap { Self.sizes(in: $0, of: nil) }
      #expect(!edges.isEmpty && edges.allSatisfy { $0 >= 7 }, "\(name): \(sample)")
    }
  }

  /// The sizes of all texts, in points; those of decoration are left out.
  ///
  /// - Parameter decoration: nil: they are not.
  private static func sizes(in node: Node, of decoration: Role? = .artifact) -> [Double] {
    if let decoration, node.role == decoration { return [] }
    switch node.content {
    case .paragraph(let paragraph): return paragraph.inlines.map(\.style.size)
    case .stack(let nodes, _): return nodes.flatMap { sizes(in: $0, of: decoration) }
    case .row(let columns, _): return columns.flatMap { sizes(in: $0.node, of: decoration) }
    case .table(let table):
      return (table.header + table.body).flatMap { $0.cells.flatMap { sizes(in: $0.node, of: decoration) } }
    case .image, .code, .rule, .spacer, .barChart: return []
    }
  }

  @Test("An IBAN stands on one line, however long the labels beside it", arguments: InvoiceTemplate.bundled.map(\.name))
  func accounts(name: String) throws {
    let renderer = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: name)))
    for (sample, iban) in [
      ("27-payee-and-terms.json", "FR34 1001 1000 2012 3456 7890 168"),
      ("28-foreign-seller-tax-representative.json", "FR76 3000 6000 0112 3456 7890 189"),
    ] {
      for language in ["fr", "de", "nl", "pl"] {
        var options = RenderOptions()
        options.language = language
        let text = try TestFiles.text(of: renderer.pdf(try TestFiles.invoice(sample), options: options).bytes)
        #expect(text.replacing("\u{A0}", with: " ").contains(iban), "\(name): \(sample) in \(language)")
      }
    }
  }

  /// What values a document shows, without the blanks, line ends and commas that a layout may choose.
  private static func values(of document: FlowDocument) -> Set<String> {
    var values: Set<String> = []
    func add(_ node: Node) {
      switch node.content {
      case .paragraph(let paragraph):
        for inline in paragraph.inlines where inline.source != nil {
          guard case .text(let text) = inline.content else { continue }
          let bare = text.filter { !$0.isWhitespace && $0 != "," }
          if !bare.isEmpty { values.insert(bare) }
        }
      case .stack(let nodes, _): nodes.forEach(add)
      case .row(let columns, _): columns.forEach { add($0.node) }
      case .table(let table): (table.header + table.body).forEach { row in row.cells.forEach { add($0.node) } }
      case .image, .code, .rule, .spacer, .barChart: break
      }
    }
    document.body.forEach(add)
    for node in [document.header, document.footer].compactMap(\.self) { add(node) }
    return values
  }
}
