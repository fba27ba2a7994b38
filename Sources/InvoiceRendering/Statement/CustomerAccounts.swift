public import InvoiceBooks
public import InvoiceCore
public import InvoiceModel

/// What customers were invoiced and have paid, out of documents alone: the statements of account of those who keep no
/// ledger.
///
/// ```swift
/// var accounts = CustomerAccounts()
/// for json in invoices { try accounts.add(ComputedInvoice(json: json)) }
/// let statements = accounts.statements(at: day)
/// ```
///
/// A credit note lessens the invoice that it names, and a corrected invoice takes the place of the one that it names, with
/// what was paid of it. What an invoice says is due (BT-115) counts, so that what it has taken off itself needs no payment.
public struct CustomerAccounts: Sendable {
  /// Who owes whom, in which currency.
  struct Key: Hashable, Sendable {
    var seller: String
    var customer: String
    var currency: Currency
  }

  /// A document, and whose it is.
  struct Entry: Sendable {
    var key: Key
    var number: String
    var computed: ComputedInvoice
  }

  private(set) var entries: [Entry] = []
  private(set) var payments: [Int: [StatedPayment]] = [:]
  private var places: [String: [Int]] = [:]

  /// Nobody owes anything.
  public init() {}

  /// The customers, as they are named by the last invoice, with what tells them apart, sorted.
  public var customers: [(name: String, key: String)] {
    var names: [String: String] = [:]
    for entry in entries { names[entry.key.customer] = entry.computed.invoice.buyer.party.name }
    return names.map { ($0.value, $0.key) }.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
  }

  /// Takes a document.
  ///
  /// - Returns: a warning for one that asks for no money, which is left out: a draft, a quote, a proforma invoice.
  /// - Throws: `duplicate-invoice` for a number of the same seller that was there before.
  @discardableResult
  public mutating func add(_ computed: ComputedInvoice) throws(InvoiceProblems) -> Problem? {
    let invoice = computed.invoice
    guard let number = invoice.number, !computed.isOffer else {
      return Problem(
        code: .leftOut, severity: .warning, path: invoice.number == nil ? "/invoice_number" : "/type",
        message: invoice.number == nil
          ? "A draft asks for no money: it is on no statement." : "An offer asks for no money: it is on no statement.")
    }
    let key = Key(
      seller: Self.key(of: invoice.seller), customer: Self.key(of: invoice.buyer), currency: invoice.currency)
    guard !(places[number] ?? []).contains(where: { entries[$0].key.seller == key.seller }) else {
      throw InvoiceProblems([
        Problem(
          code: .duplicateInvoice, path: "/invoice_number",
          message: "The seller's invoice \(PrintableText.of(number)) is among the documents already.",
          hint: "Give each invoice once: its JSON or its PDF.")
      ])
    }
    places[number, default: []].append(entries.count)
    entries.append(Entry(key: key, number: number, computed: computed))
    return nil
  }

  /// Takes a payment of one of the documents, which are there already.
  ///
  /// - Throws: `payment-of-none`, `payment-currency` or `invalid-payment`, at the payment's place.
  public mutating func add(_ payment: StatedPayment) throws(InvoiceProblems) {
    func fail(_ code: ProblemCode, _ key: String, _ message: String, _ hint: String? = nil) -> InvoiceProblems {
      InvoiceProblems([
        Problem(
          code: code, path: payment.path.isEmpty ? "" : payment.path + "/" + key, message: message, hint: hint,
          location: payment.location, file: payment.file)
      ])
    }
    let found = places[payment.invoice] ?? []
    guard let place = found.first, found.count == 1 else {
      let number = PrintableText.of(payment.invoice)
      throw found.isEmpty
        ? fail(
          .paymentOfNone, "invoice", "There is no invoice \(number).",
          NearestName.of(payment.invoice, among: places.keys.sorted()).map { "Did you mean `\($0)`?" })
        : fail(.paymentOfNone, "invoice", "Several sellers have an invoice \(number).")
    }
    let currency = entries[place].key.currency
    if let stated = payment.currency, stated != currency {
      throw fail(
        .paymentCurrency, "currency",
        "\(PrintableText.of(payment.invoice)) is in \(currency.code), and the payment in \(stated.code).")
    }
    guard payment.amount > .zero, payment.amount.scale <= currency.minorUnitDigits, !payment.amount.isTooLargeAmount
    else {
      throw fail(
        .invalidPayment, "amount",
        "The amount of a payment is above 0, with at most \(currency.minorUnitDigits) decimals.")
    }
    payments[place, default: []].append(payment)
  }

  /// The keys of the customers that a text names: SIREN, VAT number, reference or name, whatever its spaces and case.
  public func keys(of customer: String) -> [String] {
    var found: Set<String> = []
    for entry in entries {
      let buyer = entry.computed.invoice.buyer
      let isMeant = CustomerLook.Identity.allCases.contains { identity in
        identity.value(of: buyer).map { identity.folded($0) == identity.folded(customer) } ?? false
      }
      if isMeant || entry.key.customer == customer { found.insert(entry.key.customer) }
    }
    return found.sorted()
  }

  /// The statements: one for each seller, customer and currency, sorted.
  ///
  /// - Parameters:
  ///   - customer: one of ``keys(of:)``; nil: of all.
  ///   - date: the day that they are of; documents and payments after it are left out.
  ///   - start: the first day of which rows are listed; nil: from the beginning.
  ///   - language: in which countries of addresses are named, BCP 47; nil: that of each customer's last document.
  public func statements(
    of customer: String? = nil, at date: CalendarDate, from start: CalendarDate? = nil, language: String? = nil
  ) -> [CustomerStatement] {
    var groups: [Key: [Int]] = [:]
    for (index, entry) in entries.enumerated() where customer == nil || entry.key.customer == customer {
      guard entry.computed.invoice.issueDate <= date else { continue }
      groups[entry.key, default: []].append(index)
    }
    return groups.sorted {
      ($0.key.customer, $0.key.seller, $0.key.currency.code) < ($1.key.customer, $1.key.seller, $1.key.currency.code)
    }.map { key, indices in
      let ordered = indices.sorted {
        (entries[$0].computed.invoice.issueDate, $0) < (entries[$1].computed.invoice.issueDate, $1)
      }
      var builder = StatementBuilder(currency: key.currency, date: date, start: start, language: language)
      for index in ordered { builder.add(entries[index].computed, number: entries[index].number) }
      for index in ordered { for payment in payments[index] ?? [] { builder.add(payment) } }
      return builder.finished()
    }
  }

  /// What tells customers apart, as the books do: SIREN, VAT number, reference, name.
  private static func key(of buyer: Buyer) -> String {
    buyer.party.registeredSIREN ?? buyer.party.vatNumber ?? buyer.reference ?? buyer.party.name
  }

  private static func key(of seller: Seller) -> String {
    seller.party.registeredSIREN ?? seller.party.vatNumber ?? seller.party.name
  }
}
