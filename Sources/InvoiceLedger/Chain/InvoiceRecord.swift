internal import InvoiceCore
internal import InvoiceModel
internal import SQLStore

/// The fields of an invoice by which a ledger finds it; all of them are part of its digest.
struct InvoiceRecord: Hashable, Sendable {
  /// Bits of an identifier that count within an issuer.
  private static let positionBits: Int64 = 40

  var issuer: Int64
  /// From 1, in the order of issue.
  var position: Int64
  var series: Int64
  var period: String
  var counter: Int64
  var number: String
  var kind: String
  var issueDate: String
  var dueDate: String?
  var currency: String
  /// Minor units, as the others.
  var net: Int64
  var tax: Int64
  var total: Int64
  /// What was left to pay when it was issued.
  var due: Int64
  /// Milliseconds since 1970 in UTC.
  var issuedAt: Int64
  /// What makes a repeated call return this invoice.
  var idempotencyKey: String?
  /// SHA-256 of the draft that it was made of.
  var draftDigest: [UInt8]
  var customer: String
  var customerKey: String

  /// Within the ledger; nothing has to be asked for to know it.
  var id: Int64 { issuer << Self.positionBits | position }

  /// The bytes that the digest is made of: each field with its length.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    func add(_ field: String) {
      let text = field.utf8
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text)
    }
    func add(_ number: Int64) { add(String(number)) }
    add(position)
    add(series)
    add(period)
    add(counter)
    add(number)
    add(kind)
    add(issueDate)
    add(dueDate ?? "")
    add(currency)
    add(net)
    add(tax)
    add(total)
    add(due)
    add(issuedAt)
    add(idempotencyKey ?? "")
    add(customer)
    add(customerKey)
    bytes += draftDigest
    return bytes
  }

  /// The columns that ``init(_:contentFrom:)`` reads.
  static let columns = """
    invoices.issuer, invoices.position, invoices.series, invoices.period, invoices.counter, invoices.number, \
    invoices.kind, invoices.issue_date, invoices.due_date, invoices.currency, invoices.net, invoices.tax, \
    invoices.total, invoices.due, invoices.issued_at, invoices.idempotency_key, invoices.draft_digest, \
    invoice_contents.customer, invoice_contents.customer_key
    """
  /// How many there are.
  static let columnCount = 19

  /// Reads a row that begins with `columns`; the customer of erased content is empty.
  init(_ row: SQLRow) throws(SQLError) {
    issuer = try row.integer(0)
    position = try row.integer(1)
    series = try row.integer(2)
    period = try row.text(3)
    counter = try row.integer(4)
    number = try row.text(5)
    kind = try row.text(6)
    issueDate = try row.text(7)
    dueDate = try row.textOrNil(8)
    currency = try row.text(9)
    net = try row.integer(10)
    tax = try row.integer(11)
    total = try row.integer(12)
    due = try row.integer(13)
    issuedAt = try row.integer(14)
    idempotencyKey = try row.textOrNil(15)
    draftDigest = try row.bytes(16)
    customer = try row.textOrNil(17) ?? ""
    customerKey = try row.textOrNil(18) ?? ""
  }

  /// The fields of an invoice that has no place yet.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an amount is beyond 64 bits of minor units.
  init(_ computed: ComputedInvoice, draftDigest: [UInt8]) throws(ArithmeticOverflow) {
    self.draftDigest = draftDigest
    let invoice = computed.invoice
    (issuer, position, series, period, counter, number) = (0, 0, 0, "", 0, "")
    kind = invoice.type.rawValue
    issueDate = invoice.issueDate.description
    dueDate = computed.dueDate?.description
    currency = invoice.currency.code
    net = try invoice.currency.minorUnits(of: computed.subtotal)
    tax = try invoice.currency.minorUnits(of: computed.tax)
    total = try invoice.currency.minorUnits(of: computed.total)
    due = try invoice.currency.minorUnits(of: computed.due)
    issuedAt = 0
    customer = invoice.buyer.party.name
    customerKey = Self.key(of: invoice.buyer)
  }

  /// What tells customers apart, as the books do: SIREN, VAT number, reference, name.
  static func key(of buyer: Buyer) -> String {
    buyer.party.registeredSIREN ?? buyer.party.vatNumber ?? buyer.reference ?? buyer.party.name
  }
}
