/// A column that CSV input may have: its name is the path of a key in the invoice JSON.
struct CSVColumn: Hashable, Sendable {
  /// How a cell is read.
  package enum Kind: Hashable, Sendable {
    case text, decimal, percent, date, boolean
    /// A decimal that may have the currency beside it.
    case amount
  }

  /// `customer.address.city`, `item.unit_price`.
  let name: String
  let kind: Kind
  /// The keys on the way to the value from the document, or from the item; `[` is the first element of an array.
  let tokens: [String]
  /// Whether the value is an item's, of which each row has one.
  let isItem: Bool
  /// The order in which values are written, which keeps those of one object together.
  let order: Int

  /// Whether it is the rate of an item's VAT.
  var isVATRate: Bool { isItem && tokens == ["vat_rate"] }

  /// The pointer of the value.
  ///
  /// - Parameter item: of which item.
  func pointer(item: Int) -> String {
    (isItem ? "/items/\(item)" : "") + tokens.map { $0 == "[" ? "/0" : "/" + $0 }.joined()
  }

  /// All columns, in their order.
  static let all: [CSVColumn] = {
    var columns: [CSVColumn] = []
    for (name, kind) in documentColumns + itemColumns {
      let isItem = name.hasPrefix("item.")
      var tokens = name.split(separator: ".").map(String.init)
      switch tokens.first {
      case "item": tokens.removeFirst()
      case "discount": tokens.replaceSubrange(0..<1, with: ["discounts", "["])
      case "charge": tokens.replaceSubrange(0..<1, with: ["charges", "["])
      case "note": tokens = ["notes", "["]
      case "references" where tokens.count == 3: tokens.insert("[", at: 2)
      default: break
      }
      columns.append(CSVColumn(name: name, kind: kind, tokens: tokens, isItem: isItem, order: columns.count))
    }
    return columns
  }()

  static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let documentColumns: [(String, Kind)] =
    [
      ("invoice_number", .text), ("type", .text), ("type_code", .text), ("date", .date), ("due_date", .date),
      ("valid_until", .date), ("supply_date", .date),
      ("period.start", .date), ("period.end", .date), ("currency", .text), ("language", .text),
      ("vat_rate", .percent), ("prices_include_vat", .boolean),
    ]
    + party("company") + [
      ("company.share_capital", .amount), ("company.rcs", .text), ("company.sole_trader", .boolean),
      ("company.vat_regime", .text), ("company.vat_on_debits", .boolean), ("company.iban", .text),
      ("company.bic", .text), ("company.logo", .text),
    ]
    + party("customer") + [("customer.kind", .text), ("customer.reference", .text)]
    + [("delivery.name", .text)] + address("delivery") + [("delivery.date", .date)]
    + allowance("discount") + allowance("charge") + [
      ("prepaid", .amount), ("rounding", .amount), ("subtotal", .amount), ("tax", .amount), ("total", .amount),
      ("due", .amount),
      ("payment.means", .text), ("payment.iban", .text), ("payment.bic", .text), ("payment.reference", .text),
      ("payment.terms", .text), ("payment.due_days", .decimal), ("payment.end_of_month", .text),
      ("payment.late_penalty_rate", .percent),
      ("payment.early_discount", .text), ("payment.qr_code", .text), ("payment.url", .text),
      ("retention.percent", .percent),
      ("retention.amount", .amount), ("retention.reason", .text), ("retention.release_date", .date),
      ("references.purchase_order", .text),
      ("references.contract", .text), ("references.project", .text), ("references.preceding.number", .text),
      ("references.preceding.date", .date), ("note", .text), ("nature", .text), ("exchange_rate", .decimal),
    ]

  private static let itemColumns: [(String, Kind)] = [
    ("item.description", .text), ("item.details", .text), ("item.code", .text), ("item.quantity", .decimal),
    ("item.unit", .text), ("item.unit_price", .amount), ("item.price_base_quantity", .decimal),
    ("item.discount.percent", .percent), ("item.discount.amount", .amount), ("item.discount.reason", .text),
    ("item.vat_rate", .percent), ("item.vat_category", .text), ("item.vat_exemption", .text), ("item.nature", .text),
    ("item.period.start", .date), ("item.period.end", .date), ("item.total", .amount),
  ]

  private static func party(_ name: String) -> [(String, Kind)] {
    [("\(name).name", .text), ("\(name).legal_form", .text)] + address(name)
      + [
        "email", "phone", "website", "siren", "siret", "vat_number", "tax_number", "electronic_address.scheme",
        "electronic_address.id", "contact.name", "contact.email", "contact.phone",
      ].map { ("\(name).\($0)", .text) }
  }

  private static func address(_ name: String) -> [(String, Kind)] {
    ["", ".line1", ".line2", ".line3", ".postcode", ".city", ".region", ".country"].map {
      ("\(name).address\($0)", .text)
    }
  }

  private static func allowance(_ name: String) -> [(String, Kind)] {
    [
      ("\(name).reason", .text), ("\(name).percent", .percent), ("\(name).amount", .amount),
      ("\(name).vat_rate", .percent), ("\(name).vat_category", .text),
    ]
  }
}
