internal import InvoiceCore
internal import InvoiceModel

/// Makes an invoice of ours from what a document says, and notes everything in which the two differ.
struct InvoiceAssembler {
  let document: ReceivedDocument
  let log: ReadingLog

  /// The invoice; nil when `log` has errors.
  static func invoice(from document: ReceivedDocument, log: ReadingLog) -> Invoice? {
    let assembler = InvoiceAssembler(document: document, log: log)
    if let profile = EInvoiceSpecification(urn: document.specification), !profile.hasLines, document.lines.isEmpty {
      assembler.failForMissingLines(profile)
      assembler.checkTotals()
      return nil
    }
    guard let invoice = assembler.assemble() else { return nil }
    assembler.checkTotals()
    log.warnOfUnused()
    return log.hasErrors ? nil : invoice
  }

  /// Profiles without lines are no invoices that could be shown.
  private func failForMissingLines(_ profile: EInvoiceSpecification) {
    log.fail(
      .profileWithoutLines, at: document.root,
      "The profile \(profile.level) has no lines, so that there is no invoice to show or to compute.",
      hint: "The readable invoice is the PDF that the XML came with.", rule: "BR-16", term: "BG-25")
  }

  private func missing(_ term: String, _ what: String, rule: String) {
    log.fail(.missingTerm, at: document.root, "\(what) is missing.", rule: rule, term: term)
  }

  private func assemble() -> Invoice? {
    if document.lines.isEmpty {
      log.fail(.noLines, at: document.root, "The document has no lines.", rule: "BR-16", term: "BG-25")
    }
    if document.issueDate == nil { missing("BT-2", "The date of issue", rule: "BR-03") }
    if document.number == nil { missing("BT-1", "The invoice number", rule: "BR-02") }
    if document.currency == nil { missing("BT-5", "The currency", rule: "BR-05") }
    if document.seller?.name == nil { missing("BT-27", "The seller's name", rule: "BR-06") }
    if document.buyer?.name == nil { missing("BT-44", "The buyer's name", rule: "BR-07") }
    guard let date = document.issueDate, let seller = document.seller, let buyer = document.buyer else { return nil }
    var invoice = Invoice(issueDate: date, seller: self.seller(seller), buyer: self.buyer(buyer), lines: [])
    invoice.number = document.number
    invoice.type = type()
    if let code = document.currency {
      if let currency = Currency(code: code) {
        invoice.currency = currency
      } else {
        log.fail(
          .unknownCurrency, at: document.root, "\(code.prefix(10)) is no currency of ISO 4217.", rule: "BR-CL-04",
          term: "BT-5")
      }
    }
    invoice.dueDate = document.dueDate
    invoice.period = document.period
    invoice.lines = lines()
    setDelivery(of: &invoice)
    (invoice.allowances, invoice.charges) = allowances()
    invoice.prepaid = document.totals.prepaid ?? .zero
    invoice.statedTotals = statedTotals()
    invoice.exchangeRate = exchangeRate(for: invoice.currency)
    invoice.payment = payment(number: invoice.number, by: invoice.buyer)
    invoice.references = references()
    invoice.notes = document.notes
    if let language = document.language { invoice.language = language }
    invoice.nature = nature()
    return invoice
  }

  private func setDelivery(of invoice: inout Invoice) {
    guard let place = document.deliverTo else {
      invoice.supplyDate = document.deliveryDate
      return
    }
    let delivery = Delivery(name: place.name, address: place.address, date: document.deliveryDate)
    if delivery != Delivery() { invoice.delivery = delivery }
  }

  /// The first letter of a French frame (BR-FR-08) says what is supplied.
  private func nature() -> OperationNature {
    guard let frame = document.process, frame.utf8.count == 2, frame.last?.isNumber ?? false else { return .services }
    switch frame.first {
    case "B": return .goods
    case "M": return .mixed
    default: return .services
    }
  }

  /// UNTDID 1001; what comes near to one of ours becomes that, with a warning.
  private func type() -> DocumentType {
    guard let code = document.typeCode else {
      missing("BT-3", "The type of the invoice", rule: "BR-04")
      return .invoice
    }
    if let type = DocumentType.allCases.first(where: { $0.untdid1001 == code }) { return type }
    let nearest: DocumentType
    switch code {
    case "80", "82", "84", "130", "202", "203", "204", "211", "218", "219", "295", "325", "326", "331", "383", "385",
      "387", "388", "390", "393", "394", "395", "456", "457", "527", "575", "623", "633", "751", "780", "817", "870",
      "875", "876", "877", "935":
      nearest = .invoice
    case "81", "83", "261", "262", "296", "308", "396", "420", "458", "502", "503", "532": nearest = .creditNote
    case "471", "472", "473": nearest = .corrected
    case "500", "501": nearest = .invoice
    default:
      log.fail(
        .unknownType, at: document.root, "\(code.prefix(10)) is no type of an invoice.", rule: "BR-CL-01",
        term: "BT-3")
      return .invoice
    }
    log.warn(
      .otherType, at: document.root,
      "The type \(code) of UNTDID 1001 has no word in the invoice JSON; it is read as \(nearest.rawValue).",
      term: "BT-3")
    return nearest
  }

  private func references() -> References {
    var references = References()
    references.purchaseOrder = document.purchaseOrder
    references.contract = document.contract
    references.project = document.project
    for (element, number, date) in document.preceding {
      guard let number else { continue }
      if let date {
        references.preceding.append(PrecedingInvoice(number: number, date: date))
      } else {
        log.warn(
          .noDate, at: element,
          "The invoice JSON names an earlier invoice by its number and its date, and the date is not stated.",
          term: "BT-26")
      }
    }
    return references
  }
}
