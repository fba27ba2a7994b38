internal import InvoiceKit
internal import InvoiceLedger
public import SQLStore

/// The ledger in which payments become invoices, and where their PDFs come from: the same bytes each time, of what the
/// ledger has stored. No PDF is kept anywhere else.
///
/// Use one for all tasks; what it does is done on threads of its own, as it waits for the database and sets pages.
public final class BillingLedger: DocumentSource {
  let ledger: Ledger
  let issuer: Issuer
  let seller: Seller
  private let renderer: LedgerRenderer
  let factory: InvoiceFactory
  /// Numbers are given one after the other anyway.
  let issuing: BlockingThreads
  private let rendering: BlockingThreads
  /// Reports read much, and nobody else waits for them.
  let reading: BlockingThreads

  /// Opens the ledger, with the seller of the settings as its issuer. One that is not there is made, unless the service
  /// has issued invoices: a new one would give their numbers again.
  ///
  /// - Parameters:
  ///   - location: of the ledger, which has a database of its own.
  ///   - billing: the service's database.
  /// - Throws: `invalid-value` without a seller, `ledger-missing`, `ledger-unusable`.
  public convenience init(_ location: SQLLocation, of billing: BillingStore) throws(BillingError) {
    guard let seller = billing.settings.seller else {
      throw BillingError(
        .request, .invalidValue, "who sells is not said",
        hint: "Give `seller` in the configuration, as mode `own` needs it.")
    }
    let now = billing.surroundings.now
    let random = billing.surroundings.random
    let surroundings = LedgerSurroundings(now: now, random: random)
    let last = try billing.read { (transaction) throws(BillingError) in try transaction.lastDocument() }
    do throws(LedgerError) {
      let ledger = try Self.open(location, isNew: last == nil, zone: billing.settings.zone.name, surroundings)
      if let last { _ = try ledger.invoice(last) }
      let identifier = Issuer.identifier(of: seller.party)
      let known = try ledger.issuers().first { $0.identifier == identifier }
      let issuer = if let known { known } else { try ledger.add(seller.party) }
      try self.init(ledger, issuer, seller)
    } catch {
      guard let last, error.code == .ledgerMissing || error.code == .unknownNumber else { throw BillingError(error) }
      throw BillingError(
        .content, .ledgerMissing, "the ledger does not have \(last), which the service has issued",
        hint: "Restore the ledger's backup of at least that day; a new ledger would give numbers twice.")
    }
  }

  private init(_ ledger: Ledger, _ issuer: Issuer, _ seller: Seller) throws(LedgerError) {
    (self.ledger, self.issuer, self.seller) = (ledger, issuer, seller)
    renderer = LedgerRenderer(ledger)
    factory = try InvoiceFactory(ledger, issuer)
    issuing = BlockingThreads(limit: 2)
    rendering = BlockingThreads(limit: 2)
    reading = BlockingThreads(limit: 1)
  }

  private static func open(
    _ location: SQLLocation, isNew: Bool, zone: String, _ surroundings: LedgerSurroundings
  ) throws(LedgerError) -> Ledger {
    do throws(LedgerError) {
      return try Ledger(opening: location, surroundings: surroundings)
    } catch {
      // An empty database of a server is opened, and is no ledger.
      guard isNew, error.code == .ledgerMissing || error.code == .notALedger || error.code == .ledgerOlder else {
        throw error
      }
      do throws(LedgerError) {
        return try Ledger.create(at: location, zone: zone, surroundings: surroundings)
      } catch let creation {
        // Another process was quicker.
        guard creation.code == .ledgerExists else { throw creation }
        return try Ledger(opening: location, surroundings: surroundings)
      }
    }
  }

  /// Whether the ledger answers; waits for its database.
  ///
  /// - Throws: `ledger-missing`, `ledger-unusable`.
  public func check() throws(BillingError) {
    do throws(LedgerError) { _ = try ledger.issuers() } catch { throw BillingError(error) }
  }

  /// The PDF of an invoice or credit note, the same bytes each time.
  public func document(_ number: String) async throws(JobFailure) -> MailAttachment {
    let renderer = renderer
    let issuer = issuer
    return try await on(rendering) { () throws(JobFailure) in
      do throws(LedgerRenderingFailure) {
        let rendering = try renderer.render(number, of: issuer)
        return MailAttachment(name: "\(number).pdf", type: "application/pdf", bytes: rendering.file.bytes)
      } catch {
        switch error {
        case .ledger(let error): throw JobFailure(error)
        case .rendering(let problems): throw JobFailure(problems, "the PDF of \(number)")
        }
      }
    }
  }

  /// The first page of an invoice or credit note, made of what the ledger has stored as its PDF is.
  public func picture(_ number: String) async throws(JobFailure) -> DocumentPicture? {
    let renderer = renderer
    let issuer = issuer
    return try await on(rendering) { () throws(JobFailure) in
      do throws(LedgerRenderingFailure) {
        return try renderer.picture(number, of: issuer, DocumentPicture.page).map { DocumentPicture(bytes: $0.bytes) }
      } catch {
        switch error {
        case .ledger(let error): throw JobFailure(error)
        case .rendering(let problems): throw JobFailure(problems, "the picture of \(number)")
        }
      }
    }
  }

  /// What was issued under a key; nil when nothing was.
  func issued(under key: String) async throws(JobFailure) -> IssuedInvoice? {
    let (ledger, issuer) = (ledger, issuer)
    return try await on(issuing) { () throws(JobFailure) in
      do throws(LedgerError) { return try ledger.issued(under: key, of: issuer) } catch { throw JobFailure(error) }
    }
  }

  /// Issues an invoice once for each key, and gives the day of the ledger to what makes the draft.
  func issue(
    key: String, _ draft: @escaping @Sendable (CalendarDate) -> Invoice?
  ) async throws(JobFailure) -> IssuedInvoice {
    let factory = factory
    return try await on(issuing) { () throws(JobFailure) in try factory.issue(key: key, draft) }
  }

  /// Does something with the ledger on a thread of its own.
  func work<Value: Sendable>(
    _ body: @escaping @Sendable (InvoiceFactory) throws(JobFailure) -> Value
  ) async throws(JobFailure) -> Value {
    let factory = factory
    return try await on(issuing) { () throws(JobFailure) in try body(factory) }
  }

  private func on<Value: Sendable>(
    _ threads: BlockingThreads, _ body: @escaping @Sendable () throws(JobFailure) -> Value
  ) async throws(JobFailure) -> Value {
    let result = await threads.run { () -> Result<Value, JobFailure> in
      do throws(JobFailure) { return .success(try body()) } catch { return .failure(error) }
    }
    guard let result else { throw JobFailure("the system has no room for another thread") }
    return try result.get()
  }
}
