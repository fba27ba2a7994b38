/// An invoice as its sender gave it: values with defaults applied, nothing computed.
public struct Invoice: Hashable, Sendable {
  /// BT-1; nil: a draft.
  public var number: String?
  /// BT-3.
  public var type = DocumentType.invoice
  /// BT-3, a code of UNTDID 1001, where ``type`` is only the nearest word for it.
  public var typeCode: String?
  /// BT-2.
  public var issueDate: CalendarDate
  /// BT-9, where it was given.
  public var dueDate: CalendarDate?
  /// Until when an offer holds.
  public var validUntil: CalendarDate?
  /// The date of supply or completion (BT-72).
  public var supplyDate: CalendarDate?
  /// The day on which VAT falls due (BT-7); excludes ``taxPoint``.
  public var taxPointDate: CalendarDate?
  /// With what VAT falls due (BT-8); nil: what the seller's law makes certain.
  public var taxPoint: TaxPoint?
  /// BT-23; nil: what the seller's country or the specification asks for.
  public var process: String?
  /// BG-14.
  public var period: DatePeriod?
  /// BT-5.
  public var currency = Currency.euro
  /// BCP 47: of labels, dates and amounts.
  public var language = "fr"
  /// Whether unit prices, discounts and charges are gross.
  public var pricesIncludeVAT = false
  /// BG-4.
  public var seller: Seller
  /// BG-7.
  public var buyer: Buyer
  /// BG-11.
  public var taxRepresentative: TaxRepresentative?
  /// BG-10.
  public var payee: Payee?
  /// BG-13.
  public var delivery: Delivery?
  /// BG-25; at least one, at most 50,000.
  public var lines: [InvoiceLine]
  /// Headings, comments and subtotals between the lines, in their order.
  public var structure: [LineStructure] = []
  /// Discounts on the document (BG-20).
  public var allowances: [DocumentAllowance] = []
  /// Charges on the document (BG-21).
  public var charges: [DocumentAllowance] = []
  /// BT-113.
  public var prepaid = ExactDecimal.zero
  /// BT-114, added to what is due; below zero where it is rounded down.
  public var rounding = ExactDecimal.zero
  /// Totals the caller expects.
  public var statedTotals = StatedTotals()
  /// BG-16.
  public var payment = Payment()
  /// BG-3 and the documents of others.
  public var references = References()
  /// BG-1.
  public var notes: [Note] = []
  /// BG-24.
  public var attachments: [SupportingDocument] = []
  /// Of all lines that have none of their own.
  public var nature = OperationNature.services
  /// Euros for one unit of the currency.
  public var exchangeRate: ExactDecimal?
  /// How its page looks where that is not as the template says.
  public var theme = InvoiceTheme()
  /// Values of the caller's own that a page may print.
  public var metadata: [MetadataEntry] = []

  /// An invoice; everything else is set afterwards.
  public init(issueDate: CalendarDate, seller: Seller, buyer: Buyer, lines: [InvoiceLine]) {
    self.issueDate = issueDate
    self.seller = seller
    self.buyer = buyer
    self.lines = lines
  }
}
