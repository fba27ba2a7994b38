internal import InvoiceKit
internal import YAMLReading

/// Whether plans fit each other, whatever else is wrong with them: it looks at what is written.
struct PlanCheck {
  /// Nothing is wrong.
  private(set) var isPassed = true

  /// Looks, and reports all that is wrong.
  ///
  /// - Parameter value: the list of plans.
  init(_ value: ConfigurationValue) {
    // What is no list is told by who reads it.
    guard case .sequence = value.node.content, let plans = value.elements else { return }
    guard let first = plans.first else {
      fail(value, .outOfRange, "there are no plans", hint: "the first one is free: { key: free, price: 0, … }")
      return
    }
    if Self.text(first, "price").flatMap({ ExactDecimal($0) })?.isZero == false || !Self.variants(first).isEmpty {
      fail(
        first, .contradiction, "the first plan is what users have without a subscription: free, and without variants")
    }
    var keys: Set<String> = []
    var variants: Set<String> = []
    for (index, plan) in plans.enumerated() {
      if let key = Self.text(plan, "key"), !keys.insert(key).inserted {
        fail(plan, .notUnique, "two plans have the key `\(key)`")
      }
      for variant in Self.variants(plan) where !variants.insert(variant).inserted {
        fail(plan, .notUnique, "the variant `\(variant)` stands for two plans, or twice for one")
      }
      if Self.currency(plan) != Self.currency(first) {
        fail(plan, .contradiction, "all plans have one currency: \(Self.currency(first))")
      }
      if index > 0, plan.member("variants") == nil {
        plan.report(
          .doubtful, as: .warning, "no variant of the provider stands for this plan: nobody can subscribe to it")
      }
    }
  }

  private mutating func fail(
    _ value: ConfigurationValue, _ code: ConfigurationCode, _ message: String, hint: String? = nil
  ) {
    value.report(code, message, hint: hint)
    isPassed = false
  }

  private static func currency(_ plan: ConfigurationValue) -> String { text(plan, "currency") ?? "EUR" }

  private static func text(_ plan: ConfigurationValue, _ key: String) -> String? {
    guard case .scalar(let scalar)? = plan.member(key)?.node.content else { return nil }
    return scalar.text
  }

  private static func variants(_ plan: ConfigurationValue) -> [String] {
    guard case .sequence(let nodes)? = plan.member("variants")?.node.content else { return [] }
    return nodes.compactMap { node in
      guard case .scalar(let scalar) = node.content else { return nil }
      return scalar.text
    }
  }
}
