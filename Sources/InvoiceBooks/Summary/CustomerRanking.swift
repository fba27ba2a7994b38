internal import InvoiceCore
package import InvoiceModel

/// Net sales by customer.
package struct CustomerRanking: Sendable {
  /// A customer and what was sold to it.
  package struct Customer: Hashable, Sendable {
    /// As the first invoice writes it.
    package var name: String
    /// Before VAT.
    package var net: ExactDecimal
  }

  /// When there are more customers, the smaller half of them is forgotten, and the ranking is an estimate.
  static let limit = 65_536

  private var customers: [String: Customer] = [:]
  /// Whether there were more customers than are remembered, so that smaller sums may be too small.
  package private(set) var isEstimate = false

  mutating func add(_ name: String, key: String, net: ExactDecimal) {
    customers[key, default: Customer(name: name, net: .zero)].net.accumulate(net)
    guard customers.count > Self.limit else { return }
    isEstimate = true
    let kept = ranked().prefix(Self.limit / 2)
    customers = Dictionary(kept.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The customers with the largest sales.
  package func largest(_ count: Int) -> [Customer] { ranked().prefix(count).map(\.value) }

  private func ranked() -> [(key: String, value: Customer)] {
    customers.sorted { left, right in
      left.value.net == right.value.net ? left.key < right.key : left.value.net > right.value.net
    }
  }
}
