/// Rules that a document was checked against, and why.
public struct AppliedRules: Hashable, Sendable {
  /// Why rules are checked.
  public enum Reason: Hashable, Sendable {
    /// Who called asks for them.
    case asked
    /// The document's specification (BT-24) does, or it names none.
    case specification
    /// Both parties are businesses of a country whose law binds them to these rules: its adjective, `French`.
    case parties(String)
  }

  /// The rules.
  public let rules: RuleSet
  /// Why they were checked.
  public let reason: Reason

  /// In a sentence: `br-fr, as both parties are French businesses`.
  public var description: String {
    switch reason {
    case .asked: "\(rules.rawValue), as asked for"
    case .specification: "\(rules.rawValue), by its BT-24"
    case .parties(let adjective): "\(rules.rawValue), as both parties are \(adjective) businesses"
    }
  }
}

extension AppliedRules: CustomStringConvertible {}
