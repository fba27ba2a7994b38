/// What is stored of an invoice of the provider, as far as the next statement changes it.
struct StoredInvoice: Hashable, Sendable {
  enum Status: String, Hashable, Sendable, CaseIterable {
    case pending, paid, void, refunded, failed
    case partialRefund = "partial_refund"
  }

  var id: Int64
  var status: Status
  /// In minor units.
  var refunded: Int64
  /// In milliseconds since 1970.
  var paidAt: Int64?
  /// In milliseconds since 1970.
  var failedAt: Int64?
  /// In microseconds since 1970, of the newest statement.
  var updatedAt: Int64
  /// Whether the statement that was merged last is the one that holds.
  var holds = true

  var isPaid: Bool { [.paid, .refunded, .partialRefund].contains(status) }

  init(id: Int64, status: Status, refunded: Int64, paidAt: Int64?, failedAt: Int64?, updatedAt: Int64) {
    (self.id, self.status, self.refunded) = (id, status, refunded)
    (self.paidAt, self.failedAt, self.updatedAt) = (paidAt, failedAt, updatedAt)
  }

  /// What holds after a statement, whatever the order in which statements come: of the status the newest, but what was
  /// paid was not only asked for; of times the first, of a refund the largest.
  init(_ stated: ProviderInvoice, known: StoredInvoice?, hasFailed: Bool, isNewer: Bool) {
    let time = stated.updatedAt / 1000
    let isPaid = [.paid, .refunded, .partialRefund].contains(stated.status)
    let isFailed = stated.status == .pending && (hasFailed || isNewer && known?.status == .failed)
    let newStatus = isFailed ? Status.failed : Status(rawValue: stated.status.rawValue) ?? .pending
    let holds: Bool
    switch known {
    case let known? where known.isPaid && stated.status == .pending: holds = false
    case let known? where isPaid && [.pending, .failed].contains(known.status): holds = true
    default: holds = isNewer
    }
    self.init(
      id: known?.id ?? 0, status: holds ? newStatus : known?.status ?? newStatus,
      refunded: max(stated.refunded, known?.refunded ?? 0),
      paidAt: Self.first(known?.paidAt, isPaid ? time : nil),
      failedAt: Self.first(known?.failedAt, isFailed && hasFailed ? time : nil),
      updatedAt: max(stated.updatedAt, known?.updatedAt ?? 0))
    self.holds = holds
  }

  private static func first(_ one: Int64?, _ other: Int64?) -> Int64? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}

extension ProviderInvoice {
  /// Whether it says the same as, or a later thing than what is stored, where both have one time.
  func isLater(than stored: StoredInvoice) -> Bool {
    func rank(_ status: StoredInvoice.Status) -> Int {
      switch status {
      case .pending, .failed: 0
      case .void: 1
      case .paid: 2
      case .partialRefund: 3
      case .refunded: 4
      }
    }
    return (rank(StoredInvoice.Status(rawValue: status.rawValue) ?? .pending), refunded)
      >= (rank(stored.status), stored.refunded)
  }
}
