internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// What few invoices say of parties, payment and VAT, as the page words it.
extension RenderingContext {
  /// Identifiers, each with what its scheme is called.
  func text(of identifiers: [SchemedIdentifier]) -> String? {
    identifiers.isEmpty ? nil : identifiers.map { formatter.identifier($0) }.joined(separator: ", ")
  }

  /// An identifier with what its scheme is called.
  func text(ofIdentifier identifier: SchemedIdentifier?) -> String? { identifier.map { formatter.identifier($0) } }

  /// Name and identifiers of who is paid.
  var payee: String? {
    guard let payee = computed.invoice.payee else { return nil }
    let identifiers = text(of: payee.identifiers + [payee.registration].compactMap(\.self))
    return [payee.name, identifiers].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Name, address and VAT number of the tax representative.
  var taxRepresentative: String? {
    guard let representative = computed.invoice.taxRepresentative else { return nil }
    let address = text(of: representative.address, abroadFrom: nil)
    return [representative.name, address, representative.vatNumber.map(IdentifierFormat.vatNumber)].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The accounts beside the first, each with its name and BIC.
  var furtherAccounts: String? {
    let accounts = computed.invoice.payment.allAccounts.dropFirst()
    guard !accounts.isEmpty else { return nil }
    return accounts.map { account in
      [account.iban.map(IdentifierFormat.iban) ?? account.account, account.bic, account.name].compactMap(\.self)
        .joined(separator: "  ·  ")
    }.joined(separator: "\n")
  }

  /// The card, with no more of its number than may be shown.
  var card: String? {
    guard let card = computed.invoice.payment.card else { return nil }
    return [IdentifierFormat.card(card.number), card.holder].compactMap(\.self).joined(separator: "  ·  ")
  }

  /// The process of a received invoice (BT-23), told among what no field holds: it is a code for programs.
  static func process(of computed: ComputedInvoice) -> [StatedDetail] {
    guard let reception = computed.reception, let process = computed.invoice.process else { return [] }
    let names =
      reception.syntax == .cii
      ? ["ExchangedDocumentContext", "BusinessProcessSpecifiedDocumentContextParameter"] : ["ProfileID"]
    return [
      StatedDetail(names: names, term: "BT-23", parts: [StatedDetail.Part(names: [], value: .text(process))])
    ]
  }
}

extension Payment {
  /// Whether something is said about the payment that few say.
  var saysFurther: Bool {
    meansCode != nil || meansText != nil || mandate != nil || creditorID != nil || debitedAccount != nil || card != nil
  }
}
