internal import InvoiceModel

/// An invoice as it was read, before its defaults; with placeholders where there is an error.
struct DecodedInvoice: Sendable {
  /// Rules that compare dates leave out one that is a placeholder.
  var invoice = Invoice(
    issueDate: .placeholder, seller: Seller(party: Party(name: "")),
    buyer: Buyer(party: Party(name: ""), kind: .consumer), lines: [])
  /// Of every item without one.
  var rate = ExactDecimal(20)
  var items: [DecodedLine] = []
  /// That the invoice was received, and what its sender states.
  var received: DecodedReception?
  /// Lines whose VAT rate is the invoice's default, so that a problem with it is shown there.
  private(set) var linesWithDefaultRate: Set<Int> = []

  /// Reads an invoice.
  ///
  /// - Throws: a ``JSONSyntaxError`` when it is no JSON; everything else is among the problems.
  static func decode(
    _ bytes: [UInt8]
  ) throws(JSONSyntaxError) -> (invoice: DecodedInvoice, problems: ProblemCollector) {
    var decoded = DecodedInvoice()
    let problems = try JSONObjectDecoder.decode(
      InvoiceKeys.Document.form, from: bytes, into: &decoded, unknown: .nameMetadata)
    decoded.settleLines()
    return (decoded, problems)
  }

  /// Reads a draft that is about to be issued.
  ///
  /// - Parameters:
  ///   - number: what it is called until it has its number; one of its own is a problem.
  ///   - date: the day of issue, unless it says one.
  /// - Throws: as ``decode(_:)``.
  static func decode(
    draft bytes: [UInt8], number: String, date: CalendarDate
  ) throws(JSONSyntaxError) -> (invoice: DecodedInvoice, problems: ProblemCollector) {
    var decoded = DecodedInvoice()
    decoded.invoice.issueDate = date
    var problems = try JSONObjectDecoder.decode(
      InvoiceKeys.Document.draftForm, from: bytes, into: &decoded, unknown: .nameMetadata)
    if decoded.invoice.number != nil {
      problems.add(
        Problem(
          code: .numberedDraft, path: "/\(InvoiceKeys.Document.invoiceNumber.rawValue)",
          message: "A draft has no number: it gets the next one of its series when it is issued.",
          hint: "Remove the number; where a numbering is to go on, start the series at its next number."))
    }
    if decoded.received != nil {
      problems.add(
        Problem(
          code: .unknownKey, path: "/\(InvoiceKeys.Document.received.rawValue)",
          message: "What others have issued is not issued again.",
          hint: "Remove the key to make an invoice of your own."))
    }
    decoded.invoice.number = number
    decoded.settleLines()
    return (decoded, problems)
  }

  /// Makes the lines of the items, once the members are there that say what an item without them has.
  private mutating func settleLines() {
    let usual = invoice.seller.vatRegime == .franchise ? VATCategory.exempt : .standard
    invoice.lines.reserveCapacity(items.count)
    for item in items {
      if var entry = item.structure {
        entry.place = invoice.lines.count
        invoice.structure.append(entry)
        continue
      }
      var line = item.line
      line.vatCategory = item.category ?? usual
      line.vatRate = item.rate ?? (line.vatCategory == .standard ? rate : .zero)
      if item.rate == nil, line.vatCategory == .standard { linesWithDefaultRate.insert(invoice.lines.count) }
      invoice.lines.append(line)
    }
    items = []
  }
}
