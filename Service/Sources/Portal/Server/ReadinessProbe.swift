public import Billing

/// Something that has to be there for the service to do its work, besides its own database.
public struct ReadinessProbe: Sendable {
  /// In a stable word: `ledger`.
  public let name: String
  /// Throws when it is not there; may wait, on a thread of its own.
  public let check: @Sendable () throws(BillingError) -> Void

  /// Something that has to be there.
  public init(_ name: String, _ check: @escaping @Sendable () throws(BillingError) -> Void) {
    (self.name, self.check) = (name, check)
  }
}
