internal import Billing

extension ConfigurationKeys {
  /// What the legal notice says besides the seller.
  enum Legal: String, ConfigurationKey {
    case director, host, mediator

    static var form: ConfigurationForm<LegalSettings> {
      .mapping(Self.self, from: LegalSettings()) { key in
        switch key {
        case .director: .optional(.text, "Who answers for what is published.", standard: "nobody") { $0.director = $1 }
        case .host: .optional(Contact.form, "On whose machines the service runs.") { $0.host = $1 }
        case .mediator:
          .optional(Contact.form, "To whom consumers may turn when you can't agree.") { $0.mediator = $1 }
        }
      } make: { settings, _ in
        settings
      }
    }
  }

  /// Somebody whom the legal notice names.
  enum Contact: String, ConfigurationKey {
    case name, address, phone, url

    static var form: ConfigurationForm<LegalSettings.Contact> {
      .mapping(Self.self, from: LegalSettings.Contact(name: "")) { key in
        switch key {
        case .name: .required(.text, "A person's or company's.") { $0.name = $1 }
        case .address: .optional(.text, "On one line.") { $0.address = $1 }
        case .phone: .optional(.text(atMost: 40), "As it is dialled.") { $0.phone = $1 }
        case .url: .optional(.webAddress, "A page.") { $0.url = $1 }
        }
      } make: { contact, _ in
        contact
      }
    }
  }
}
