import Foundation
import InvoiceKit
import Testing

/// The page and the XML come from the same values; both are read back here, by programs that know nothing of them.
@Suite("The amounts of the XML are those on the page")
struct PageAmountTests {
  /// Labels of the template `classic` for totals that stand once on the last page.
  private struct Labels {
    var subtotal: [String]
    /// Only with several VAT rates or categories.
    var tax: [String]
    var total: [String]
    var due: [String]
  }

  private static func labels(_ language: Substring) throws -> Labels {
    switch language {
    case "fr":
      Labels(
        subtotal: ["Total HT"], tax: ["Total TVA"], total: ["Total TTC", "Total"],
        due: ["Net à payer", "Net à rembourser", "En faveur du client"])
    case "en":
      Labels(
        subtotal: ["Total excl. VAT"], tax: ["Total VAT"], total: ["Total incl. VAT", "Total"],
        due: ["Amount due", "Amount to refund", "In the customer’s favour"])
    case "de":
      Labels(
        subtotal: ["Summe netto"], tax: ["Summe USt."], total: ["Gesamtbetrag"],
        due: ["Zahlbetrag", "Erstattungsbetrag", "Zugunsten des Kunden"])
    default: throw Judge.Unavailable(description: "no labels in \(language)")
    }
  }

  /// The amount that a line of the page ends in. Poppler writes all kinds of space as U+0020, and columns are at least
  /// two of them apart.
  private static func amount(in line: Substring, language: Substring) -> ExactDecimal? {
    let field = line.replacing(/\s+$/, with: "").split(separator: "  ").last ?? ""
    let text = field.replacing(" FCFP", with: "").filter { !" €$£¥".contains($0) }
    let digits =
      switch language {
      case "fr": text.replacing(",", with: ".")
      case "de": text.replacing(".", with: "").replacing(",", with: ".")
      default: text.replacing(",", with: "")
      }
    let pattern =
      switch language {
      case "fr": /-?\d{1,3}(?: \d{3})*(?:,\d+)?(?: (?:[€$£¥]|FCFP))?/
      case "de": /-?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?: [€$£¥])?/
      default: /-?[€$£¥]?\d{1,3}(?:,\d{3})*(?:\.\d+)?/
      }
    guard field.drop(while: { $0 == " " }).wholeMatch(of: pattern) != nil else { return nil }
    return ExactDecimal(String(digits))
  }

  @Test(arguments: Sample.eInvoices)
  func sample(_ sample: Sample) async throws {
    let folder = try Sample.render([sample], ["--facturx", "en16931"])
    let path = folder.path(try sample.fileName("pdf"))
    try Program.expectNoFault("pdfdetach", ["-save", "1", "-o", folder.path("a.xml"), path])
    let verdict = try await Judge.shared.verdict(on: Array(try folder.data("a.xml")), profile: "en16931")
    func values(_ term: String) throws -> [ExactDecimal] {
      try (verdict.values?[term] ?? []).map { try #require(ExactDecimal($0)) }
    }
    let computed = try ComputedInvoice(json: sample.json)
    let language = computed.invoice.language.prefix(2)
    let labels = try Self.labels(language)
    let lines = try Program.expectNoFault("pdftotext", ["-layout", path, "-"]).split(separator: "\n")
    let ends = lines.compactMap { Self.amount(in: $0, language: language) }

    func expect(_ term: String, _ names: [String], isOptional: Bool = false) throws {
      let shown = lines.compactMap { line -> ExactDecimal? in
        // The VAT table may stand to the left of the label.
        guard names.contains(where: { line.range(of: "(^| {2,})\($0) {2,}", options: .regularExpression) != nil })
        else { return nil }
        return Self.amount(in: line, language: language)
      }
      if isOptional, shown.isEmpty { return }
      // A balance in the other side's favour is said in words, not by its sign.
      let stated = try values(term).map { term == "BT-115" ? $0.magnitude : $0 }
      #expect(Set(shown) == Set(stated), "\(sample): \(term)")
    }
    // A franchise has no VAT, and so no total without it.
    try expect("BT-109", labels.subtotal, isOptional: true)
    if computed.vatBreakdown.count > 1 { try expect("BT-110", labels.tax) }
    try expect("BT-112", labels.total)
    try expect("BT-115", labels.due)

    // Every line's net stands at the end of a line of text, in their order.
    let nets = try values("BT-131")
    try #require(!nets.isEmpty)
    var rest = ends[...]
    for (index, net) in nets.enumerated() {
      let place = try #require(rest.firstIndex(of: net), "\(sample): line \(index + 1), \(net)")
      rest = rest[(place + 1)...]
    }
    for tax in try values("BT-117") where !tax.isZero { #expect(ends.contains(tax), "\(sample): BT-117 \(tax)") }
  }
}
