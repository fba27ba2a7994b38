internal import ByteCoding
public import InvoiceModel

/// Reads invoices from CSV, one row for each item, as the bytes come: no more than one invoice is in memory.
///
/// ```swift
/// var reader = try CSVInvoiceReader(defaults: companyJSON)
/// while let bytes = try file.read() {
///   for invoice in try reader.append(bytes) { handle(invoice) }
/// }
/// for invoice in try reader.finish() { handle(invoice) }
/// ```
///
/// Columns are named after the keys of the invoice JSON, or by usual names (Docs/Batch-CSV.md); rows below each other with the same
/// `invoice_number` are one invoice. Separator (`;`, `,` or tab) and encoding are found out.
public struct CSVInvoiceReader: Sendable {
  private let defaults: CSVDefaults?
  private let mapping: CSVColumnMapping
  private var tokenizer = CSVTokenizer()
  private var layout: CSVLayout?
  private var group: CSVGroup?
  /// What the rows so far say of the column of VAT rates.
  private var rateColumn: CSVRateColumn?
  /// Digests of the numbers of invoices that are complete.
  private var seen: Set<TextDigest> = []
  private var failure: InvoiceProblems?
  private var isFinished = false
  /// Whether the encoding has been told of.
  private var hasWarned = false
  private let areDrafts: Bool
  /// Rows that were passed over since the last invoice.
  private var totalRows: [(number: Int, location: Problem.Location)] = []

  /// A reader at the start of a file.
  ///
  /// - Parameters:
  ///   - defaults: a JSON object in UTF-8 with what all invoices have in common: the seller alone (`company` of the
  ///     invoice JSON), or a part of an invoice that has a `company`. Nil: the seller is in columns.
  ///   - defaultsName: its file's name, for messages.
  ///   - columns: what columns mean that have names of their own.
  ///   - areDrafts: whether the invoices may do without a date, as they are still to be issued.
  /// - Throws: why the defaults cannot be used.
  public init(
    defaults: [UInt8]? = nil, defaultsName: String? = nil,
    columns: CSVColumnMapping = CSVColumnMapping(), areDrafts: Bool = false
  ) throws(InvoiceProblems) {
    mapping = columns
    self.areDrafts = areDrafts
    if let defaults {
      self.defaults = try CSVDefaults(json: defaults, name: defaultsName)
    } else {
      self.defaults = nil
    }
  }

  /// Takes the next bytes of the file and gives the invoices that they complete.
  ///
  /// - Throws: what keeps the rest of the file from being read: its header, or a quote that is never closed. Invoices
  ///   before that are given first, and it is thrown by the next call.
  public mutating func append(_ bytes: some Sequence<UInt8>) throws(InvoiceProblems) -> [CSVInvoice] {
    if let failure { throw failure }
    var records: [CSVRecord] = []
    tokenizer.append(bytes) { records.append($0) }
    var invoices = take(records)
    if failure == nil, tokenizer.isUTF16 {
      failure = InvoiceProblems([
        Problem(code: .notUTF8, path: "", message: "The file is UTF-16.", hint: "Save it as CSV in UTF-8.")
      ])
    } else if failure == nil, tokenizer.isTooLarge {
      failure = openRow()
    }
    if failure != nil { flush(&invoices) }
    if let failure, invoices.isEmpty { throw failure }
    return invoices
  }

  /// Gives the last invoices.
  ///
  /// - Throws: as ``append(_:)``; that the file is empty, too.
  public mutating func finish() throws(InvoiceProblems) -> [CSVInvoice] {
    if let failure { throw failure }
    guard !isFinished else { return [] }
    var records: [CSVRecord] = []
    let isOpen = tokenizer.isQuoteOpen
    tokenizer.finish { records.append($0) }
    var invoices = take(records)
    if failure == nil, isOpen || tokenizer.isQuoteOpen { failure = openRow() }
    flush(&invoices)
    if failure == nil, layout == nil {
      failure = InvoiceProblems([
        Problem(
          code: .missingColumn, path: "", message: "The file is empty.", hint: "The first row names the columns."
        )
      ])
    }
    if let failure, invoices.isEmpty { throw failure }
    isFinished = true
    return invoices
  }

  private func openRow() -> InvoiceProblems {
    InvoiceProblems([
      Problem(
        code: .csvSyntax, path: "",
        message: "A quote in the row that begins in line \(tokenizer.openLine) is not closed.",
        hint: "Write a quote within a quoted cell twice.",
        location: Problem.Location(line: tokenizer.openLine, column: 1))
    ])
  }

  private mutating func take(_ records: [CSVRecord]) -> [CSVInvoice] {
    var invoices: [CSVInvoice] = []
    for record in records where failure == nil {
      guard let layout else {
        do throws(InvoiceProblems) {
          layout = try CSVLayout(record, defaults: defaults, mapping: mapping, areDrafts: areDrafts)
        } catch {
          failure = error
        }
        continue
      }
      if layout.isTotal(record) {
        totalRows.append((record.row, record.location(of: 0)))
        continue
      }
      if group?.continues(with: record) != true {
        flush(&invoices)
        group = CSVGroup(
          layout, separator: tokenizer.separator, first: record, rateColumn: rateColumn ?? layout.newRateColumn(record))
        if let number = group?.number, !seen.insert(TextDigest(of: number)).inserted {
          group?.report(
            .rowsApart, "/invoice_number",
            "Row \(record.row): other rows of this invoice number stand further up, with another invoice between.",
            hint: "Sort the file by invoice number.", at: record.location(of: layout.numberColumn ?? 0))
        }
      }
      group?.add(record)
    }
    return invoices
  }

  private static func totals(_ rows: [(number: Int, location: Problem.Location)]) -> Problem {
    Problem(
      code: .totalRow, severity: .warning, path: "",
      message: rows.count == 1
        ? "Row \(rows[0].number) is a row of totals, and no item."
        : "Rows \(rows[0].number) to \(rows[rows.count - 1].number) have totals, and no items.",
      hint: "Nothing is to be done; the totals of invoices are computed.", location: rows[0].location)
  }

  private mutating func flush(_ invoices: inout [CSVInvoice]) {
    // What could not be read may have been more of the last invoice.
    for problem in failure?.problems ?? [] { group?.report(problem) }
    if let group {
      rateColumn = group.rateColumn
      var invoice = group.invoice()
      if let warning = tokenizer.encodingWarning, !hasWarned {
        hasWarned = true
        invoice.warnings.append(warning)
      }
      if !totalRows.isEmpty { invoice.warnings.append(Self.totals(totalRows)) }
      totalRows = []
      invoices.append(invoice)
    }
    group = nil
  }
}
