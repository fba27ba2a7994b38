internal import InvoiceModel

/// Finds out, row by row, whether a column that should hold VAT rates holds amounts of VAT.
///
/// A number that is no rate, and that is the VAT of its row at a rate of a table, is an amount. A number that is both
/// may be either: two different ones that are the VAT of their rows at one rate are amounts; one that is a rate and not
/// the VAT of its row says that the column has rates.
struct CSVRateColumn {
  private enum Content {
    case unknown, rates, amounts
  }

  /// The rates of the seller's law; nil: it is not known.
  private let law: VATLaw?
  /// The rates that amounts may come from.
  private let rates: [ExactDecimal]
  private var content = Content.unknown
  /// The rates at which all numbers so far that may be either are VAT, and these numbers, two at most.
  private var common: Set<ExactDecimal> = []
  private var seen: Set<ExactDecimal> = []

  /// The column at the start of a file.
  ///
  /// - Parameter law: the seller's; nil: any of the table's rates counts, and others that countries may have.
  init(law: VATLaw?, table: JurisdictionTable = .standard) {
    self.law = law
    let laws = law.map { [$0] } ?? table.jurisdictions.map(\.vat)
    rates = Set(laws.flatMap(\.rates).map(\.rate)).sorted(by: >)
  }

  /// Whether a number can still tell something.
  func isOpen(for value: ExactDecimal) -> Bool { !value.isZero && (content != .rates || !isRate(value)) }

  /// Takes a row's number.
  ///
  /// - Parameters:
  ///   - amounts: of which it may be the VAT.
  ///   - isGross: whether they include it.
  ///   - decimals: of the currency.
  /// - Returns: the rate and the amount that give it as VAT, when the column holds amounts.
  mutating func read(
    _ value: ExactDecimal, amounts: [ExactDecimal], isGross: Bool, decimals: Int
  ) -> (rate: ExactDecimal, amount: ExactDecimal)? {
    guard value.scale <= decimals, !isFraction(value) else { return nil }
    var matches: [(rate: ExactDecimal, amount: ExactDecimal)] = []
    for rate in rates {
      for amount in amounts where Self.vat(rate, amount, isGross: isGross, decimals: decimals) == value {
        matches.append((rate, amount))
      }
    }
    // Of 100 the rate is the amount, too.
    if matches.contains(where: { $0.rate == value }) { return nil }
    guard isRate(value) else {
      if !matches.isEmpty, content == .unknown { content = .amounts }
      return matches.first
    }
    guard content == .unknown else { return matches.first }
    let found = Set(matches.map(\.rate))
    common = seen.isEmpty ? found : common.intersection(found)
    guard !common.isEmpty else {
      content = .rates
      return nil
    }
    seen.insert(value)
    guard seen.count > 1 else { return nil }
    content = .amounts
    return matches.first { common.contains($0.rate) }
  }

  /// Whether a number may be a rate in percent. Where no table says it, the Union's rates have at most one decimal and
  /// are not above 27.
  private func isRate(_ value: ExactDecimal) -> Bool {
    if let law { return law.hasRate(value) }
    return rates.contains(value) || (value > .zero && value <= ExactDecimal(27) && value.scale <= 1)
  }

  /// Whether a number is a rate as spreadsheets keep it, `0.2` for 20 %, of which the invoice is warned anyway.
  private func isFraction(_ value: ExactDecimal) -> Bool {
    guard value > .zero, value < ExactDecimal(1) else { return false }
    return (try? value.multiplied(by: ExactDecimal(100))).map(isRate) ?? false
  }

  private static func vat(
    _ rate: ExactDecimal, _ amount: ExactDecimal, isGross: Bool, decimals: Int
  ) -> ExactDecimal? {
    isGross
      ? try? InvoiceArithmetic.vat(within: amount, rate: rate, decimals: decimals)
      : try? InvoiceArithmetic.vat(on: amount, rate: rate, decimals: decimals)
  }
}
