internal import Billing
internal import InvoiceKit

extension ConfigurationKeys {
  /// How value added tax is decided.
  enum Tax: String, ConfigurationKey {
    case rates
    case oneStopShop = "one_stop_shop"
    case crossBorderThreshold = "cross_border_threshold"
    case assumedCountry = "assumed_country"
    case vatCheckDays = "vat_check_days"

    static var form: ConfigurationForm<TaxSettings> {
      .mapping(Self.self, from: TaxSettings(rates: [:])) { key in
        switch key {
        case .rates:
          .required(percents, "The rates in percent by the buyer's country; the seller's is among them.") {
            $0.rates = $1
          }
        case .oneStopShop:
          .optional(.flag, "Whether the One Stop Shop is used.", standard: "false") { $0.usesOneStopShop = $1 }
        case .crossBorderThreshold:
          .optional(threshold, "Sales to consumers of other members in a year, in euros.", standard: "10000") {
            $0.crossBorderThreshold = $1
          }
        case .assumedCountry:
          .optional(
            country, "Where buyers are taken to be of whom nothing tells it.", standard: "none: a person decides"
          ) { $0.assumedCountry = $1 }
        case .vatCheckDays:
          .optional(.number(1...3_650), "Days for which the check of a VAT number counts.", standard: "365") {
            $0.vatCheckDays = $1
          }
        }
      } make: { settings, _ in
        settings
      }
    }

    private static var threshold: ConfigurationForm<Int64> {
      ConfigurationForm<ExactDecimal>.decimal.then { amount, value in amount.units(decimals: 2, at: value) }
    }

    private static var country: ConfigurationForm<String> {
      .text.then("ISO 3166-1 code") { text, value in
        guard Country.isCode(text) else {
          value.report(.invalidValue, "`\(text)` is no country", hint: "a code of ISO 3166-1: FR")
          return nil
        }
        return text
      }
    }

    /// Countries and percents.
    private static var percents: ConfigurationForm<[String: Int]> {
      ConfigurationForm("mapping of countries to percents: { FR: 20 }") { value in
        guard let members = value.members else { return nil }
        var rates: [String: Int] = [:]
        var isSound = true
        for (country, location, content) in members {
          if !Country.isCode(country) {
            value.reader.report(
              .invalidValue, at: location, content.path, "`\(country)` is no country",
              hint: "a code of ISO 3166-1, in quotes where YAML might take it for a word: FR, \"NO\"")
            isSound = false
          }
          guard let percent = ConfigurationForm<ExactDecimal>.decimal.read(content),
            let rate = percent.units(decimals: 2, at: content)
          else {
            isSound = false
            continue
          }
          guard rate <= 5_000 else {
            content.report(.outOfRange, "the rate is above 50 %", hint: "percents: 20, 5.5")
            isSound = false
            continue
          }
          rates[country] = Int(rate)
        }
        return isSound ? rates : nil
      }
    }
  }
}
