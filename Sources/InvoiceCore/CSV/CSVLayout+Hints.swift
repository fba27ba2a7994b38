internal import InvoiceModel

extension CSVLayout {
  /// So many columns are named.
  private static let listedLimit = 3

  /// What to do about a column of VAT rates that has amounts.
  static let rateHint =
    "Give rates in percent, `20`, in another column or as `vat_rate`, and leave out one that has amounts."

  /// Says what to do about a problem in the words of columns: where a value that is missing would stand, and what a rate
  /// that can be none may be.
  ///
  /// - Parameters:
  ///   - column: the header's column at which the problem is shown.
  ///   - row: which of the invoice's rows.
  ///   - holdsAmounts: whether the column of VAT rates seems to hold amounts.
  func complete(_ problem: inout Problem, at column: Int?, row: Int, holdsAmounts: Bool) {
    let shown = column.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    if let column, shown?.isVATRate == true,
      problem.code == .percentOutOfRange || (holdsAmounts && problem.code == .vatRateUnknown)
    {
      problem.hint = Self.rateHint
      problem.remedy = .column(name: name(of: column))
      return
    }
    let path = problem.path
    if let own = shown?.pointer(item: row), own == path || own.hasPrefix(path + "/") { return }
    var names = Self.alternatives[path] ?? []
    if names.isEmpty {
      names = CSVColumn.all.filter {
        let own = $0.pointer(item: row)
        return own == path || own.hasPrefix(path + "/")
      }.map { "`\($0.name)`" }
    }
    guard let first = names.first else { return }
    let listed = names.prefix(Self.listedLimit).joined(separator: ", ") + (names.count > Self.listedLimit ? ", …" : "")
    let own = names.count == 1 ? "In CSV: the column \(first)." : "In CSV: one of the columns \(listed)."
    problem.hint = problem.hint.map { "\($0) \(own)" } ?? own
  }

  /// Columns of other values that one can be made of.
  private static let alternatives = [
    "/customer/electronic_address": names(of: "customer"), "/company/electronic_address": names(of: "company"),
  ]

  private static func names(of party: String) -> [String] {
    ["`\(party).email`", "`\(party).siren`", "`\(party).electronic_address.id` with `.scheme`"]
  }
}
