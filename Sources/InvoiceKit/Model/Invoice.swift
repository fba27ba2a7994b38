/// An invoice as its sender gave it: values with defaults applied, nothing computed.
public struct Invoice: Hashable, Sendable {
  /// BT-1; nil: a draft.
  public var number: String?
  /// BT-3.
  public var type = DocumentType.invoice
  /// BT-2.
  public var issueDate: CalendarDate
  /// BT-9, where it was given.
  public var dueDate: CalendarDate?
  /// The date of supply or completion (BT-72).
  public var supplyDate: CalendarDate?
  /// BG-14.
  public var period: DatePeriod?
  /// BT-5.
  public var currency = Currency.euro
  /// BCP 47: of labels, dates and amounts.
  public var language = "fr"
  /// Whether unit prices, discounts and charges are gross.
  public var pricesIncludeVAT = false
  public var seller: Seller
  public var buyer: Buyer
  public var delivery: Delivery?
  public var lines: [InvoiceLine]
  public var allowances: [DocumentAllowance] = []
  public var charges: [DocumentAllowance] = []
  /// BT-113.
  public var prepaid = ExactDecimal.zero
  public var statedTotals = StatedTotals()
  public var payment = Payment()
  public var references = References()
  public var notes: [Note] = []
  public var nature = OperationNature.services
  /// Euros for one unit of the currency.
  public var exchangeRate: ExactDecimal?

  /// An invoice; everything else is set afterwards.
  public init(issueDate: CalendarDate, seller: Seller, buyer: Buyer, lines: [InvoiceLine]) {
    self.issueDate = issueDate
    self.seller = seller
    self.buyer = buyer
    self.lines = lines
  }
}
