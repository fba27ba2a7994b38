/// An item of the invoice as given (BG-25).
public struct InvoiceLine: Hashable, Sendable {
  /// BT-153.
  public var description: String
  /// BT-154; may have several lines.
  public var details: String?
  /// The seller's article number (BT-155).
  public var code: String?
  /// BT-129; at most 4 decimals, negative for a line that takes something back.
  public var quantity: ExactDecimal
  /// BT-130; nil: nothing is printed, C62 in an e-invoice.
  public var unit: Unit?
  /// BT-146, at most 6 decimals, not negative; gross when the invoice's prices include VAT.
  public var unitPrice: ExactDecimal
  /// BT-149: the number of units the price is for; above 0.
  public var priceBaseQuantity: ExactDecimal
  /// Taken off the line (BG-27).
  public var discount: LineDiscount?
  /// BT-152 in percent, with the invoice's default applied; 0 for every category but S.
  public var vatRate: ExactDecimal
  /// BT-151, with the default applied.
  public var vatCategory: VATCategory
  /// BT-120 or BT-121: a VATEX code or a text, as given or by default.
  public var vatExemption: String?
  /// Nil: the invoice's.
  public var nature: OperationNature?
  /// BG-26.
  public var period: DatePeriod?
  /// The line net the caller expects, checked.
  public var statedTotal: ExactDecimal?
  /// Nil on most lines, which stay small.
  private var box: Box?

  /// What few lines say.
  public var terms: LineTerms {
    get {
      guard case .terms(let terms)? = box else { return LineTerms() }
      return terms
    }
    set { box = newValue.isEmpty ? nil : .terms(newValue) }
  }

  /// Whether the line says anything of ``terms``; faster than looking.
  public var hasTerms: Bool { box != nil }

  /// Terms in memory of their own.
  private indirect enum Box: Hashable, Sendable {
    case terms(LineTerms)
  }

  /// A line; everything else is set afterwards.
  public init(
    description: String, quantity: ExactDecimal = ExactDecimal(1), unitPrice: ExactDecimal, vatRate: ExactDecimal,
    vatCategory: VATCategory = .standard
  ) {
    self.description = description
    self.quantity = quantity
    self.unitPrice = unitPrice
    priceBaseQuantity = ExactDecimal(1)
    self.vatRate = vatRate
    self.vatCategory = vatCategory
  }
}
