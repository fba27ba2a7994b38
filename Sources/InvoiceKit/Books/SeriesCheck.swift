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
  /// Random numbers would make every invoice a series.
  private static let maximumSeries = 10_000

  private var seriesIndex: [InvoiceSeries.Key: Int] = [:]
  private var series: [InvoiceSeries] = []
  private var uncounted: Set<UInt64> = []
  private var sellers: [String: Int] = [:]
  private var duplicates: [String] = []
  private var duplicateSet: Set<String> = []
  private var duplicateCount = 0

  /// No invoices yet.
  public init() {}

  /// Takes an invoice; a draft has no number and is left out.
  public mutating func add(_ entry: BookEntry) {
    guard let text = entry.number else { return }
    let seller = entry.sellerKey
    if sellers.count <= Self.limit || sellers[seller] != nil { sellers[seller, default: 0] += 1 }
    guard let (index, place) = self.place(of: text, seller: seller, year: entry.date.year) else {
      if !uncounted.insert(TextDigest.digest(of: seller, text)).inserted { addDuplicate(text) }
      return
    }
    if !series[index].insert(place.number, width: place.width, date: entry.date) { addDuplicate(text) }
  }

  /// The series of a number and its place there; nil when it has none.
  private mutating func place(of text: String, seller: String, year: Int) -> (Int, SeriesPlace)? {
    guard let place = SeriesPlace(text, year: year) else { return nil }
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

  private static func warn(_ code: String, _ path: String, _ message: String, hint: String? = nil) -> Problem {
    Problem(code, .warning, path: path, message, hint: hint)
  }

  private func sellerWarnings() -> [Problem] {
    guard sellers.count > 1 else { return [] }
    let names = sellers.keys.sorted().prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    return [
      Self.warn(
        "mixed-sellers", "/company",
        "The invoices are of different sellers: \(names)\(sellers.count > 5 ? ", …" : "").",
        hint: "Keep the books of each seller apart.")
    ]
  }

  private func duplicateWarnings() -> [Problem] {
    var result = duplicates.sorted().map {
      Self.warn("duplicate-number", "/invoice_number", "The number \($0) is used more than once.")
    }
    let left = duplicateCount - duplicates.count
    if duplicates.count == Self.limit, left > 0 {
      result.append(
        Self.warn("duplicate-number", "/invoice_number", "Numbers are used again \(left) more times."))
    }
    return result
  }

  private func gapWarnings(_ ordered: [InvoiceSeries]) -> [Problem] {
    var result: [Problem] = []
    var left = 0
    for series in ordered {
      let gaps = series.gaps(limit: Self.limit - result.count)
      left += gaps.unlisted
      for gap in gaps.listed {
        let first = series.text(of: gap.lowerBound)
        let last = series.text(of: gap.upperBound)
        result.append(
          Self.warn(
            "number-gap", "/invoice_number",
            gap.count == 1
              ? "The number \(first) is missing."
              : "The \(gap.upperBound - gap.lowerBound + 1) numbers from \(first) to \(last) are missing."))
      }
    }
    if left > 0 {
      result.append(Self.warn("number-gap", "/invoice_number", "There are \(left) more gaps."))
    }
    return result
  }

  private func dateWarnings(_ ordered: [InvoiceSeries]) -> [Problem] {
    var result: [Problem] = []
    var left = 0
    for series in ordered {
      let breaks = series.dateBreaks(limit: Self.limit - result.count)
      left += breaks.unlisted
      for pair in breaks.listed {
        let first = series.text(of: pair.first)
        let second = series.text(of: pair.second)
        result.append(
          Self.warn(
            "date-order", "/date",
            "\(second) of \(pair.secondDate) has a higher number than \(first) of \(pair.firstDate), but an earlier date."
          ))
      }
    }
    if left > 0 { result.append(Self.warn("date-order", "/date", "There are \(left) more dates out of order.")) }
    return result
  }
}
