internal import Billing

/// A customer of the demo.
struct DemoCustomer {
  /// At Telegram.
  var telegramID: Int64
  /// What Telegram calls the person.
  var name: String
  /// Where mails go to; nil: the notices are fetched by the bot.
  var email: String?
  /// `fr` or `en`.
  var language = "fr"
  /// As what the customer is invoiced; nil: as the provider says.
  var details: BillingDetails?
  /// What is subscribed to; nil: nothing.
  var variant: String?
  /// For how many months before the story.
  var months = 0
  /// How many messages a day.
  var messages: Int64 = 20
  /// What happens.
  var story = DemoStory.paying

  /// One in each state that a customer can be in.
  static let all: [DemoCustomer] = [
    DemoCustomer(
      telegramID: 1001, name: "Pierre Dupont", email: "pierre.dupont@example.com", variant: DemoBusiness.pro,
      months: 11, messages: 42),
    DemoCustomer(
      telegramID: 1002, name: "Amélie Lefèvre", email: "amelie@atelier-lumen.example",
      details: BillingDetails(
        kind: .business, name: "Atelier Lumen SARL", street: "14 rue Neuve", postcode: "69001", city: "Lyon",
        country: "FR", registration: "732829320", vatNumber: "FR44732829320"),
      variant: DemoBusiness.business, months: 9, messages: 260),
    DemoCustomer(
      telegramID: 1003, name: "Jonas Weber", email: "buchhaltung@weber-technik.example", language: "en",
      details: BillingDetails(
        kind: .business, name: "Weber Technik GmbH", street: "Lindenstraße 7", postcode: "10969", city: "Berlin",
        country: "DE", vatNumber: "DE136695976"),
      variant: DemoBusiness.business, months: 7, messages: 180),
    DemoCustomer(
      telegramID: 1004, name: "Lotte Peeters", email: "lotte@example.com", language: "en",
      details: BillingDetails(
        kind: .consumer, name: "Lotte Peeters", street: "Koningsstraat 12", postcode: "1000", city: "Brussel",
        country: "BE"),
      variant: DemoBusiness.pro, months: 5, messages: 30),
    DemoCustomer(telegramID: 1005, name: "Nadia Benali", messages: 2, story: .free),
    DemoCustomer(
      telegramID: 1006, name: "Hugo Martin", email: "hugo@example.com", variant: DemoBusiness.pro, messages: 5,
      story: .trial(daysAgo: 6)),
    // A day more than each stage needs: it begins in the morning, and not before the notice before it is 72 hours old.
    late(1010, "Camille Roux", days: 0),
    late(1011, "Louis Garnier", days: 4),
    late(1012, "Inès Fontaine", days: 8),
    late(1013, "Théo Marchand", days: 15),
    late(1014, "Sarah Cohen", days: 31),
    late(1015, "Karim Haddad", days: 54),
    late(1016, "Élodie Petit", days: 61),
    DemoCustomer(
      telegramID: 1020, name: "Marc Olivier", email: "marc@example.com", variant: DemoBusiness.pro, months: 4,
      story: .recovered(daysAgo: 20, after: 5)),
    DemoCustomer(
      telegramID: 1021, name: "Sophie Bernard", email: "sophie@example.com", variant: DemoBusiness.pro, months: 3,
      story: .cancelled(daysAgo: 10)),
    DemoCustomer(
      telegramID: 1022, name: "Paul Girard", email: "paul@example.com", variant: DemoBusiness.pro, months: 2,
      story: .refunded(daysAgo: 12, amount: 400)),
    DemoCustomer(
      telegramID: 1023, name: "Chloé Dubois", email: "chloe@example.com", variant: DemoBusiness.pro, months: 6,
      messages: 120, story: .upgraded(daysAgo: 15, variant: DemoBusiness.business)),
    // Without an address: the bot fetches the notices.
    DemoCustomer(
      telegramID: 1024, name: "Yanis", variant: DemoBusiness.pro, months: 3, story: .failing(daysAgo: 4)),
  ]

  private static func late(_ id: Int64, _ name: String, days: Int) -> DemoCustomer {
    let address = name.lowercased().split(separator: " ").first.map(String.init) ?? "client"
    let plain = address.unicodeScalars.filter { $0.isASCII }.map(String.init).joined()
    return DemoCustomer(
      telegramID: id, name: name, email: "\(plain)\(id)@example.com", variant: DemoBusiness.pro, months: 3,
      story: .failing(daysAgo: days))
  }
}
