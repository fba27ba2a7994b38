internal import InvoiceKit
internal import InvoiceLedger

/// Issues documents with their pages made first: what can't be rendered uses up no number.
struct InvoiceFactory: Sendable {
  let ledger: Ledger
  let issuer: Issuer
  /// By the rules that the e-invoice inside is held to.
  private let setups: [EInvoiceRules: RenderingSetup]

  init(_ ledger: Ledger, _ issuer: Issuer) throws(LedgerError) {
    (self.ledger, self.issuer) = (ledger, issuer)
    do throws(InvoiceProblems) {
      setups = [.fr: try Self.setup(.fr), .en16931: try Self.setup(.en16931), .none: try Self.setup(.none)]
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
      checked = try ledger.check(invoice, idempotencyKey: key)
    } catch {
      throw JobFailure(error, "the invoice")
    }
    return try issue(checked)
  }

  /// Issues a draft that was sent as JSON, once for each key.
  ///
  /// - Returns: what became of it, and what the draft was warned of.
  func issue(json: [UInt8], key: String) throws(DraftRefusal) -> (outcome: IssueOutcome, warnings: [Problem]) {
    let checked: CheckedDraft
    do throws(InvoiceProblems) { checked = try ledger.check(json, idempotencyKey: key) } catch {
      throw .document(error.problems)
    }
    do throws(LedgerError) {
      guard try ledger.issuer(of: checked.invoice.invoice) == issuer else {
        throw LedgerError(.request, .unknownIssuer, "the invoice's seller is not the one of this service")
      }
    } catch {
      throw error.code == .unknownIssuer ? .document([error.problem]) : .ledger(error)
    }
    return (try place(checked), checked.invoice.warnings)
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
        of: number, issuer: issuer, part, reason: reason, idempotencyKey: key)
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

  /// The strictest rules that the document satisfies: between French businesses the French ones, for all others the
  /// European ones. Of most consumers neither street nor address for e-invoices is known, which the toolkit asks for, and
  /// the norm does not.
  private func rules(for computed: ComputedInvoice) -> EInvoiceRules {
    let invoice = computed.invoice
    var candidates = [EInvoiceRules.en16931]
    if invoice.buyer.kind == .business, invoice.seller.isFrench(on: invoice.issueDate),
      invoice.seller.taxPlace(of: invoice.buyer.party, on: invoice.issueDate)?.code == "FR"
    {
      candidates.insert(.fr, at: 0)
    }
    return candidates.first { computed.eInvoiceProblems(rules: $0).allSatisfy { $0.severity != .error } }
      ?? EInvoiceRules.none
  }

  private func issue(_ checked: CheckedDraft) throws(JobFailure) -> IssuedInvoice {
    do throws(DraftRefusal) {
      switch try place(checked) {
      case .issued(let issued), .repeated(let issued): return issued
      case .refused(let problem):
        // A key stands for a payment, whatever day its draft was made on: another worker was quicker, which had the job
        // before this one and was late with it.
        if problem.code == .keyReused, let issued = try issued(under: checked.idempotencyKey) { return issued }
        throw DraftRefusal.refused(problem)
      }
    } catch {
      throw JobFailure(error)
    }
  }

  private func issued(under key: String?) throws(DraftRefusal) -> IssuedInvoice? {
    guard let key else { return nil }
    do throws(LedgerError) { return try ledger.issued(under: key, of: issuer) } catch { throw .ledger(error) }
  }

  private func place(_ checked: CheckedDraft) throws(DraftRefusal) -> IssueOutcome {
    var draft = checked
    do {
      guard let setup = setups[rules(for: checked.invoice)] else {
        throw DraftRefusal.failure(BillingError(.defect, .ledgerUnusable, "an e-invoice has no rules"))
      }
      let captured = try setup.captured(for: checked.invoice)
      if let number = try ledger.expectedNumbers(of: [draft]).first ?? nil {
        let file = try captured.renderer.rendered(checked.invoice.numbered(number))
        draft.rendering = ExpectedRendering(number: number, rendering: Rendering(file, as: .pdf))
      }
      let recipe = try ledger.register(captured)
      guard let outcome = try ledger.issue([draft], recipe: recipe).first else {
        throw DraftRefusal.failure(BillingError(.defect, .ledgerUnusable, "the ledger has said nothing"))
      }
      return outcome
    } catch let error as DraftRefusal {
      throw error
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as InvoiceProblems {
      throw .document(error.problems)
    } catch {
      throw .failure(BillingError(.defect, .ledgerUnusable, "an unknown failure: \(type(of: error))"))
    }
  }
}
