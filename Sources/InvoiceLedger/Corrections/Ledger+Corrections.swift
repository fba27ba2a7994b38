internal import ByteCoding
internal import InvoiceCore
public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// A credit note of an issued invoice, to be issued.
  ///
  /// ```swift
  /// let credit = try ledger.creditNote(of: "INV-202602-0001", .rest, reason: "Returned")
  /// let outcome = try ledger.issue([credit.draft])
  /// ```
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: whose number it is; nil: of whoever has it.
  ///   - part: what is credited of it.
  ///   - reason: why; the credit note says it.
  ///   - date: the date of issue; nil: today.
  ///   - purpose: what it is checked for.
  ///   - idempotencyKey: makes a repeated call return the same credit note.
  /// - Throws: ``LedgerError``, and `InvoiceProblems` as ``CreditRequest/draft(of:creditedBy:)`` does.
  public func creditNote(
    of number: String, issuer: Issuer? = nil, _ part: CreditRequest.Part, reason: String, date: CalendarDate? = nil,
    purpose: Purpose = .page, idempotencyKey: String? = nil
  ) throws -> FollowingDraft {
    let request = CreditRequest(part, reason: reason, date: date ?? today)
    let digest = Self.digest("credit", number, request.text, date?.description ?? "")
    let found = try read(number, issuer, idempotencyKey)
    if let issued = found.issued { return try repeated(issued, purpose, idempotencyKey, digest) }
    let draft = try request.draft(
      of: found.original.computed(), creditedBy: found.creditNotes.map { try $0.computed() })
    var checked = try check(draft.invoice, purpose: purpose, idempotencyKey: idempotencyKey)
    checked.follows = found.follows
    checked.record.draftDigest = digest.bytes
    return FollowingDraft(draft: checked, warnings: draft.warnings)
  }

  /// An invoice that corrects and replaces an issued one (384), to be issued.
  ///
  /// - Parameters:
  ///   - number: that of the invoice that it replaces.
  ///   - json: what it should have said, without a number, a type, or a reference to the invoice.
  ///   - idempotencyKey: makes a repeated call return the same invoice.
  ///   - issuer: whose number it is; nil: of whoever has it.
  ///   - purpose: what it is checked for.
  /// - Throws: ``LedgerError``, and `InvoiceProblems` as ``CorrectedInvoice`` does.
  public func correctedInvoice(
    of number: String, issuer: Issuer? = nil, _ json: [UInt8], purpose: Purpose = .page, idempotencyKey: String? = nil
  ) throws -> FollowingDraft {
    let digest = Self.digest("correct", number, String(decoding: json, as: UTF8.self))
    let found = try read(number, issuer, idempotencyKey)
    if let issued = found.issued { return try repeated(issued, purpose, idempotencyKey, digest) }
    if let final = found.deductedBy {
      throw LedgerError(
        .request, .notCorrectable, "the deposit \(found.original.number) was deducted by \(final)",
        hint: "Credit \(final), and issue it again.")
    }
    let draft = try CorrectedInvoice.draft(
      check(json).invoice.invoice, replacing: found.original.computed(),
      creditedBy: found.creditNotes.map { try $0.computed() })
    var checked = try check(draft, purpose: purpose, idempotencyKey: idempotencyKey)
    checked.follows = found.follows
    checked.record.draftDigest = digest.bytes
    return FollowingDraft(draft: checked, warnings: [])
  }

  /// A final invoice that deducts deposits, to be issued: each once, as it was invoiced, when it is paid.
  ///
  /// - Parameters:
  ///   - json: the invoice over the whole price, without a number.
  ///   - numbers: those of the deposits.
  ///   - issuer: whose number it is; nil: of whoever has it.
  ///   - purpose: what it is checked for.
  ///   - idempotencyKey: makes a repeated call return the same invoice.
  /// - Throws: ``LedgerError``, and `InvoiceProblems` as ``FinalInvoice`` does.
  public func finalInvoice(
    _ json: [UInt8], deducting numbers: [String], issuer: Issuer? = nil, purpose: Purpose = .page,
    idempotencyKey: String? = nil
  ) throws -> FollowingDraft {
    let digest = Self.digest("final", numbers.joined(separator: "\n"), String(decoding: json, as: UTF8.self))
    let own = try check(json, purpose: purpose, idempotencyKey: idempotencyKey)
    // Deposits are of the draft's own issuer.
    let issuer = try issuer ?? self.issuer(of: own.invoice.invoice)
    var deductions: [DepositDeduction] = []
    var follows = FollowedInvoices()
    for number in numbers {
      let found = try read(number, issuer, idempotencyKey)
      if let issued = found.issued { return try repeated(issued, purpose, idempotencyKey, digest) }
      follows.merge(found.follows)
      deductions.append(
        DepositDeduction(
          try found.original.computed(), creditNotes: try found.creditNotes.map { try $0.computed() },
          paid: found.original.currency.amount(of: found.paid), deductedBy: found.deductedBy))
    }
    let (draft, warnings) = try FinalInvoice.draft(own.invoice.invoice, deducting: deductions)
    var checked = try check(draft, purpose: purpose, idempotencyKey: idempotencyKey)
    checked.follows = follows
    checked.record.draftDigest = digest.bytes
    return FollowingDraft(draft: checked, warnings: warnings)
  }

  /// An invoice and what has followed it.
  private struct Found {
    var original: IssuedInvoice
    var creditNotes: [IssuedInvoice] = []
    var follows = FollowedInvoices()
    /// What was paid and not refunded, in minor units.
    var paid: Int64 = 0
    var deductedBy: String?
    var replacedBy: String?
    /// What an earlier call with the same key has issued.
    var issued: IssuedInvoice?
  }

  private func read(_ number: String, _ issuer: Issuer?, _ key: String?) throws(LedgerError) -> Found {
    let found = try state(number, issuer, key)
    if let replacement = found.replacedBy, found.issued == nil {
      throw LedgerError(
        .request, .notCorrectable, "\(found.original.number) was replaced by \(replacement)",
        hint: "Take \(replacement) instead.")
    }
    return found
  }

  private func state(_ number: String, _ issuer: Issuer?, _ key: String?) throws(LedgerError) -> Found {
    try store.read { transaction throws(LedgerError) in
      var found = Found(original: try Self.invoice(number, of: issuer?.id, in: transaction))
      if let key {
        found.issued = try Self.issued(under: key, of: found.original.issuer, in: transaction)
      }
      try found.follows.add(found.original.id, in: transaction)
      for movement in try Self.movementRecords(of: found.original.id, in: transaction) {
        let other = try movement.other.flatMap { id throws(LedgerError) in try Self.invoice(id, in: transaction) }
        switch movement.kind {
        case .payment, .fee: found.paid &+= movement.amount
        case .refund: found.paid &-= movement.amount
        case .credit: if let other { found.creditNotes.append(other) }
        case .deduction: found.deductedBy = other?.number
        case .correction where movement.other ?? 0 > found.original.id: found.replacedBy = other?.number
        case .correction, .writeOff, .difference, .gain: break
        }
      }
      return found
    }
  }

  /// What was issued is issued again under the same key, and comes back as it is.
  private func repeated(
    _ issued: IssuedInvoice, _ purpose: Purpose, _ key: String?, _ digest: SHA256Digest
  ) throws -> FollowingDraft {
    var checked = try check(issued.computed().invoice, purpose: purpose, idempotencyKey: key)
    checked.record.draftDigest = digest.bytes
    return FollowingDraft(draft: checked, warnings: [])
  }

  private static func digest(_ texts: String...) -> SHA256Digest {
    SHA256.digest(of: texts.flatMap { ChainHash.framed(Array($0.utf8)) })
  }
}

extension CreditRequest {
  /// The same for the same request, whenever it is made.
  fileprivate var text: String {
    let what: String =
      switch part {
      case .rest: "rest"
      case .net(let amount): "net \(amount)"
      case .gross(let amount): "gross \(amount)"
      case .lines(let lines): lines.map { "\($0.number) \($0.quantity?.description ?? "all")" }.joined(separator: ", ")
      }
    return "\(what)\n\(reason)"
  }
}
