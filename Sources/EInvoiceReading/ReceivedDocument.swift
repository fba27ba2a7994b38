internal import InvoiceModel

/// What a document in CII or UBL says, term by term, before it is an invoice of ours. Nothing is checked here but that
/// numbers are numbers and dates are dates.
struct ReceivedDocument {
  /// BG-25.
  struct Line {
    var element: XMLElement
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
    /// Why the line bears no VAT, where EXTENDED says it on the line: a code, else a text.
    var exemption: String?
    var period: DatePeriod?
    /// Whether BT-154 holds what was a note or an attribute (BT-127, BG-32).
    var hasMergedTexts = false
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
    var iban: String?
    var bic: String?
    var accountName: String?
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
  /// Units of the tax currency for one of the invoice's, where it is said.
  var conversionRate: ExactDecimal?
  var notes: [Note] = []
  var language: String?
  /// Whether VAT falls due with the invoice (BT-8).
  var isVATDueOnInvoice = false
  var seller: ReceivedParty?
  var buyer: ReceivedParty?
  /// BT-10.
  var buyerReference: String?
  var deliverTo: ReceivedParty?
  var purchaseOrder: String?
  var contract: String?
  var project: String?
  var preceding: [(element: XMLElement, number: String?, date: CalendarDate?)] = []
  var lines: [Line] = []
  var allowances: [Allowance] = []
  var taxes: [Tax] = []
  var means: [PaymentMeans] = []
  var paymentReference: String?
  /// BT-20.
  var terms: String?
  var totals = Totals()
  /// BG-22's element.
  var totalsElement: XMLElement?

  init(root: XMLElement, syntax: EInvoiceSyntax) {
    self.root = root
    self.syntax = syntax
  }
}
