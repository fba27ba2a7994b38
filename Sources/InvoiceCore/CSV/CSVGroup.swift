internal import InvoiceModel

/// The rows of one invoice while they come.
struct CSVGroup {
  let number: String?
  let layout: CSVLayout
  let separator: UInt8
  private var rows: [CSVInvoice.Row] = []
  /// By the header's columns: the cell's text and where it was found.
  private(set) var values: [Int: String] = [:]
  private var sources: [Int: Int] = [:]
  private var items: [[UInt8]] = []
  private var problems = ProblemList()
  private var warnings = ProblemList()
  /// Which currencies stand beside amounts, and where first.
  var currencies: [CSVCurrencyMention: CSVCurrencyMention.Place] = [:]
  /// Whether the column of VAT rates holds amounts, by the rows so far of the whole file.
  var rateColumn: CSVRateColumn
  /// Whether the invoice was told so.
  var hasRateWarning = false

  /// An invoice that begins in a row.
  ///
  /// - Parameter rateColumn: as the invoices before have left it.
  init(_ layout: CSVLayout, separator: UInt8, first: CSVRecord, rateColumn: CSVRateColumn) {
    self.layout = layout
    self.separator = separator
    self.rateColumn = rateColumn
    number = Self.number(of: first, layout)
  }

  /// Whether a row is of this invoice: it has its number, or nothing at all but an item.
  func continues(with record: CSVRecord) -> Bool {
    if let other = Self.number(of: record, layout) { return other == number }
    return layout.documentOrder.allSatisfy {
      !record.cells.indices.contains($0) || record.cells[$0].isEmpty
    }
  }

  private static func number(of record: CSVRecord, _ layout: CSVLayout) -> String? {
    guard let column = layout.numberColumn, record.cells.indices.contains(column), !record.cells[column].isEmpty
    else { return nil }
    return record.cells[column]
  }

  mutating func report(
    _ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil, at location: Problem.Location
  ) {
    report(Problem(code: code, path: path, message: message, hint: hint, location: location))
  }

  mutating func report(_ problem: Problem) {
    problems.add(problem)
  }

  mutating func add(_ record: CSVRecord) {
    // One more than there may be is an error that the decoder tells; further ones would only take memory.
    guard items.count <= InvoiceLimits.maximumItems else { return }
    let item = rows.count
    rows.append(CSVInvoice.Row(number: record.row, places: record.places))
    if let failure = record.failure { report(failure, in: record) }
    if record.cells.count > layout.columns.count,
      record.cells[layout.columns.count...].contains(where: { !$0.isEmpty })
    {
      report(
        .csvSyntax, at: layout.columns.count, of: record, path: "/items/\(item)",
        "The row has \(Counted.text(record.cells.count, "cell")), the header \(layout.columns.count).",
        hint: "Put a cell that holds a separator into quotes.")
    }
    for column in layout.documentOrder
    where record.cells.indices.contains(column) && !record.cells[column].isEmpty {
      if let value = values[column] {
        guard value != record.cells[column], let source = sources[column] else { continue }
        report(
          .rowsDiffer, at: column, of: record,
          path: layout.columns[column]?.pointer(item: 0) ?? "",
          "The value is another than in row \(rows[source].number) of the same invoice.")
      } else {
        values[column] = record.cells[column]
        sources[column] = item
      }
    }
    var writer = CSVPathWriter()
    for column in layout.itemOrder where record.cells.indices.contains(column) {
      write(record.cells[column], column, row: item, to: &writer)
    }
    items.append(writer.finished())
    checkRate(of: record, row: item)
  }

  /// The invoice, when all its rows are there.
  func invoice() -> CSVInvoice {
    var group = self
    let bytes = group.json()
    let result: Result<[UInt8], InvoiceProblems> =
      group.problems.hasErrors ? .failure(InvoiceProblems(group.problems.problems)) : .success(bytes)
    var invoice = CSVInvoice(
      number: number, firstRow: rows.first?.number ?? 0, firstLine: Int(rows.first?.places.first?.line ?? 1),
      json: result, rows: rows, sources: sources, layout: layout)
    invoice.warnings = group.warnings.problems
    return invoice
  }

  private mutating func json() -> [UInt8] {
    var writer = CSVPathWriter()
    reportDoubleAddresses()
    let assumed = assumedCountry()
    for column in layout.documentOrder {
      guard let text = values[column], let source = sources[column] else { continue }
      write(text, column, row: source, to: &writer)
      if let assumed, column == assumed.after {
        var country = JSONWriter()
        country.string(assumed.code)
        writer.write(["customer", "address", "country"], country.bytes)
      }
    }
    for member in layout.defaults?.members ?? [] { writer.write([member.key], member.value) }
    var list = JSONWriter(.compact)
    list.array(items) { $0.json($1) }
    writer.write([InvoiceKeys.Document.items.rawValue], list.bytes)
    reportOtherCurrencies()
    return writer.finished()
  }

  /// An address in one cell and its parts in others would be two.
  private mutating func reportDoubleAddresses() {
    for party in ["company", "customer", "delivery"] {
      let whole = "\(party).address"
      guard
        let first = layout.documentOrder.first(where: {
          layout.columns[$0]?.name == whole && values[$0] != nil
        }),
        let part = layout.documentOrder.first(where: {
          layout.columns[$0]?.name.hasPrefix(whole + ".") == true && values[$0] != nil
        }), let source = sources[first], let name = layout.columns[part]?.name
      else { continue }
      report(
        .addressTwice, at: first, row: source, path: "/\(party)/address",
        "`\(whole)` is a whole address in one cell, and `\(name)` is a part of one: they exclude each other.",
        hint: "Call the street's column `\(whole).line1`, or leave one of them out.")
    }
  }

  /// A country for a customer that has none, but a town and a postcode of the seller's country or of one of its
  /// territories; and the column behind which it is written.
  private mutating func assumedCountry() -> (code: String, after: Int)? {
    func cell(_ part: String) -> Int? {
      layout.documentOrder.first {
        layout.columns[$0]?.name == "customer.address.\(part)" && values[$0] != nil
      }
    }
    guard cell("country") == nil, let postcode = cell("postcode"), let city = cell("city"),
      let text = values[postcode], let source = sources[postcode],
      let jurisdiction = layout.sellerPlace(values)?.jurisdiction,
      let territory = jurisdiction.territory(ofPostcode: text)
    else { return nil }
    warn(
      .countryAssumed, at: postcode, row: source, path: "/customer/address",
      "The customer's country is not said; postcode and town are taken for those of \(territory.name).",
      hint: "Add a column `customer.address.country` with `\(territory.code)`, or with the country that it is.")
    return (territory.code, cell("region") ?? city)
  }

  private mutating func report(_ failure: CSVRecord.Failure, in record: CSVRecord) {
    switch failure {
    case .textAfterQuote(let cell):
      report(
        .csvSyntax, at: cell, of: record, path: "",
        "Text stands after the closing quote of a cell.",
        hint: "Write a quote within a quoted cell twice.")
    case .encoding(let cell):
      report(
        .notUTF8, at: cell, of: record, path: "",
        "The cell is not in the encoding of the rows above it.",
        hint: "Save the whole file as UTF-8.")
    case .tooManyCells:
      report(.csvSyntax, at: 0, of: record, path: "", CSVLayout.tooManyCells)
    }
  }

  private mutating func report(
    _ code: ProblemCode, at cell: Int, of record: CSVRecord, path: String, _ message: String,
    hint: String? = nil
  ) {
    report(code, at: cell, row: rows.count - 1, path: path, message, hint: hint)
  }

  /// Reports an error in a cell.
  mutating func report(
    _ code: ProblemCode, at cell: Int, row: Int, path: String, _ message: String, hint: String? = nil,
    remedy: Problem.Remedy? = nil
  ) {
    guard !problems.isFull else { return problems.count(1, .error) }
    guard rows.indices.contains(row) else { return }
    var problem = problem(code, .error, at: cell, row: row, path: path, message, hint: hint)
    problem.remedy = remedy
    problems.add(problem)
  }

  /// Warns of a cell.
  mutating func warn(
    _ code: ProblemCode, at cell: Int, row: Int, path: String, _ message: String, hint: String? = nil,
    remedy: Problem.Remedy? = nil
  ) {
    guard rows.indices.contains(row) else { return }
    var problem = problem(code, .warning, at: cell, row: row, path: path, message, hint: hint)
    problem.remedy = remedy
    warnings.add(problem)
  }

  private func problem(
    _ code: ProblemCode, _ severity: Severity, at cell: Int, row: Int, path: String, _ message: String, hint: String?
  ) -> Problem {
    let name = layout.columns.indices.contains(cell) ? layout.columns[cell]?.name : nil
    var problem = Problem(
      code: code, severity: severity, path: path,
      message: CSVLayout.prefix(row: rows[row].number, column: name) + message,
      hint: hint)
    if rows[row].places.indices.contains(cell) {
      let place = rows[row].places[cell]
      problem.location = Problem.Location(line: Int(place.line), column: Int(place.column))
    }
    return problem
  }
}
