public import ArgumentParser
import InvoiceCommands
public import InvoiceKit
public import InvoiceLedger

/// Which invoices.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Dated on this day or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Dated on this day or earlier.", valueName: "date"))
  var through: String?

  @Option(help: ArgumentHelp("Of a month or a year: 2026-02, 2026.", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("The customer's SIREN, VAT number, reference or name, in full.", valueName: "customer"))
  var customer: String?

  @Option(
    help: ArgumentHelp(
      "invoice, credit_note, deposit, corrected, self_billed, partial, consolidated_credit_note.", valueName: "kind"))
  var kind: DocumentType?

  @Option(help: ArgumentHelp("How they stand: open, overdue, settled, erased.", valueName: "state"))
  var state: InvoiceState?

  @Option(help: ArgumentHelp("The total, VAT included, is at least this.", valueName: "amount"))
  var minimum: String?

  @Option(help: ArgumentHelp("The total, VAT included, is at most this.", valueName: "amount"))
  var maximum: String?

  @OptionGroup var issuer: IssuerOptions

  func validate() throws {
    for (name, text) in [("--from", from), ("--through", through)] {
      if let text, CalendarDate(iso8601: text) == nil { throw ValidationError("\(name) is a date: 2026-02-11") }
    }
    if let period {
      guard from == nil, through == nil else { throw ValidationError("--period is for --from and --through") }
      switch NumberPeriod(period) {
      case .month, .year: break
      case .always, nil: throw ValidationError("--period is a month or a year: 2026-02, 2026")
      }
    }
    for (name, text) in [("--minimum", minimum), ("--maximum", maximum)] {
      if let text, Self.cents(text) == nil { throw ValidationError("\(name) is an amount: 1250.00") }
    }
  }

  /// The filter; amounts are taken as those of a currency with two decimals.
  func filter(in ledger: Ledger) throws(LedgerError) -> InvoiceFilter {
    var filter = InvoiceFilter()
    filter.issuer = try issuer.named(in: ledger)
    filter.from = from.flatMap { CalendarDate(iso8601: $0) }
    filter.through = through.flatMap { CalendarDate(iso8601: $0) }
    switch period.flatMap(NumberPeriod.init) {
    case .month(let year, let month)?:
      filter.from = CalendarDate(year: year, month: month, day: 1)
      filter.through = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    case .year(let year)?:
      filter.from = CalendarDate(year: year, month: 1, day: 1)
      filter.through = CalendarDate(year: year, month: 12, day: 31)
    case .always?, nil: break
    }
    filter.customer = customer
    filter.kind = kind
    filter.state = state
    filter.minimum = minimum.flatMap(Self.cents)
    filter.maximum = maximum.flatMap(Self.cents)
    return filter
  }

  private static func cents(_ text: String) -> Int64? {
    guard let amount = ExactDecimal(text) else { return nil }
    return try? Currency.euro.minorUnits(of: amount)
  }
}

extension DocumentType: ExpressibleByArgument {}
extension InvoiceState: ExpressibleByArgument {}
