internal import Billing

/// What an action is about, before it is done.
struct DeskPreview: Sendable {
  /// Whose it is; nil: nobody's.
  var user: Int64?
  /// What it is, in one line: `case 12`, a number.
  var subject: String
  /// What it comes to; nil: that is none of the matter.
  var amount: MoneyAmount?
  /// Where one goes when it is done.
  var back: String
  /// What stands in the fields.
  var values: [String: String] = [:]
  /// What else there is to know, as keys of words.
  var warnings: [String] = []
}
