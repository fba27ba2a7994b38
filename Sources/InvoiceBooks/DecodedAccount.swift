/// An account or a journal as it was read: what is not said stays as it is.
struct DecodedAccount: Sendable {
  var number: String?
  var label: String?

  /// Changes an account to what was read.
  func change(_ account: inout BookAccounts.Account) {
    account.number = number ?? account.number
    account.label = label ?? account.label
  }

  /// Changes a journal to what was read.
  func change(_ journal: inout BookAccounts.Journal) {
    journal.code = number ?? journal.code
    journal.label = label ?? journal.label
  }
}
