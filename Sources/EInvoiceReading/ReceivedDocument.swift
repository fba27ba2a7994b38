internal import InvoiceModel

/// What a document in CII or UBL says, term by term, before it is an invoice of ours. Nothing is checked here but that
/// numbers are numbers and dates are dates; what has a place here has one on the page.
struct ReceivedDocument {
  /// BG-25.
  struct Line {
    var element: XMLElement
    /// BT-126.
    var id: String?
    var role = ReceivedLine.Role.detail
    /// The line that it stands below (BT-X-304).
    var parentID: String?
    /// How deep it stands below others, where the syntax nests lines.
    var level = 0
    var name: String?
    var details: [String] = []
    var code: String?
    var quantity: ExactDecimal?
    var unit: String?
    var price: ExactDecimal?
    var priceBase: ExactDecimal?
    var allowances: [Allowance] = []
    var net: ExactDecimal?
    var category: String?
    var rate: ExactDecimal?
    var period: DatePeriod?
    /// What few lines say, without the line's identifier.
    var terms = LineTerms()
    /// BT-147, unless it is 0.
    var priceDiscount: ExactDecimal?
    /// What the tax is called where it is no VAT.
    var taxName: String?
  }

  /// BG-20, BG-21, BG-27, BG-28.
  struct Allowance {
    var element: XMLElement
    var isCharge: Bool
    var amount: ExactDecimal?
    var percent: ExactDecimal?
    var base: ExactDecimal?
    var reason: String?
    var reasonCode: String?
    var category: String?
    var rate: ExactDecimal?
  }

  /// BG-23.
  struct Tax {
    var element: XMLElement
    var category: String?
    var rate: ExactDecimal?
    var base: ExactDecimal?
    var tax: ExactDecimal?
    var reason: String?
    var reasonCode: String?
  }

  /// BG-16.
  struct PaymentMeans {
    var element: XMLElement
    var code: String?
    /// BT-82.
    var text: String?
    var accounts: [PaymentAccount] = []
    var card: PaymentCard?
  }

  /// BG-22.
  struct Totals {
    var lineTotal: ExactDecimal?
    var allowanceTotal: ExactDecimal?
    var chargeTotal: ExactDecimal?
    var net: ExactDecimal?
    var tax: ExactDecimal?
    var taxInTaxCurrency: ExactDecimal?
    var total: ExactDecimal?
    var prepaid: ExactDecimal?
    var rounding: ExactDecimal?
    var due: ExactDecimal?
  }

  var root: XMLElement
  var syntax: EInvoiceSyntax
  /// BT-24.
  var specification: String?
  /// BT-23.
  var process: String?
  var number: String?
  var typeCode: String?
  var issueDate: CalendarDate?
  var dueDate: CalendarDate?
  /// BT-72.
  var deliveryDate: CalendarDate?
  var period: DatePeriod?
  var currency: String?
  var taxCurrency: String?
  /// Euros for one unit of the invoice's currency, where it is said.
  var exchangeRate: ExactDecimal?
  var notes: [Note] = []
  var language: String?
  /// BT-7.
  var taxPointDate: CalendarDate?
  /// BT-8.
  var taxPoint: TaxPoint?
  var seller: ReceivedParty?
  var buyer: ReceivedParty?
  /// BT-10.
  var buyerReference: String?
  var deliverTo: ReceivedParty?
  /// BG-10.
  var payee: Payee?
  /// BG-11.
  var taxRepresentative: TaxRepresentative?
  var references = References()
  /// BG-24.
  var attachments: [SupportingDocument] = []
  var lines: [Line] = []
  var allowances: [Allowance] = []
  var taxes: [Tax] = []
  /// The one that an account stands in, else the first; with the accounts of those like it.
  var means: PaymentMeans?
  var paymentReference: String?
  /// BT-89.
  var mandate: String?
  /// BT-90.
  var creditorID: String?
  /// BT-91.
  var debitedAccount: String?
  /// BT-20.
  var terms: String?
  /// The parts in which it is paid, which EXTENDED states.
  var installments: [Installment] = []
  var totals = Totals()
  /// BG-22's element.
  var totalsElement: XMLElement?
  /// What the tax is called where it is no VAT.
  var taxName: String?

  init(root: XMLElement, syntax: EInvoiceSyntax) {
    self.root = root
    self.syntax = syntax
  }
}
