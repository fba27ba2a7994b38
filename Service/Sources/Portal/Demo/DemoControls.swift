public import Billing

/// What the demo adds to the server: its customers, as whom visitors enter, their cards, and a clock that can be moved.
public struct DemoControls: Sendable {
  /// What there is of the customers, as JSON.
  public var state: @Sendable () async throws -> [UInt8]
  /// The customers, for people.
  public var guests: @Sendable () async throws -> [DemoGuest]
  /// Moves the clock forward by so many milliseconds, and returns when all that is due has been done.
  public var move: @Sendable (_ milliseconds: Int64) async throws -> Void
  /// Has a customer's card be refused from now on, or work again: then what is owed is paid.
  public var card: @Sendable (_ telegramID: Int64, _ works: Bool) async throws -> Void
  /// A page of the payment provider's; nil: there is none, or it was used.
  public var checkout: @Sendable (_ id: String) async throws -> LocalCheckout?
  /// Pays there with a card that works, and returns when all that follows has been done: whether the page could be used.
  public var pay: @Sendable (_ id: String) async throws -> Bool

  /// Controls.
  public init(
    state: @escaping @Sendable () async throws -> [UInt8], guests: @escaping @Sendable () async throws -> [DemoGuest],
    move: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void,
    card: @escaping @Sendable (_ telegramID: Int64, _ works: Bool) async throws -> Void,
    checkout: @escaping @Sendable (_ id: String) async throws -> LocalCheckout?,
    pay: @escaping @Sendable (_ id: String) async throws -> Bool
  ) {
    (self.state, self.guests, self.move, self.card) = (state, guests, move, card)
    (self.checkout, self.pay) = (checkout, pay)
  }
}
