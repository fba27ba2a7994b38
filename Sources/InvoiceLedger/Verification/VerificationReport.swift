/// What a ledger was found to be.
public struct VerificationReport: Hashable, Sendable {
  /// So many findings are listed.
  static let limit = 100

  /// How many invoices were looked at.
  public internal(set) var invoices = 0
  /// Of how many the content was erased after its time, so that only their links could be looked at.
  public internal(set) var erased = 0
  /// How many signed states were looked at.
  public internal(set) var checkpoints = 0
  /// What is wrong, in the order in which it was found; empty: nothing.
  public private(set) var findings: [LedgerFinding] = []
  /// How many further findings there are.
  public private(set) var furtherFindings = 0

  /// Whether nothing is wrong.
  public var isSound: Bool { findings.isEmpty }

  mutating func add(_ subject: LedgerFinding.Subject, _ message: String) {
    if findings.count < Self.limit {
      findings.append(LedgerFinding(subject, message))
    } else {
      furtherFindings += 1
    }
  }
}
