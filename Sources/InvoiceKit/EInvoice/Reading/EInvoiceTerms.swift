/// The business terms of a received e-invoice, as texts, whatever its syntax.
struct EInvoiceTerms: Sendable {
  struct PartyTerms: Sendable {
    var name: String?
    var siren: String?
    var siret: String?
    var vatNumber: String?
    var taxNumber: String?
    var address: Address?
    var endpoint: ElectronicAddress?
    var contact = Contact()
  }

  struct AllowanceTerms: Sendable {
    var isCharge = false
    var amount: String?
    var percent: String?
    var base: String?
    var reason: String?
    var category: String?
    var rate: String?
  }

  struct VATTerms: Sendable {
    var category: String?
    var rate: String?
    var base: String?
    var tax: String?
    var reason: String?
    var reasonCode: String?
  }

  struct LineTerms: Sendable {
    var name: String?
    var details: String?
    var code: String?
    var unit: String?
    var quantity: String?
    var price: String?
    var priceBase: String?
    var allowances: [AllowanceTerms] = []
    var net: String?
    var category: String?
    var rate: String?
    var periodStart: String?
    var periodEnd: String?
  }

  /// BT-24.
  var specification: String?
  /// BT-23.
  var process: String?
  var number: String?
  /// BT-3.
  var typeCode: String?
  /// `YYYY-MM-DD`, like all dates here.
  var issueDate: String?
  var currency: String?
  var notes: [Note] = []
  var buyerReference: String?
  var purchaseOrder: String?
  var contract: String?
  var project: String?
  var preceding: [(number: String?, date: String?)] = []
  var seller = PartyTerms()
  var buyer = PartyTerms()
  var deliverToName: String?
  var deliverTo: Address?
  var deliveryDate: String?
  var periodStart: String?
  var periodEnd: String?
  var meansCode: String?
  var iban: String?
  var bic: String?
  var paymentReference: String?
  var dueDate: String?
  var paymentTerms: String?
  /// Whether BT-8 says that VAT falls due with the invoice.
  var isVATDueWithInvoice = false
  var taxCurrency: String?
  /// BT-111.
  var taxInTaxCurrency: String?
  /// BG-23.
  var vat: [VATTerms] = []
  /// BG-20 and BG-21.
  var allowances: [AllowanceTerms] = []
  var lines: [LineTerms] = []
  var subtotal: String?
  var tax: String?
  var total: String?
  var prepaid: String?
  var rounding: String?
  var due: String?
  /// Terms the document has that the invoice JSON has no key for.
  var unsupported: [(term: String, what: String)] = []
}
