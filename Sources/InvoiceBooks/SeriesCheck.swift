internal import ByteCoding
public import InvoiceModel

/// Checks numbers and dates across invoices: duplicates, gaps, dates out of order, mixed sellers.
///
/// ```swift
/// var check = SeriesCheck()
/// for entry in entries { check.add(entry) }
/// for warning in check.warnings() { … }
/// ```
///
/// A number continuous in time is asked for by CGI ann. II art. 242 nonies A. A series is what has the same seller and
/// the same text around the number that counts: `F-2026-0041` and `F-2026-0042` are neighbours, and so are
/// ``InvoiceNumber``s of one month, `INV-202602-9999` and `INV-202602-A000`. The order in which invoices come does not
/// matter. About ten bytes are kept of an invoice. Of numbers in which nothing counts, and of those beyond the first
/// 10,000 series, only duplicates are found.
public struct SeriesCheck: Sendable {
  /// How many warnings of a kind are listed; one more counts the others.
  static let limit = 50
  /// A longer gap is not looked through for failures.
  private static let longestExplained = 1000
  /// Random numbers would make every invoice a series.
  private static let maximumSeries = 10_000

  private var seriesIndex: [InvoiceSeries.Key: Int] = [:]
  private var series: [InvoiceSeries] = []
  private var uncounted: Set<TextDigest> = []
  /// The names of those that are shown, by what tells them apart.
  private var sellers: [String: String] = [:]
  private var failed: Set<String> = []
  private var duplicates: [String] = []
  private var duplicateSet: Set<String> = []
  private var duplicateCount = 0

  /// No invoices yet.
  public init() {}

  /// Takes an invoice; a draft has no number and is left out.
  public mutating func add(_ entry: BookEntry) {
    guard let text = entry.number else { return }
    let seller = entry.sellerKey
    if sellers.count <= Self.limit, sellers[seller] == nil {
      sellers[seller] = entry.sellerSIREN.map { "\(entry.seller) (\($0))" } ?? entry.seller
    }
    guard let (index, place) = self.place(of: text, seller: seller, date: entry.date) else {
      if !uncounted.insert(TextDigest(of: seller, text)).inserted { addDuplicate(text) }
      return
    }
    if !series[index].insert(place.number, width: place.width, date: entry.date) { addDuplicate(text) }
  }

  /// Takes the number of an invoice that failed, so that a gap says so; beyond 10,000 of them it does not.
  public mutating func addFailed(_ number: String) {
    if failed.count < 10_000 { failed.insert(number) }
  }

  /// The series of a number and its place there; nil when it has none.
  private mutating func place(of text: String, seller: String, date: CalendarDate) -> (Int, SeriesPlace)? {
    guard let place = SeriesPlace(text, date: date) else { return nil }
    let key = InvoiceSeries.Key(
      seller: seller, prefix: place.prefix, suffix: place.suffix, isMonthly: place.isMonthly)
    if let index = seriesIndex[key] { return (index, place) }
    guard series.count < Self.maximumSeries else { return nil }
    series.append(InvoiceSeries(key))
    seriesIndex[key] = series.count - 1
    return (series.count - 1, place)
  }

  /// What is not as it should be, in the order of the series' names; bounded, however many numbers there are.
  public func warnings() -> [Problem] {
    let ordered = series.sorted { $0.key < $1.key }
    return sellerWarnings() + duplicateWarnings() + gapWarnings(ordered) + dateWarnings(ordered)
  }

  private mutating func addDuplicate(_ text: String) {
    duplicateCount += 1
    if duplicates.count < Self.limit, duplicateSet.insert(text).inserted { duplicates.append(text) }
  }

  private static func warn(_ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil) -> Problem {
    Problem(code: code, severity: .warning, path: path, message: message, hint: hint)
  }

  private func sellerWarnings() -> [Problem] {
    guard sellers.count > 1 else { return [] }
    let names = sellers.values.sorted().prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    return [
      Self.warn(
        .mixedSellers, "/company",
        "The invoices are of different sellers: \(names)\(sellers.count > 5 ? ", …" : "").",
        hint: "Keep the books of each seller apart.")
    ]
  }

  private func duplicateWarnings() -> [Problem] {
    var result = duplicates.sorted().map {
      Self.warn(.duplicateNumber, "/invoice_number", "The number \($0) is used more than once.")
    }
    let left = duplicateCount - duplicates.count
    if duplicates.count == Self.limit, left > 0 {
      result.append(
        Self.warn(.duplicateNumber, "/invoice_number", "Numbers are used again \(Counted.text(left, "more time"))."))
    }
    return result
  }

  private func gapWarnings(_ ordered: [InvoiceSeries]) -> [Problem] {
    var result: [Problem] = []
    var left = 0
    var explained: (count: Int, listed: [String]) = (0, [])
    for series in ordered {
      let gaps = series.gaps(limit: Self.limit - result.count) { range in
        range.count <= Self.longestExplained && !failed.isEmpty
          && range.allSatisfy { failed.contains(series.text(of: $0)) }
      }
      explained.count += gaps.explainedCount
      for range in gaps.explained where explained.listed.count < InvoiceSeries.explainedLimit {
        let first = series.text(of: range.lowerBound)
        explained.listed.append(range.count == 1 ? first : "\(first) to \(series.text(of: range.upperBound))")
      }
      if gaps.isScattered {
        if result.count < Self.limit { result.append(scatterWarning(gaps, series)) } else { left += 1 }
        continue
      }
      left += gaps.unlisted
      result += gaps.listed.map { gapWarning($0, series) }
    }
    if left > 0 {
      result.append(
        Self.warn(
          .numberGap, "/invoice_number", "There \(left == 1 ? "is" : "are") \(Counted.text(left, "more gap"))."))
    }
    return [Self.explainedWarning(explained)].compactMap { $0 } + result
  }

  /// One for all gaps that only follow from failures.
  private static func explainedWarning(_ explained: (count: Int, listed: [String])) -> Problem? {
    guard explained.count > 0 else { return nil }
    let names = explained.listed.joined(separator: ", ")
    // A name of a range stands for several numbers.
    let isAll = explained.listed.count < InvoiceSeries.explainedLimit
    return warn(
      .numberGap, "/invoice_number",
      explained.count == 1
        ? "The number \(names) is missing: its invoice has failed."
        : "\(explained.count) numbers are missing because their invoices have failed: \(names)\(isAll ? "" : ", …").")
  }

  private func gapWarning(_ gap: ClosedRange<Int>, _ series: InvoiceSeries) -> Problem {
    let first = series.text(of: gap.lowerBound)
    let count = gap.upperBound - gap.lowerBound + 1
    guard count > 1 else { return Self.warn(.numberGap, "/invoice_number", "The number \(first) is missing.") }
    let last = series.text(of: gap.upperBound)
    let failures =
      count <= Self.longestExplained && !failed.isEmpty ? gap.count { failed.contains(series.text(of: $0)) } : 0
    return Self.warn(
      .numberGap, "/invoice_number",
      "The \(count) numbers from \(first) to \(last) are missing"
        + (failures == 0
          ? "."
          : ": the \(failures == 1 ? "invoice of 1 of them has" : "invoices of \(failures) of them have") failed."))
  }

  private func scatterWarning(_ gaps: InvoiceSeries.Gaps, _ series: InvoiceSeries) -> Problem {
    let first = series.text(of: gaps.range.lowerBound)
    let last = series.text(of: gaps.range.upperBound)
    return Self.warn(
      .numberGap, "/invoice_number",
      "The \(gaps.present) numbers from \(first) to \(last) do not follow each other: \(gaps.missing) between them are "
        + "missing.",
      hint: "Numbers are given one after the other.")
  }

  private func dateWarnings(_ ordered: [InvoiceSeries]) -> [Problem] {
    var result: [Problem] = []
    var left = 0
    for series in ordered where !series.gaps(limit: 0).isScattered {
      let breaks = series.dateBreaks(limit: Self.limit - result.count)
      left += breaks.unlisted
      for pair in breaks.listed {
        let first = series.text(of: pair.first)
        let second = series.text(of: pair.second)
        result.append(
          Self.warn(
            .dateOrder, "/date",
            "\(second) of \(pair.secondDate) has a higher number than \(first) of \(pair.firstDate), but an earlier date."
          ))
      }
    }
    if left > 0 {
      result.append(
        Self.warn(
          .dateOrder, "/date", "There \(left == 1 ? "is" : "are") \(Counted.text(left, "more date")) out of order."))
    }
    return result
  }
}
