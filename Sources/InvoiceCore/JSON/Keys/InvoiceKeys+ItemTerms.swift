internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of an identifier with its scheme.
  enum StandardID: String, JSONKey {
    case scheme, id

    static let form = ObjectForm(
      "A number that is the same for all who sell the item (BT-157).", Self.self, from: SchemedIdentifier(id: "")
    ) { key in
      switch key {
      case .scheme: .required(.text, "Its scheme, a code of ISO 6523: `0160` for a GTIN.") { $0.scheme = $1 }
      case .id: .required(.text, "The number.") { $0.id = $1 ?? "" }
      }
    }
  }

  /// The keys of what a line invoices.
  enum LineObject: String, JSONKey {
    case scheme, id

    static let form = ObjectForm(
      "What is invoiced, a meter or a subscription for instance (BT-128).", Self.self, from: SchemedIdentifier(id: "")
    ) { key in
      switch key {
      case .scheme: .optional(.text, "Its scheme, a code of UNTDID 1153.") { $0.scheme = $1 }
      case .id: .required(.text, "The identifier.") { $0.id = $1 ?? "" }
      }
    }
  }

  /// The keys of an item's classification.
  enum Classification: String, JSONKey {
    case list, version, code

    static let form = ObjectForm(
      "What kind of thing the item is (BT-158).", Self.self, from: ItemClassification(list: "", code: "")
    ) { key in
      switch key {
      case .list: .required(.text, "The list, a code of UNTDID 7143: `STI` for CPV.") { $0.list = $1 ?? "" }
      case .version: .optional(.text, "The list's version.") { $0.version = $1 }
      case .code: .required(.text, "The code within the list.") { $0.code = $1 ?? "" }
      }
    }
  }

  /// The keys of an item's attribute.
  enum Attribute: String, JSONKey {
    case name, value

    static let form = ObjectForm(
      "A property of the item (BG-32).", Self.self, from: ItemAttribute(name: "", value: "")
    ) { key in
      switch key {
      case .name: .required(.text, "What it is, `Colour` (BT-160).") { $0.name = $1 ?? "" }
      case .value: .required(.text, "What it is like, `red` (BT-161).") { $0.value = $1 ?? "" }
      }
    }
  }

  /// The keys of one of several discounts or charges on a line.
  enum LineAllowance: String, JSONKey {
    case reason
    case reasonCode = "reason_code"
    case percent, amount

    static let form = ObjectForm(
      "A discount (BG-27) or charge (BG-28) on the line.", Self.self, choice: [.percent, .amount],
      from: DecodedAllowance()
    ) { key in
      switch key {
      case .reason: .optional(.text, "Reason (BT-139, BT-144).") { $0.reason = $1 }
      case .reasonCode:
        .optional(.text, "Its code: UNTDID 5189 of a discount (BT-140), 7161 of a charge (BT-145).") {
          $0.reasonCode = $1
        }
      case .percent: .optional(.percent, "Percent of the line's quantity x price.") { $0.percent = $1 }
      case .amount: .optional(.amount, "Amount.") { $0.amount = $1 }
      }
    }
  }

  /// The members of a line that set ``InvoiceModel/LineTerms``.
  static func terms(_ key: Item) -> ObjectMember<DecodedLine> {
    switch key {
    case .lineID: .optional(.text, "The line's identifier, its place by default (BT-126).") { $0.line.terms.id = $1 }
    case .note: .optional(.multilineText, "A note on the line (BT-127).") { $0.line.terms.note = $1 }
    case .standardID: .optional(.object(StandardID.form)) { $0.line.terms.standardID = $1 }
    case .buyerID: .optional(.text, "The buyer's article number (BT-156).") { $0.line.terms.buyerID = $1 }
    case .classifications:
      .optional(.list(of: Classification.form), "What kind of thing it is (BT-158).") {
        $0.line.terms.classifications = $1 ?? []
      }
    case .attributes:
      .optional(.list(of: Attribute.form), "Its properties (BG-32).") { $0.line.terms.attributes = $1 ?? [] }
    case .origin: .optional(.country, "The country it comes from (BT-159).") { $0.line.terms.origin = $1 }
    case .orderLine: .optional(.text, "The line of the buyer's order (BT-132).") { $0.line.terms.orderLine = $1 }
    case .object: .optional(.object(LineObject.form)) { $0.line.terms.object = $1 }
    case .buyerAccounting:
      .optional(.text, "Where the buyer books it (BT-133).") { $0.line.terms.buyerAccounting = $1 }
    case .grossPrice:
      .optional(.amount, "Price before the discount that makes it `unit_price` (BT-148).") {
        $0.line.terms.grossPrice = $1
      }
    case .discounts:
      .optional(.lineAllowances, "Discounts on the line, beside `discount` (BG-27).") {
        $0.line.terms.discounts = $1 ?? []
      }
    case .charges: .optional(.lineAllowances, "Charges on the line (BG-28).") { $0.line.terms.charges = $1 ?? [] }
    case .picture: .optional(.linePicture) { $0.line.terms.picture = $1 }
    default:
      .optional(.amount, "What of `unit_price` pays for the item's disposal; shown, never added.") {
        $0.line.terms.ecoParticipation = $1
      }
    }
  }
}

extension ValueForm where Value == [InvoiceModel.LineAllowance] {
  /// Several discounts or charges on a line.
  static var lineAllowances: ValueForm {
    list(
      of: .object(InvoiceKeys.LineAllowance.form, name: "lineAllowance") { $0.lineAllowance },
      placeholder: LineAllowance(.amount(.zero)))
  }
}
