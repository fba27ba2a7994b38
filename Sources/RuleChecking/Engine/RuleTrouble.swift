/// Why a rule cannot be asked of a document: the official rules stop there, and no verdict is no good one.
struct RuleTrouble: Hashable {
  enum Kind {
    /// There are several where one belongs.
    case repeated
    /// The text is no number, date or boolean where one belongs.
    case unreadable
  }

  let kind: Kind
  let item: RuleItem
}
