internal import InvoiceKit
internal import InvoiceLedger

/// Issues documents with their pages made first: what can't be rendered uses up no number.
struct InvoiceFactory: Sendable {
  let ledger: Ledger
  let issuer: Issuer
  /// Between French businesses the French rules on e-invoices hold; for all others the European ones.
  private let domestic: RenderingSetup
  private let european: RenderingSetup

  init(_ ledger: Ledger, _ issuer: Issuer) throws(LedgerError) {
    (self.ledger, self.issuer) = (ledger, issuer)
    do throws(InvoiceProblems) {
      domestic = try Self.setup(.fr)
      european = try Self.setup(.en16931)
    } catch {
      throw LedgerError(.system, .ledgerDefect, error.problems.first?.message ?? "the template can't be read")
    }
  }

  private static func setup(_ rules: EInvoiceRules) throws(InvoiceProblems) -> RenderingSetup {
    var options = RenderOptions()
    options.conformance = .facturX(.en16931, rules: rules)
    return try RenderingSetup(options: options)
  }

  /// Issues an invoice, once for each key.
  func issue(key: String, _ draft: (CalendarDate) -> Invoice?) throws(JobFailure) -> IssuedInvoice {
    do throws(LedgerError) {
      if let issued = try ledger.issued(under: key, of: issuer) { return issued }
    } catch {
      throw JobFailure(error)
    }
    guard let invoice = draft(ledger.today) else {
      throw JobFailure("the amounts of the payment are out of range", isTransient: false)
    }
    let checked: CheckedDraft
    do throws(InvoiceProblems) {
      checked = try ledger.check(invoice, purpose: .eInvoice, idempotencyKey: key)
    } catch {
      throw JobFailure(error, "the invoice")
    }
    return try issue(checked)
  }

  /// Credits an amount of an invoice, or all that is left of it, once for each key.
  ///
  /// - Returns: nil when the amount is too little to be credited.
  func credit(
    _ number: String, _ amount: ExactDecimal?, reason: String, key: String
  ) throws(JobFailure) -> IssuedInvoice? {
    do {
      let part: CreditRequest.Part = amount.map { .gross($0) } ?? .rest
      let credit = try ledger.creditNote(
        of: number, issuer: issuer, part, reason: reason, purpose: .eInvoice, idempotencyKey: key)
      return try issue(credit.draft)
    } catch let error as JobFailure {
      throw error
    } catch let error as LedgerError {
      throw JobFailure(error)
    } catch let error as InvoiceProblems {
      // Less than a cent of net: it goes with the next part.
      if amount != nil, error.problems.contains(where: { $0.code == .creditExceedsInvoice }) { return nil }
      throw JobFailure(error, "the credit note of \(number)")
    } catch {
      throw JobFailure("an unknown failure: \(type(of: error))")
    }
  }

  /// Records money that has moved, once for each key.
  func record(_ payment: PaymentRequest) throws(JobFailure) {
    let outcomes: [PaymentOutcome]
    do throws(LedgerError) { outcomes = try ledger.record([payment], issuer: issuer) } catch { throw JobFailure(error) }
    if case .refused(let problem)? = outcomes.first { throw JobFailure(refused: problem) }
  }

  /// How an invoice stands.
  func standing(of number: String) throws(JobFailure) -> InvoiceStanding {
    do throws(LedgerError) { return try ledger.standing(of: number, issuer: issuer) } catch { throw JobFailure(error) }
  }

  /// An issued document.
  func document(_ number: String) throws(JobFailure) -> IssuedInvoice {
    do throws(LedgerError) { return try ledger.invoice(number, of: issuer) } catch { throw JobFailure(error) }
  }

  private func issue(_ checked: CheckedDraft) throws(JobFailure) -> IssuedInvoice {
    var draft = checked
    do {
      let invoice = checked.invoice.invoice
      let isBetweenBusinesses =
        invoice.buyer.kind == .business && invoice.seller.taxPlace(of: invoice.buyer.party, on: invoice.issueDate)?.code
          == "FR" && invoice.seller.isFrench(on: invoice.issueDate)
      let captured = try (isBetweenBusinesses ? domestic : european).captured(for: checked.invoice)
      if let number = try ledger.expectedNumbers(of: [draft]).first ?? nil {
        let file = try captured.renderer.rendered(checked.invoice.numbered(number))
        draft.rendering = ExpectedRendering(number: number, rendering: Rendering(file, as: .pdf))
      }
      let recipe = try ledger.register(captured)
      switch try ledger.issue([draft], recipe: recipe).first {
      case .issued(let issued), .repeated(let issued): return issued
      case .refused(let problem): throw JobFailure(refused: problem)
      case nil: throw JobFailure("the ledger has said nothing")
      }
    } catch let error as JobFailure {
      throw error
    } catch let error as LedgerError {
      throw JobFailure(error)
    } catch let error as InvoiceProblems {
      throw JobFailure(error, "the document")
    } catch {
      throw JobFailure("an unknown failure: \(type(of: error))")
    }
  }
}
