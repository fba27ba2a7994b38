internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

/// Walks along the chain of an issuer and looks at each link.
struct ChainVerifier {
  private struct CounterKey: Hashable {
    var series: Int64
    var period: String
  }

  /// What a series has in fact counted in a period.
  private struct Count {
    var first: Int64
    var last: Int64
    var lastDate: String
  }

  /// A day of a series.
  private struct Day {
    var series: Int64
    var text: String
    var date: CalendarDate
    var period: String
  }

  /// A row of `rows`.
  static let selection = """
    SELECT \(InvoiceRecord.columns), invoices.id, invoices.recipe, invoices.content_hash, invoices.chain_hash, \
    invoice_contents.salt, invoice_contents.content, erasures.invoice FROM invoices \
    LEFT JOIN invoice_contents ON invoice_contents.invoice = invoices.id \
    LEFT JOIN erasures ON erasures.invoice = invoices.id \
    WHERE invoices.issuer = $1 ORDER BY invoices.position
    """

  private let issuer: Issuer
  private let patterns: [Int64: NumberPattern]
  /// By id.
  private let recipes: [Int64: [UInt8]]
  /// Signed states by position.
  private let checkpoints: [Int64: [UInt8]]
  private var counts: [CounterKey: Count] = [:]
  /// Of the last row: what the next one is bound to.
  private(set) var hash: [UInt8]
  private(set) var position: Int64 = 0
  private var isBroken = false
  private var lastDay: Day?

  init(
    _ issuer: Issuer, genesis: [UInt8], series: [Series], recipes: [Int64: [UInt8]], checkpoints: [Int64: [UInt8]]
  ) {
    self.issuer = issuer
    hash = genesis
    patterns = Dictionary(uniqueKeysWithValues: series.map { ($0.id, $0.rule.pattern) })
    self.recipes = recipes
    self.checkpoints = checkpoints
  }

  /// Looks at the next invoice.
  mutating func check(_ row: SQLRow, _ report: inout VerificationReport) {
    report.invoices += 1
    do throws(SQLError) {
      let record = try InvoiceRecord(row)
      let start = InvoiceRecord.columnCount
      checkPlace(record, id: try row.integer(start), &report)
      let (content, chain) = (try row.bytes(start + 2), try row.bytes(start + 3))
      let recipe = try row.integerOrNil(start + 1)
      if let salt = try row.bytesOrNil(start + 4), let json = try row.bytesOrNil(start + 5) {
        if try row.integerOrNil(start + 6) != nil {
          report.add(.invoice(record.number), "its content is said to be erased, and is there")
        }
        let digest = recipe.flatMap { recipes[$0] }
        if recipe != nil, digest == nil { report.add(.invoice(record.number), "what it is rendered with is not there") }
        if ChainHash.content(salt: salt, record: record.bytes, recipe: digest, json: json) != content {
          report.add(.invoice(record.number), "its content, its date, its amounts or its customer were changed")
        }
      } else if try row.integerOrNil(start + 6) != nil {
        report.erased += 1
      } else {
        report.add(.invoice(record.number), "its content is not there, and was not erased by this program")
      }
      if ChainHash.link(previous: hash, number: record.number, content: content) != chain {
        // What follows is bound to what stands here.
        report.add(
          .invoice(record.number),
          isBroken
            ? "its link does not fit the one before it either"
            : "the chain breaks here: it is not bound to the invoice before it, so one of the two was changed, or one "
              + "between them was removed")
        isBroken = true
      }
      hash = chain
      if let signed = checkpoints[record.position], signed != chain {
        report.add(.checkpoint, "the state that was signed at \(record.number) was another one")
      }
    } catch {
      report.add(.database, "an invoice of \(issuer.name) after position \(position) cannot be read: \(error.message)")
    }
  }

  /// Its place in the chain, its number, and its date within its series.
  private mutating func checkPlace(_ record: InvoiceRecord, id: Int64, _ report: inout VerificationReport) {
    if record.position != position + 1 {
      report.add(
        .invoice(record.number), "it is at position \(record.position), and the one before it at \(position)")
    }
    if id != record.id { report.add(.invoice(record.number), "its row has another identifier than its position says") }
    position = record.position
    let key = CounterKey(series: record.series, period: record.period)
    if let before = counts[key] {
      if record.counter != before.last + 1 {
        report.add(
          .invoice(record.number),
          "its place in the series is \(record.counter), and that of the one before it \(before.last): there is a gap")
      }
      if record.issueDate < before.lastDate {
        report.add(.invoice(record.number), "it is dated \(record.issueDate), before the one before it in its series")
      }
      counts[key]?.last = record.counter
      counts[key]?.lastDate = record.issueDate
    } else {
      counts[key] = Count(first: record.counter, last: record.counter, lastDate: record.issueDate)
    }
    guard let pattern = patterns[record.series], let day = day(record.issueDate, in: record.series, pattern) else {
      report.add(.invoice(record.number), "its series or its date is not there")
      return
    }
    let (date, period) = (day.date, day.period)
    let number = try? pattern.number(Int(record.counter), on: date)
    if number != record.number || period != record.period {
      report.add(.invoice(record.number), "it is not the number of its place in its series")
    }
  }

  /// The date of a text, and the period of its series that it belongs to: mostly those of the row before.
  private mutating func day(_ text: String, in series: Int64, _ pattern: NumberPattern) -> Day? {
    if let lastDay, lastDay.text == text, lastDay.series == series { return lastDay }
    guard let date = CalendarDate(iso8601: text) else { return nil }
    lastDay = Day(
      series: series, text: text, date: date, period: NumberPeriod(date, reset: pattern.reset).description)
    return lastDay
  }

  /// Looks at where the series and the chain are said to stand.
  func finish(series: [Series], nextPosition: Int64, chainHash: [UInt8], _ report: inout VerificationReport) {
    if nextPosition != position + 1 || chainHash != hash {
      report.add(
        .issuer(issuer.name),
        "the last invoice that is there is number \(position) of its chain, and it should be \(nextPosition - 1): "
          + "invoices at the end were removed or added")
    }
    for series in series {
      for counter in series.counters {
        let key = CounterKey(series: series.id, period: counter.period.description)
        let name = "\(series.rule.pattern.text), \(counter.period)"
        guard let count = counts[key] else {
          if counter.next != counter.first {
            report.add(.series(name), "the invoices that it has counted are not there")
          }
          continue
        }
        if count.first != counter.first || count.last + 1 != counter.next
          || count.lastDate != counter.lastDate.description
        {
          report.add(.series(name), "it says that it stands elsewhere than at its last invoice")
        }
      }
    }
    let known = Set(
      series.flatMap { series in series.counters.map { CounterKey(series: series.id, period: $0.period.description) } })
    for key in counts.keys where !known.contains(key) {
      report.add(.series(patterns[key.series]?.text ?? ""), "its counter of \(key.period) is not there")
    }
  }
}
