/// What can be subscribed to.
public struct Plan: Hashable, Sendable {
  /// Its stable name: `pro`.
  public var key: String
  /// What people call it, by language: `fr`, `en`.
  public var names: [String: String]
  /// What a month costs, in minor units of the currency, without tax; 0: free.
  public var price: Int64
  /// ISO 4217.
  public var currency: String
  /// How many messages a month are in it; a notice is due when they are used. Nil: no limit.
  public var softLimit: Int64?
  /// From how many messages on the bot has to refuse; nil: never.
  public var hardLimit: Int64?
  /// The variants of the payment provider that stand for it, by the month and by the year.
  public var variants: [String]
  /// What a year costs that is paid at once, in minor units of the currency, without tax; nil: it is not sold so.
  public var yearlyPrice: Int64?
  /// Those of the variants that are paid by the year.
  public var yearlyVariants: [String]
  /// Its colour in mails and pages: `#0f766e`.
  public var accent: String

  /// A plan.
  public init(
    key: String, names: [String: String], price: Int64, currency: String = "EUR", softLimit: Int64? = nil,
    hardLimit: Int64? = nil, variants: [String] = [], accent: String = "#0f766e", yearlyPrice: Int64? = nil,
    yearlyVariants: [String] = []
  ) {
    (self.key, self.names, self.price, self.currency) = (key, names, price, currency)
    (self.softLimit, self.hardLimit, self.variants, self.accent) = (softLimit, hardLimit, variants, accent)
    (self.yearlyPrice, self.yearlyVariants) = (yearlyPrice, yearlyVariants)
  }

  /// What a month costs whoever has a variant, in minor units, without tax: of a year its twelfth, rounded half up.
  public func monthlyPrice(ofVariant variant: String) -> Int64 {
    guard let yearlyPrice, yearlyVariants.contains(variant) else { return price }
    return Self.month(ofYear: yearlyPrice)
  }

  /// The twelfth of what a year costs, rounded half up.
  static func month(ofYear price: Int64) -> Int64 { price / 12 + (price % 12 >= 6 ? 1 : 0) }

  /// What people of a language call it.
  public func name(in language: String) -> String { names[language] ?? names["en"] ?? key }

  /// Its colour as `#rrggbb`, the usual one where the settings have none that can be read.
  public var colour: String { Accent(accent).text }

  /// White or near black, whichever is more legible on its colour.
  public var colourOnIt: String { Accent(accent).textOnIt }
}
