package import InvoiceKit
internal import InvoiceLedger

/// Drafts that programs of the owner send, beside the payments that become invoices by themselves.
extension BillingLedger {
  /// An invoice that a program has had issued.
  package struct Issue: Sendable {
    /// BT-1.
    package var number: String
    /// BT-2, ISO 8601.
    package var date: String
    /// Whether an earlier call with the same key has issued it.
    package var isRepeated: Bool
    /// What the draft was warned of.
    package var warnings: [Problem]
  }

  /// Issues an invoice, once for each key of a client. It is of this service's seller, and has no number.
  ///
  /// - Parameters:
  ///   - json: the draft, as invoice JSON.
  ///   - client: who has sent it.
  ///   - key: the client's own name for it.
  package func issue(json: [UInt8], client: String, key: String) async throws(DraftRefusal) -> Issue {
    let name = Self.prefix(of: client) + key
    let factory = factory
    let result = await issuing.run { () -> Result<Issue, DraftRefusal> in
      do throws(DraftRefusal) {
        let (outcome, warnings) = try factory.issue(json: json, key: name)
        switch outcome {
        case .refused(let problem):
          return .failure(problem.code == .keyReused ? .keyReused(problem) : .refused(problem))
        case .issued(let invoice), .repeated(let invoice):
          var isRepeated = false
          if case .repeated = outcome { isRepeated = true }
          return .success(
            Issue(
              number: invoice.number, date: invoice.issueDate.description, isRepeated: isRepeated, warnings: warnings))
        }
      } catch {
        return .failure(error)
      }
    }
    guard let result else { throw .failure(Self.noRoom) }
    return try result.get()
  }

  /// Whether a client has had the invoice of a number issued. Those of the service's own customers are nobody's.
  package func hasIssued(_ number: String, client: String) async throws(BillingError) -> Bool {
    let (ledger, issuer, prefix) = (ledger, issuer, Self.prefix(of: client))
    let result = await issuing.run { () -> Result<Bool, BillingError> in
      do throws(LedgerError) {
        return .success(try ledger.idempotencyKey(of: number, issuer: issuer)?.hasPrefix(prefix) == true)
      } catch {
        return .failure(BillingError(error))
      }
    }
    guard let result else { throw Self.noRoom }
    return try result.get()
  }

  /// Before the keys of a client: no payment's key begins like it, nor another client's, whose name has no slash.
  private static func prefix(of client: String) -> String { "api/\(client)/" }

  private static var noRoom: BillingError {
    BillingError(
      .system, .databaseUnavailable, "the system has no room for another thread",
      hint: "Raise the limit of processes (ulimit -u, TasksMax).")
  }
}
