internal import ArgumentParser
internal import Billing

/// A user of the service: by the identifier in its database, `12`, or at Telegram, `telegram:123456`.
struct UserArgument: ExpressibleByArgument {
  private enum Name {
    case identifier(Int64)
    case telegram(Int64)
  }

  private static let prefix = "telegram:"
  private let name: Name
  private let text: String

  init?(argument: String) {
    text = argument
    if argument.hasPrefix(Self.prefix) {
      guard let number = Int64(argument.dropFirst(Self.prefix.count)), number > 0 else { return nil }
      name = .telegram(number)
    } else {
      guard let number = Int64(argument), number > 0 else { return nil }
      name = .identifier(number)
    }
  }

  /// Who it is.
  ///
  /// - Throws: `unknown-user`.
  func find(_ transaction: BillingTransaction) throws(BillingError) -> User {
    let user =
      switch name {
      case .identifier(let number): try transaction.user(number)
      case .telegram(let number): try transaction.user(withTelegramID: number)
      }
    guard let user else {
      throw BillingError(
        .missing, .unknownUser, "there is no user `\(text)`",
        hint: "An identifier, or telegram:123456; `invoice-service user list` shows them.")
    }
    return user
  }
}
