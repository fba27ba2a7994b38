internal import InvoiceModel

/// Rules that the law of a country asks of e-invoices between its businesses, whatever the documents say they conform to:
/// the table of it. Another country is another row.
struct NationalRules: Sendable {
  /// Whether a document falls under them.
  enum Scope: Hashable {
    case bound
    /// It would if it were later, which the name says.
    case early(String)
    case free
  }

  /// Whose law it is.
  let jurisdiction: Jurisdiction
  /// What it asks for.
  let rules: RuleSet
  /// The rules' name in messages.
  let name: String
  /// The processes (BT-23) that only the rules have: who names one follows them, whatever the day.
  let processes: CodeTable

  /// All rows.
  static let all = [
    NationalRules(
      jurisdiction: .france, rules: .brfr, name: "BR-FR",
      processes: RuleCodeList.frenchModeTable)
  ]

  /// Whether a document of two parties falls under the rules.
  func scope(of parties: TradingParties) -> Scope {
    guard JurisdictionTable.standard.eInvoicing(between: parties.seller, and: parties.buyer) === jurisdiction else {
      return .free
    }
    if let process = parties.process, processes.contains(process) { return .bound }
    guard let from = jurisdiction.eInvoicing?.from, let date = parties.date, date < from else { return .bound }
    return .early("\(name), which bind from \(from) on")
  }
}
