internal import InvoiceBooks
internal import InvoiceCore
internal import InvoiceModel

/// Puts the documents and payments of one customer into a statement.
struct StatementBuilder {
  /// What is due of an invoice on a day.
  private struct Part {
    var amount: ExactDecimal
    var dueDate: CalendarDate
  }

  private var statement: CustomerStatement
  private let language: String?
  /// In the order in which they were issued.
  private var items: [StatementItem] = []
  private var parts: [[Part]] = []
  /// Which item a payment or credit note of a number is about.
  private var places: [String: Int] = [:]
  /// Items whose invoice was corrected: what was paid of them went on.
  private var replaced: Set<Int> = []
  private var lastChange: [Int: CalendarDate] = [:]

  init(currency: Currency, date: CalendarDate, start: CalendarDate?, language: String?) {
    statement = CustomerStatement(seller: "", customer: "", currency: currency, date: date, start: start)
    self.language = language
  }

  /// Takes a document; those before it were taken already.
  mutating func add(_ computed: ComputedInvoice, number: String) {
    let invoice = computed.invoice
    statement.describe(by: computed, language: language)
    let amount = invoice.type.isCredit ? -computed.due : computed.due
    let dueDate = invoice.type.isCredit || !(amount > .zero) ? nil : computed.dueDate ?? invoice.issueDate
    statement.add(
      .init(.document(invoice.type), number, on: invoice.issueDate, amount: amount, dueDate: dueDate))
    let earlier = invoice.references.preceding.compactMap { places[$0.number] }.filter { !replaced.contains($0) }
    if invoice.type.isCredit, !earlier.isEmpty {
      credit(amount.magnitude, to: earlier, on: invoice.issueDate)
      places[number] = earlier[0]
      return
    }
    let place = items.count
    places[number] = place
    var item = StatementItem(invoice.type, number, on: invoice.issueDate, amount: amount, dueDate: dueDate)
    if invoice.type == .corrected {
      for old in earlier { replace(old, by: place, &item) }
    }
    items.append(item)
    parts.append(Self.parts(of: computed, dueDate: dueDate ?? invoice.issueDate, at: statement.date))
    lastChange[place] = invoice.issueDate
  }

  /// Takes a payment; all documents were taken already.
  mutating func add(_ payment: StatedPayment) {
    guard payment.date <= statement.date else { return }
    statement.add(
      .init(
        .payment(payment.kind), payment.invoice, on: payment.date, amount: payment.change,
        reference: payment.reference))
    guard let place = places[payment.invoice] else { return }
    items[place].open.accumulate(payment.change)
    lastChange[place] = max(lastChange[place] ?? payment.date, payment.date)
  }

  /// The statement: rows in the order of their days, and what is open of each invoice.
  func finished() -> CustomerStatement {
    var statement = statement
    statement.sort()
    for (place, item) in items.enumerated() where !replaced.contains(place) {
      age(item, parts[place], in: &statement)
      let isOfPeriod = statement.start.map { (lastChange[place] ?? item.date) >= $0 } ?? true
      if !item.open.isZero || isOfPeriod, !item.amount.isZero || !item.open.isZero { statement.items.append(item) }
    }
    return statement
  }

  /// Lessens what is open of invoices, of each no more than there is, but for the last.
  private mutating func credit(_ amount: ExactDecimal, to earlier: [Int], on date: CalendarDate) {
    var rest = amount
    for (index, place) in earlier.enumerated() {
      let part = index == earlier.count - 1 ? rest : min(rest, max(items[place].open, .zero))
      items[place].open.accumulate(-part)
      rest.accumulate(-part)
      lastChange[place] = max(lastChange[place] ?? date, date)
    }
  }

  /// Takes an invoice off that was corrected; what was settled of it counts for the correction.
  private mutating func replace(_ old: Int, by place: Int, _ item: inout StatementItem) {
    item.open.accumulate(-items[old].settled)
    statement.add(
      .init(.replacement, items[old].number, on: item.date, amount: -items[old].amount))
    replaced.insert(old)
    for (number, target) in places where target == old { places[number] = place }
  }

  /// What is open, by the days on which its parts are due: what was paid was paid of the first ones.
  private func age(_ item: StatementItem, _ parts: [Part], in statement: inout CustomerStatement) {
    guard item.open > .zero else {
      statement.aged.add(item.open, dueDate: item.date, at: statement.date)
      return
    }
    var rest = item.open
    for (index, part) in parts.enumerated().reversed() where rest > .zero {
      let open = index == 0 ? rest : min(rest, part.amount)
      statement.aged.add(open, dueDate: part.dueDate, at: statement.date)
      rest.accumulate(-open)
    }
  }

  private static func parts(of computed: ComputedInvoice, dueDate: CalendarDate, at date: CalendarDate) -> [Part] {
    var parts = computed.installments.map { Part(amount: $0.amount, dueDate: $0.dueDate ?? dueDate) }
    if parts.isEmpty { parts = [Part(amount: computed.dueNow, dueDate: dueDate)] }
    parts.sort { $0.dueDate < $1.dueDate }
    if !computed.retained.isZero {
      // Without a day it is not asked for yet.
      parts.append(
        Part(amount: computed.retained, dueDate: computed.invoice.retention?.releaseDate ?? max(date, dueDate)))
    }
    return parts
  }
}
