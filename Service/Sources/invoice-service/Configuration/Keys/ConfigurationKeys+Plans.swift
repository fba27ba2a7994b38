internal import Billing
internal import InvoiceKit

extension ConfigurationKeys {
  /// What can be subscribed to.
  enum Plan: String, ConfigurationKey {
    case key, names, price, currency
    case softLimit = "soft_limit"
    case hardLimit = "hard_limit"
    case variants
    case yearlyPrice = "yearly_price"
    case yearlyVariants = "yearly_variants"
    case accent

    struct Draft {
      var key = ""
      var names: [String: String] = [:]
      var price = ExactDecimal.zero
      var currency = "EUR"
      var softLimit: Int64?
      var hardLimit: Int64?
      var variants: [String] = []
      var yearlyPrice: ExactDecimal?
      var yearlyVariants: [String] = []
      var accent = "#0f766e"

      var decimals: Int { Currency(code: currency)?.minorUnitDigits ?? 2 }
    }

    private static let messages: ClosedRange<Int64> = 0...1_000_000_000

    static var form: ConfigurationForm<Billing.Plan> {
      .mapping(Self.self, from: Draft()) { key in
        switch key {
        case .key: .required(.name, "Its stable name, which invoices and statistics keep.") { $0.key = $1 }
        case .names: .required(Names.form, "What people call it.") { $0.names = $1 }
        case .price: .required(.decimal, "What a month costs without tax; 0: nothing.") { $0.price = $1 }
        case .currency: .optional(.currency, "In which currency.", standard: "EUR") { $0.currency = $1 }
        case .softLimit:
          .optional(.number(messages), "So many messages a month are in it.", standard: "no limit") {
            $0.softLimit = $1
          }
        case .hardLimit:
          .optional(.number(messages), "From so many messages on the bot refuses.", standard: "never") {
            $0.hardLimit = $1
          }
        case .variants:
          .optional(ConfigurationForm<String>.text.list, "The provider's variants that stand for it.") {
            $0.variants = $1
          }
        case .yearlyPrice:
          .optional(.decimal, "What a year costs that is paid at once, without tax.", standard: "not sold") {
            $0.yearlyPrice = $1
          }
        case .yearlyVariants:
          .optional(ConfigurationForm<String>.text.list, "Those of the variants that are paid by the year.") {
            $0.yearlyVariants = $1
          }
        case .accent: .optional(colour, "Its colour in mails and pages.", standard: "#0f766e") { $0.accent = $1 }
        }
      } check: { draft, value in
        var isSound = draft.price.units(decimals: draft.decimals, at: value.place("price")) != nil
        if let soft = draft.softLimit, let hard = draft.hardLimit, soft > hard {
          value.place("soft_limit").report(.contradiction, "the soft limit is above the hard one")
          isSound = false
        }
        if let price = draft.yearlyPrice,
          price.units(decimals: draft.decimals, at: value.place("yearly_price")) == nil
        {
          isSound = false
        }
        if !draft.yearlyVariants.allSatisfy(draft.variants.contains) {
          value.place("yearly_variants").report(
            .contradiction, "a variant that is paid by the year is not among the plan's variants")
          isSound = false
        }
        if (draft.yearlyPrice == nil) != draft.yearlyVariants.isEmpty {
          value.report(.contradiction, "`yearly_price` and `yearly_variants` belong together")
          isSound = false
        }
        return isSound
      } make: { draft, value in
        Billing.Plan(
          key: draft.key, names: draft.names,
          price: draft.price.units(decimals: draft.decimals, at: value.place("price")) ?? 0, currency: draft.currency,
          softLimit: draft.softLimit,
          hardLimit: draft.hardLimit, variants: draft.variants, accent: draft.accent,
          yearlyPrice: draft.yearlyPrice?.units(decimals: draft.decimals, at: value.place("yearly_price")),
          yearlyVariants: draft.yearlyVariants)
      }
    }

    private static var colour: ConfigurationForm<String> {
      .text.then("#rrggbb") { text, value in
        guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else {
          value.report(.invalidValue, "this is no colour", hint: "in quotes, as a hash begins a comment: \"#0f766e\"")
          return nil
        }
        return text
      }
    }

    /// All plans, as they fit each other.
    static var list: ConfigurationForm<[Billing.Plan]> {
      let plans = form.list
      return ConfigurationForm(plans.name, rows: plans.rows) { value in
        let isPassed = PlanCheck(value).isPassed
        return plans.read(value).flatMap { isPassed ? $0 : nil }
      }
    }
  }

  /// The languages in which plans have names.
  enum Names: String, ConfigurationKey {
    case fr, en

    static var form: ConfigurationForm<[String: String]> {
      .mapping(Self.self, from: [:]) { key in
        switch key {
        case .fr: .required(.text(atMost: 60), "In French.") { $0["fr"] = $1 }
        case .en: .required(.text(atMost: 60), "In English.") { $0["en"] = $1 }
        }
      } make: { names, _ in
        names
      }
    }
  }
}
