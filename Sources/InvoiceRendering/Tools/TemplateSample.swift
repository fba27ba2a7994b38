internal import ByteCoding
public import InvoiceCore
public import InvoiceModel

/// An invoice that templates are tried with: it comes with the library, so that no file is needed for it.
public struct TemplateSample: Hashable, Sendable {
  /// What messages call it.
  public let name: String
  /// Its invoice JSON; of one that was received what is stated in it, as JSON.
  public let json: [UInt8]
  private let received: ComputedInvoice?

  private init(name: String, json: [UInt8]) {
    (self.name, self.json, received) = (name, json, nil)
  }

  /// An invoice that was received, which looks otherwise than those that are written here.
  ///
  /// - Parameters:
  ///   - received: as ``ReceivedInvoice`` reads it.
  ///   - name: what messages call it.
  public init(_ received: ComputedInvoice, name: String) {
    (self.name, json, self.received) = (name, received.json, received)
  }

  /// An e-invoice of somebody else's that comes with the library, in CII: it says everything that one can say.
  package static var receivedXML: [UInt8] {
    BundledFile.named(BundledFile.sampleFolder + "received/every-term.xml").map { Array($0.bytes) }
      ?? []
  }

  /// All of them: everyday invoices first, the one that pictures are made of at the head, then those that are hard on a
  /// page.
  public static var all: [TemplateSample] { files + [longTexts, manyLines, hugeAmounts] }

  /// That of pictures: it fills a page and has something of everything.
  static var picture: TemplateSample? { files.first { $0.name == pictureName } }

  private static let pictureName = "02-b2b-complete"

  /// Those that are files of the binary.
  private static var files: [TemplateSample] {
    BundledFile.all.compactMap { file in
      guard FilePath.hasPrefix(file.name, BundledFile.sampleFolder), FilePath.hasSuffix(file.name, ".json") else {
        return nil
      }
      return TemplateSample(name: FilePath.stem(of: FilePath.name(of: file.name)), json: Array(file.bytes))
    }.sorted { ($0.name == pictureName ? 0 : 1, $0.name) < ($1.name == pictureName ? 0 : 1, $1.name) }
  }

  /// The invoice.
  ///
  /// - Throws: what is wrong with it: nothing is.
  public func invoice() throws(InvoiceProblems) -> ComputedInvoice {
    if let received { return received }
    return try ComputedInvoice(json: json)
  }

  /// Texts that nobody expects to be so long, and words that cannot be broken anywhere.
  private static var longTexts: TemplateSample {
    let word = String(repeating: "Donaudampfschifffahrtsgesellschaftskapitän", count: 4)
    let sentence = "Fourniture, pose et raccordement d’une installation complète, essais et mise en service compris. "
    let long = String(repeating: sentence, count: 12)
    return made(
      "long-texts", number: String(repeating: "FA-2026-", count: 8) + "0042",
      customer: "Société coopérative d’intérêt collectif pour l’aménagement et le développement durable \(word)",
      items: [
        item("\(sentence)\(sentence)", details: long, price: "1250.50"),
        item(word, details: "\(word) \(word)", price: "88"),
        item("Unité", details: "Ligne\nsur\nplusieurs\nlignes", price: "12.345"),
      ], more: #""notes": ["\#(long)", "\#(word)"], "payment": { "terms": "\#(long)", "means": "transfer" },"#)
  }

  /// So many lines that every look needs several pages.
  private static var manyLines: TemplateSample {
    made(
      "many-lines", number: "FA-2026-0120", customer: "Grossiste du Port",
      items: (1...120).map { item("Article \($0)", details: $0 % 7 == 0 ? "Lot \($0)" : "", price: "\($0).90") })
  }

  /// Amounts that are as wide as they get.
  private static var hugeAmounts: TemplateSample {
    made(
      "huge-amounts", number: "FA-2026-9999", customer: "Fonds souverain",
      items: [
        item("Navire", quantity: "12345.678", price: "98765432.10"),
        item("Remboursement", quantity: "-9999.999", price: "12345678.99"),
        item("Vis", quantity: "0.001", price: "0.0001"),
      ], more: #""prepaid": 123456789012.34,"#)
  }

  private static func item(
    _ description: String, details: String = "", quantity: String = "3", price: String
  ) -> String {
    let more = details.isEmpty ? "" : #" "details": "\#(details.replacing("\n", with: #"\n"#))","#
    return #"{ "description": "\#(description)",\#(more) "quantity": \#(quantity), "unit_price": \#(price) }"#
  }

  private static func made(
    _ name: String, number: String, customer: String, items: [String], more: String = ""
  ) -> TemplateSample {
    let json = """
      { "invoice_number": "\(number)", "date": "2026-02-11", "due_date": "2026-03-13", "vat_rate": 20, \(more)
        "company": { "name": "Voilier", "legal_form": "SAS", "share_capital": 50000, "rcs": "Nantes",
          "address": { "line1": "14 quai de la Fosse", "postcode": "44000", "city": "Nantes", "country": "FR" },
          "siren": "100000009", "siret": "10000000900017", "vat_number": "FR88100000009",
          "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP" },
        "customer": { "name": "\(customer)", "kind": "business", "siren": "100000025",
          "address": { "line1": "27 avenue des Marais", "postcode": "44350", "city": "Guérande", "country": "FR" } },
        "items": [
      \(items.joined(separator: ",\n"))
        ] }
      """
    return TemplateSample(name: name, json: Array(json.utf8))
  }
}
