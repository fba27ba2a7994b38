/// Accounts, and what they use.
public struct UseFigures: Hashable, Sendable {
  /// Accounts at the end of the day that are not erased.
  public var accounts: Int64
  /// Accounts that were made.
  public var accountsNew: Int64
  /// Accounts that were erased.
  public var accountsErased: Int64
  /// Messages that the bot has told.
  public var messages: Int64
  /// Users of whom it has told some; of several days the day with the most.
  public var usersActive: Int64

  /// Nothing.
  public init() { (accounts, accountsNew, accountsErased, messages, usersActive) = (0, 0, 0, 0, 0) }

  /// Takes those of the day that follows.
  mutating func follow(with next: UseFigures) {
    accounts = next.accounts
    accountsNew = accountsNew.saturating(adding: next.accountsNew)
    accountsErased = accountsErased.saturating(adding: next.accountsErased)
    messages = messages.saturating(adding: next.messages)
    usersActive = max(usersActive, next.usersActive)
  }
}
