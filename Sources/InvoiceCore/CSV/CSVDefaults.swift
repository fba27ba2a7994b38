internal import InvoiceModel

/// What all invoices of a CSV file have in common, from a JSON file: its members are copied into each of them.
struct CSVDefaults: Sendable {
  typealias Members = [(key: String, value: [UInt8])]

  /// The file's name, for messages.
  let name: String?
  /// The keys of the invoice, and the bytes of their values.
  let members: Members
  /// Where the seller is, if the file says it.
  let sellerPlace: Place?
  /// The currency of all invoices, as the file says it.
  let currency: String?
  /// Whether the file says that prices include VAT.
  let pricesIncludeVAT: Bool
  private let json: [UInt8]
  /// Whether the file is the company alone, not a part of an invoice.
  private let isCompany: Bool

  /// Reads the file: an object with a member `company`, else the company itself.
  ///
  /// - Throws: why it is neither; that its values are right is checked with each invoice.
  init(json: [UInt8], name: String?) throws(InvoiceProblems) {
    self.name = name
    self.json = json
    var members: Members = []
    var problems: [Problem] = []
    var isCompany = false
    do throws(JSONSyntaxError) {
      if let company = try Self.company(json) {
        members = [(InvoiceKeys.Document.company.rawValue, company)]
        isCompany = true
      } else {
        // What is in the values is for who reads the invoices.
        let found = try JSONObjectDecoder.decode(
          Self.form, from: json, into: &members, unknown: .notShared, findsDuplicates: false)
        problems = found.finished(in: json)
      }
    } catch {
      problems = [error.problem(in: json)]
    }
    guard problems.isEmpty else {
      for index in problems.indices { problems[index].file = name }
      throw InvoiceProblems(problems)
    }
    self.members = members
    self.isCompany = isCompany
    sellerPlace = Self.sellerPlace(members.first { $0.key == "company" }?.value)
    func value(_ key: InvoiceKeys.Document) -> [UInt8]? { members.last { $0.key == key.rawValue }?.value }
    currency = Self.text(value(.currency))
    pricesIncludeVAT = value(.pricesIncludeVAT) == Array("true".utf8)
  }

  /// A part of an invoice has the keys that an invoice has, and none that only one invoice can have.
  private static let form = ObjectForm<Members>(
    nil,
    members: InvoiceKeys.Document.members { key in
      .optional(.json) { $0.append((key.rawValue, $1 ?? [])) }
    }.filter { !["invoice_number", "date", "items", "customer"].contains($0.key) }, from: [])

  /// The object, when it has no company and so is one.
  private static func company(_ json: [UInt8]) throws(JSONSyntaxError) -> [UInt8]? {
    var reader = try JSONReader(json)
    let kind = try reader.kind()
    let start = reader.position
    guard kind == .object else {
      throw JSONSyntaxError(.wrongType, at: start, "Here stands \(kind.rawValue) where an object belongs.")
    }
    reader.findsDuplicates = false
    var isCompany = true
    try reader.enter()
    while let key = try reader.nextKey() {
      if reader.key(at: key) == InvoiceKeys.Document.company.rawValue { isCompany = false }
      try reader.skipValue()
    }
    let end = reader.position
    try reader.finish()
    return isCompany ? Array(json[start..<end]) : nil
  }

  private static func text(_ json: [UInt8]?) -> String? {
    guard let json, var reader = try? JSONReader(json), (try? reader.kind()) == .string else { return nil }
    return try? reader.string(limit: JSONObjectDecoder.maximumCharacters)
  }

  private static func sellerPlace(_ company: [UInt8]?) -> Place? {
    guard let company else { return nil }
    // An invoice that is as short as can be: the seller is read as that of all others.
    let others =
      #""date":"2026-01-01","customer":{"name":"a"},"items":[{"description":"a","unit_price":1}]}"#
    let json = Array(#"{"company":"#.utf8) + company + Array(("," + others).utf8)
    guard let decoded = try? DecodedInvoice.decode(json), !decoded.problems.hasErrors else { return nil }
    return JurisdictionTable.standard.place(of: decoded.invoice.invoice.normalized().seller.party)
  }

  /// Where a value of the invoices stands in the file; nil when it does not come from it.
  func location(of path: String) -> Problem.Location? {
    guard let key = JSONPointer.tokens(path).first, members.contains(where: { $0.key == key })
    else { return nil }
    let own = isCompany ? "/" + JSONPointer.tokens(path).dropFirst().joined(separator: "/") : path
    let offsets = JSONLocator.offsets(of: [own == "/" ? "" : own], in: json)
    return TextLocations.locations(of: offsets, in: json).first
  }
}
