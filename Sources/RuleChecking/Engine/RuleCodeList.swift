internal import InvoiceModel

/// A list of codes that a rule asks for: one of the standard's, with what an official artefact adds or leaves out.
struct RuleCodeList: Sendable {
  private let table: CodeTable
  private let further: CodeTable?
  private let missing: CodeTable?

  init(_ table: CodeTable, adding further: CodeTable? = nil, without missing: CodeTable? = nil) {
    self.table = table
    self.further = further
    self.missing = missing
  }

  /// A list that is an artefact's own.
  init(width: Int, _ text: StaticString) { self.init(CodeTable(width: width, text)) }

  func contains(_ code: RuleRun.Text) -> Bool {
    if let further, further.contains(code) { return true }
    return table.contains(code) && !(missing?.contains(code) ?? false)
  }

  /// Whether a text stands anywhere in the list, as ``CodeTable/mentions(_:)``; not asked of lists that leave codes out.
  func mentions(_ part: RuleRun.Text) -> Bool { table.mentions(part) || further?.mentions(part) ?? false }
}
