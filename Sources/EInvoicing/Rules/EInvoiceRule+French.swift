internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceRule {
  /// The French rules (XP Z12-012 V1.4, BR-FR) that our input can break. What we derive ourselves so that it can't fail
  /// (BR-FR-05, the notes; BR-FR-08, the frame; BR-FR-CO-08 and BR-FR-CO-09, its conditions), or what all amounts keep
  /// to (BR-FR-DEC-01, 19 digits), has no entry.
  static let french: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-FR-02", "BT-1", from: .minimum, at: "/invoice_number",
      "An invoice number has at most 35 of the characters A-Z a-z 0-9 + - _ /.",
      holds: { $0.invoice.number.map(InvoiceNumber.isPlain) ?? true }),
    EInvoiceRule("BR-FR-02", "BT-25", "The number of an earlier invoice has at most 35 of A-Z a-z 0-9 + - _ /.") {
      let preceding = $0.invoice.references.preceding
      return preceding.indices.filter { !InvoiceNumber.isPlain(preceding[$0].number) }
        .map { "/references/preceding/\($0)/number" }
    },
    EInvoiceRule("BR-FR-06", "BT-21", "There is one note at most for each of PMT, PMD, AAB and TXD.") { document in
      repeats(of: ["PMT", "PMD", "AAB", "TXD"], in: document)
    },
    EInvoiceRule(
      "BR-FR-10", "BT-30", at: "/company/siren", "The seller needs a SIREN, nine digits.",
      holds: { isSIREN($0.seller.siren) }),
    EInvoiceRule("BR-FR-16", "BT-103", "This is no French VAT rate.") { document in
      zip(document.allowances + document.charges, document.computed.allowances + document.computed.charges)
        .filter { !$1.vatRate.isZero && !Jurisdiction.france.vat.hasRate($1.vatRate) }.map { $0.0.path + "/vat_rate" }
    },
    EInvoiceRule(
      "BR-FR-20", "BT-22", at: "/notes", "A BAR note says B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE or ARCHIVEONLY.",
      holds: { $0.treatment.map { treatments.contains($0) } ?? true }),
    EInvoiceRule(
      "BR-FR-21", "BT-49", at: "/customer/electronic_address",
      "Between French businesses the buyer's address has scheme 0225 and starts with its SIREN."
    ) { $0.treatment != "B2B" || $0.invoice.type == .selfBilled || isInDirectory($0.buyer) },
    EInvoiceRule(
      "BR-FR-22", "BT-34", at: "/company/electronic_address",
      "On a self-billed invoice the seller's address has scheme 0225 and starts with its SIREN."
    ) { $0.treatment != "B2B" || $0.invoice.type != .selfBilled || isInDirectory($0.seller) },
    EInvoiceRule(
      "BR-FR-23", "BT-34", "An address of scheme 0225 is made of letters, digits and + - _ . only."
    ) { document in
      document.endpoints.filter {
        $0.endpoint.scheme == "0225" && !$0.endpoint.id.utf8.allSatisfy(isDirectoryCharacter)
      }.map(\.path)
    },
    EInvoiceRule("BR-FR-25", "BT-34", "An electronic address has at most 125 characters.") { document in
      document.endpoints.filter { $0.endpoint.id.count > 125 }.map(\.path)
    },
    EInvoiceRule(
      "BR-FR-31", "BT-21", "There is one BAR note at most.", failures: { repeats(of: ["BAR"], in: $0) }),
    EInvoiceRule(
      "BR-FR-DEC-02", "BT-149", from: .basic, "A price's base quantity has at most 19 digits, 4 of them decimals."
    ) { document in
      document.paths(of: "price_base_quantity") {
        $0.priceBase.map { $0.scale > 4 || digits(of: $0.description) > 19 } ?? false
      }
    },
    EInvoiceRule("BR-FR-DEC-03", "BT-146", from: .basic, "A price has at most 19 digits, 6 of them decimals.") {
      document in
      document.paths(of: "unit_price") { isTooLong($0.price) }
    },
    EInvoiceRule("BR-FR-DEC-03", "BT-148", from: .basic, "A price has at most 19 digits, 6 of them decimals.") {
      document in
      document.paths(of: "gross_price") { $0.grossPrice.map(isTooLong) ?? false }
    },
  ]

  private static let treatments: Set<String> = ["B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY"]

  private static func isSIREN(_ siren: String?) -> Bool {
    guard let siren else { return false }
    return siren.utf8.count == 9 && siren.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isInDirectory(_ party: EInvoiceParty) -> Bool {
    guard let endpoint = party.endpoint, let siren = party.siren else { return false }
    return endpoint.scheme == "0225" && endpoint.id.hasPrefix(siren)
  }

  private static func isDirectoryCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isTooLong(_ price: ExactDecimal) -> Bool {
    price.scale > 6 || digits(of: price.text(minimumDecimals: 2)) > 19
  }

  private static func digits(of text: String) -> Int { text.utf8.count { $0 != UInt8(ascii: ".") } }

  private static func repeats(of codes: [String], in document: EInvoiceDocument) -> [String] {
    codes.flatMap { code -> [String] in
      let places = document.invoice.notes.indices.filter { document.invoice.notes[$0].code == code }
      return places.dropFirst().map { "/notes/\($0)/code" }
    }
  }
}
