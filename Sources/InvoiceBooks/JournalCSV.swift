internal import InvoiceModel

/// `journal.csv`: the sales journal, one row for each line of each entry.
///
/// Texts are guarded against formulas as in ``ManifestCSV``.
public struct JournalCSV: Sendable {
  private static let columns = [
    "entry", "date", "journal", "piece", "account", "account_label", "customer_account", "customer", "label", "debit",
    "credit", "currency", "currency_amount",
  ]

  private let style: CSVStyle
  private let accounts: BookAccounts

  /// A journal file.
  ///
  /// - Parameter accounts: those of the ``SalesJournal`` that the entries come from.
  public init(accounts: BookAccounts = BookAccounts(), style: CSVStyle = .standard) {
    self.accounts = accounts
    self.style = style
  }

  /// The first row, with the names of the columns.
  public var header: [UInt8] { CSVWriter(style, header: Self.columns).bytes }

  /// The rows of an entry.
  public func rows(_ entry: JournalEntry) -> [UInt8] {
    let decimals = accounts.currency.minorUnitDigits
    var writer = CSVWriter(style, header: nil)
    for line in entry.lines {
      writer.field(String(entry.number))
      writer.date(entry.date)
      writer.text((entry.journal ?? accounts.salesJournal).code)
      writer.text(entry.piece)
      writer.field(line.account.number)
      writer.text(line.account.label)
      writer.text(line.auxiliary)
      writer.text(line.auxiliaryLabel)
      writer.text(entry.label)
      writer.amount(line.debit, decimals: decimals)
      writer.amount(line.credit, decimals: decimals)
      writer.field(entry.currency?.code ?? "")
      writer.amount(line.currencyAmount, decimals: entry.currency?.minorUnitDigits ?? 0)
      writer.endRow()
    }
    return writer.bytes
  }
}
