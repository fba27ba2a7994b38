/// Why a rule cannot be asked of a document: the official rules stop there, and no verdict is no good one.
struct RuleTrouble: Hashable {
  enum Kind: Hashable {
    /// There are several where one belongs.
    case repeated
    /// The text is no number, date or boolean where one belongs.
    case unreadable
    /// The item lacks an element where one belongs: its name's number in the vocabulary.
    case missing(Int32)
  }

  let kind: Kind
  let item: RuleItem
}
