/// A customer of the demo as its page lists them.
public struct DemoGuest: Sendable {
  /// Who it is at Telegram: what the page's form sends.
  public var telegramID: Int64
  /// What the person is called.
  public var name: String
  /// The business and its country; nil: a consumer.
  public var company: String?
  /// What is subscribed to, by the plan's key.
  public var plan: String
  /// How the customer stands, as a word of the page: `active`, `late-grace`.
  public var state: String

  /// A customer.
  public init(telegramID: Int64, name: String, company: String? = nil, plan: String, state: String) {
    (self.telegramID, self.name, self.company) = (telegramID, name, company)
    (self.plan, self.state) = (plan, state)
  }
}
