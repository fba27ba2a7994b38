internal import InvoiceCore
internal import InvoiceModel

/// Makes a stated invoice of what a document says. Nothing is computed, added or refused: what is missing stays so, and
/// what no field holds becomes a detail.
struct StatementBuilder {
  let document: ReceivedDocument
  let log: ReadingLog
  var reception: Reception
  var invoice: Invoice

  private init(_ document: ReceivedDocument, log: ReadingLog) {
    self.document = document
    self.log = log
    reception = Reception(syntax: document.syntax)
    invoice = Invoice(
      issueDate: document.issueDate ?? .placeholder, seller: Seller(party: document.seller?.party ?? Party(name: "")),
      buyer: Buyer(party: document.buyer?.party ?? Party(name: ""), kind: .business), lines: [])
  }

  /// The invoice as it is stated; the findings are in `log`.
  ///
  /// - Parameters:
  ///   - document: what was read.
  ///   - file: the name of the file that the document was read from.
  ///   - bytes: the document, in which the findings' places are.
  static func invoice(
    from document: ReceivedDocument, log: ReadingLog, file: String?, bytes: [UInt8]
  ) -> ComputedInvoice {
    var builder = StatementBuilder(document, log: log)
    builder.setHead()
    builder.setPayment()
    let lines = builder.lines()
    let (allowances, charges) = builder.allowances()
    let breakdown = builder.breakdown()
    let totals = builder.totals()
    builder.setDetails()
    StatementCheck(document: document, log: log).run()
    builder.reception.file = file
    builder.reception.findings = log.count
    return ComputedInvoice(
      stating: builder.invoice, lines: lines, allowances: allowances, charges: charges, vatBreakdown: breakdown,
      totals: totals, reception: builder.reception, warnings: log.problems(in: bytes))
  }

  private mutating func setHead() {
    reception.specification = document.specification
    reception.profile = EInvoiceSpecification(urn: document.specification)?.name
    let names = Set(document.lines.map(\.taxName))
    reception.taxName = document.taxName ?? (names.count == 1 ? names.first ?? nil : nil)
    reception.taxCurrency = document.taxCurrency
    reception.taxInTaxCurrency = document.totals.taxInTaxCurrency
    if document.issueDate == nil { reception.unstated.insert(.issueDate) }
    invoice.number = document.number
    setType()
    setCurrency()
    setBuyer()
    invoice.dueDate = document.dueDate
    invoice.period = document.period
    if let place = document.deliverTo {
      var delivery = Delivery(name: place.name, address: place.address, date: document.deliveryDate)
      delivery.identifiers = place.identifiers
      if delivery != Delivery() { invoice.delivery = delivery }
    } else {
      invoice.supplyDate = document.deliveryDate
    }
    invoice.references = document.references
    invoice.seller.legalNotice = document.seller?.legalNotice
    invoice.payee = document.payee
    invoice.taxRepresentative = document.taxRepresentative
    invoice.taxPointDate = document.taxPointDate
    invoice.taxPoint = document.taxPoint
    invoice.process = document.process
    invoice.notes = document.notes
    invoice.attachments = document.attachments
    invoice.exchangeRate = document.exchangeRate
    if let language = document.language.flatMap(LanguageTag.init(stated:)) { invoice.language = language.tag }
    if let frame = document.process, frame.utf8.count == 2, frame.last?.isNumber ?? false {
      invoice.nature = frame.first == "B" ? .goods : frame.first == "M" ? .mixed : .services
    }
  }

  /// BT-3: one of our types where it is one, else the nearest for its sign, and the code beside it.
  private mutating func setType() {
    guard let code = document.typeCode else {
      invoice.type = document.syntax == .ublCreditNote ? .creditNote : .invoice
      return
    }
    invoice.type = DocumentType(nearestTo: code) ?? (document.syntax == .ublCreditNote ? .creditNote : .invoice)
    if invoice.type.untdid1001 != code { invoice.typeCode = code }
  }

  private mutating func setCurrency() {
    guard let code = document.currency else {
      reception.unstated.insert(.currency)
      return
    }
    invoice.currency = Currency(code: code) ?? Currency(unlisted: String(code.prefix(10)))
  }

  /// A business when anything says so.
  private mutating func setBuyer() {
    let party = invoice.buyer.party
    let hasNumber = party.siren != nil || party.siret != nil || party.vatNumber != nil
    let treatment = document.notes.first { $0.code == "BAR" }?.text
    switch treatment {
    case "B2C": invoice.buyer.kind = hasNumber ? .business : .consumer
    case "B2B", "B2BINT": invoice.buyer.kind = .business
    default:
      invoice.buyer.kind = hasNumber || document.buyer?.isRegistered ?? false ? .business : .consumer
    }
    invoice.buyer.reference = document.buyerReference
  }

  private mutating func setPayment() {
    invoice.payment.terms = document.terms
    invoice.payment.installments = document.installments
    invoice.payment.reference = document.paymentReference
    invoice.payment.creditorID = document.creditorID
    invoice.payment.mandate = document.mandate
    guard let means = document.means else { return }
    invoice.payment.meansText = means.text
    invoice.payment.card = means.card
    invoice.payment.debitedAccount = document.debitedAccount
    // One account that is an IBAN or a BIC has keys of its own.
    if means.accounts.count == 1, let account = means.accounts.first, account.account == nil, account.name == nil {
      invoice.payment.iban = account.iban
      invoice.payment.bic = account.bic
    } else {
      invoice.payment.accounts = means.accounts
    }
    switch means.code {
    case "30": invoice.payment.means = .transfer
    case "58": invoice.payment.means = .sepaTransfer
    case "59": invoice.payment.means = .directDebit
    case "48": invoice.payment.means = .card
    case "20": invoice.payment.means = .cheque
    case "10": invoice.payment.means = .cash
    default: invoice.payment.meansCode = means.code
    }
  }

  /// All that has not been used by now.
  private mutating func setDetails() {
    var places: [Int: Int] = [:]
    for (place, line) in document.lines.enumerated() { places[line.element.index] = place }
    let details = log.details(lines: places)
    reception.details += details.document
    reception.furtherDetails = details.omitted
    for (place, list) in details.lines { reception.lines[place].details = list }
  }
}
