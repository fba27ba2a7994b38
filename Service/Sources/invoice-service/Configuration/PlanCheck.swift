internal import Billing
internal import InvoiceKit
internal import YAMLReading

/// Whether plans fit each other.
struct PlanCheck {
  private let value: ConfigurationValue
  /// Nothing is wrong.
  private(set) var isPassed = true

  /// Looks, and reports all that is wrong.
  ///
  /// - Parameters:
  ///   - plans: in their order.
  ///   - value: where they stand.
  init(_ plans: [Plan], _ value: ConfigurationValue) {
    self.value = value
    guard let first = plans.first else {
      value.report(.outOfRange, "there are no plans", hint: "the first one is free: { key: free, price: 0, … }")
      isPassed = false
      return
    }
    if first.price != 0 || !first.variants.isEmpty {
      fail(
        0, .contradiction, "the first plan is what users have without a subscription: free, and without variants")
    }
    var keys: Set<String> = []
    var variants: Set<String> = []
    for (index, plan) in plans.enumerated() {
      if !keys.insert(plan.key).inserted { fail(index, .notUnique, "two plans have the key `\(plan.key)`") }
      for variant in plan.variants where !variants.insert(variant).inserted {
        fail(index, .notUnique, "the variant `\(variant)` stands for two plans, or twice for one")
      }
      if plan.currency != first.currency { fail(index, .contradiction, "all plans have one currency") }
      if index > 0, plan.variants.isEmpty {
        element(index)?.report(
          .doubtful, as: .warning, "no variant of the provider stands for this plan: nobody can subscribe to it")
      }
    }
  }

  private mutating func fail(_ index: Int, _ code: ConfigurationCode, _ message: String) {
    element(index)?.report(code, message)
    isPassed = false
  }

  private func element(_ index: Int) -> ConfigurationValue? {
    guard case .sequence(let nodes) = value.node.content, nodes.indices.contains(index) else { return nil }
    return ConfigurationValue(node: nodes[index], path: "\(value.path)/\(index)", reader: value.reader)
  }
}
