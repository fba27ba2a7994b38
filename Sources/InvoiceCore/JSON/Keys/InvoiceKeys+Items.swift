internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of a line.
  enum Item: String, JSONKey {
    case description, details, code, quantity, unit
    case unitPrice = "unit_price"
    case priceBaseQuantity = "price_base_quantity"
    case discount
    case vatRate = "vat_rate"
    case vatCategory = "vat_category"
    case vatExemption = "vat_exemption"
    case nature, period, total
    case lineID = "line_id"
    case note
    case standardID = "standard_id"
    case buyerID = "buyer_id"
    case classifications, attributes, origin
    case orderLine = "order_line"
    case object
    case buyerAccounting = "buyer_accounting"
    case grossPrice = "gross_price"
    case discounts, charges
    case ecoParticipation = "eco_participation"
    case picture
    case heading, comment, subtotal

    static let form = ObjectForm(
      "A line (BG-25); or a heading, a comment or a subtotal between lines.", Self.self,
      alone: [.heading, .comment, .subtotal], from: DecodedLine(), member)

    private static func member(_ key: Item) -> ObjectMember<DecodedLine> {
      switch key {
      case .description: .required(.multilineText, "What is sold (BT-153).") { $0.line.description = $1 ?? "" }
      case .details: .optional(.multilineText, "More about it (BT-154).") { $0.line.details = $1 }
      case .code: .optional(.text, "The seller's article number (BT-155).") { $0.line.code = $1 }
      case .quantity:
        .optional(.decimal, "Quantity, at most 4 decimals (BT-129).", usual: 1) {
          $0.line.quantity = $1 ?? ExactDecimal(1)
        }
      case .unit:
        .optional(
          .unit,
          "Unit (BT-130): a name or abbreviation in French, English or German, or a code of UN/ECE recommendation 20."
        ) { $0.line.unit = $1 }
      case .unitPrice:
        .required(.amount, "Price of a unit, at most 6 decimals (BT-146).") { $0.line.unitPrice = $1 ?? .zero }
      case .priceBaseQuantity:
        .optional(.amount, "Number of units the price is for (BT-149).", usual: 1) {
          $0.line.priceBaseQuantity = $1 ?? ExactDecimal(1)
        }
      case .discount: .optional(.object(LineDiscount.form) { $0.lineDiscount }) { $0.line.discount = $1 }
      case .vatRate: .optional(.percent, "VAT rate (BT-152).") { $0.rate = $1 }
      case .vatCategory:
        .optional(
          .word(VATCategory.self), "VAT category of UNCL 5305 (BT-151); S by default, E for a seller in franchise."
        ) { $0.category = $1 }
      case .vatExemption:
        .optional(.text, "Reason of exemption: a VATEX code or a text.") { $0.line.vatExemption = $1 }
      case .nature: .optional(.word(OperationNature.self), "Nature of the operation.") { $0.line.nature = $1 }
      case .period: .optional(.period) { $0.line.period = $1 }
      case .total: .optional(.decimal, "Line net, checked (BT-131).") { $0.line.statedTotal = $1 }
      case .heading: .optional(.text, "The title of the lines that follow, on the page.") { $0.set(.heading, $1) }
      case .comment: .optional(.multilineText, "A text between lines, on the page.") { $0.set(.comment, $1) }
      case .subtotal:
        .optional(.text, "Label of the sum of the nets since the last heading, on the page.") { $0.set(.subtotal, $1) }
      default: InvoiceKeys.terms(key)
      }
    }
  }

  /// The keys of a discount on a line.
  enum LineDiscount: String, JSONKey {
    case percent, amount, reason

    static let form = ObjectForm(
      "Discount on the line: percent or amount.", Self.self, choice: [.percent, .amount], from: DecodedAllowance()
    ) { key in
      switch key {
      case .percent: .optional(.percent, "Percent of the line.") { $0.percent = $1 }
      case .amount: .optional(.amount, "Amount.") { $0.amount = $1 }
      case .reason: .optional(.text, "Reason (BT-139).") { $0.reason = $1 }
      }
    }
  }

  /// The keys of a discount or charge on the document.
  enum Allowance: String, JSONKey {
    case reason
    case reasonCode = "reason_code"
    case percent, amount
    case vatRate = "vat_rate"
    case vatCategory = "vat_category"

    static let form = ObjectForm(
      "A discount or charge.", Self.self, choice: [.percent, .amount], from: DecodedAllowance()
    ) { key in
      switch key {
      case .reason: .optional(.text, "Reason (BT-97, BT-104).") { $0.reason = $1 }
      case .reasonCode:
        .optional(.text, "Its code: UNTDID 5189 of a discount (BT-98), 7161 of a charge (BT-105).") {
          $0.reasonCode = $1
        }
      case .percent: .optional(.percent, "Percent of the lines.") { $0.percent = $1 }
      case .amount: .optional(.amount, "Amount.") { $0.amount = $1 }
      case .vatRate: .optional(.percent, "VAT rate of the group it belongs to.") { $0.vatRate = $1 }
      case .vatCategory:
        .optional(.word(VATCategory.self), "VAT category of the group it belongs to.") { $0.vatCategory = $1 }
      }
    }
  }

  /// The keys of a stated VAT group.
  enum VATRow: String, JSONKey {
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"
    case base, tax

    static let form = ObjectForm(
      "A VAT group.", Self.self,
      from: StatedTotals.VATRow(category: .standard, rate: .zero, base: .zero, tax: .zero)
    ) { key in
      switch key {
      case .vatCategory: .required(.word(VATCategory.self), "VAT category.") { $0.category = $1 ?? .standard }
      case .vatRate: .optional(.percent, "VAT rate.") { $0.rate = $1 ?? .zero }
      case .base: .required(.decimal, "Net (BT-116).") { $0.base = $1 ?? .zero }
      case .tax: .required(.decimal, "VAT (BT-117).") { $0.tax = $1 ?? .zero }
      }
    }
  }
}

extension ValueForm where Value == [DocumentAllowance] {
  /// Discounts or charges.
  static var allowances: ValueForm {
    list(
      of: .object(InvoiceKeys.Allowance.form, name: "allowance") { $0.documentAllowance },
      placeholder: DocumentAllowance(.amount(.zero)))
  }
}
