public import InvoiceCore
internal import InvoiceModel

extension ComputedInvoice {
  /// The legal texts this invoice needs, in the order in which they are printed.
  ///
  /// Which ones, follows from the seller's status, the buyer's kind, the VAT categories, the type of the document and
  /// its issue date. What the seller is in law is said by ``Seller/legalName`` and
  /// ``Seller/legalIdentity(language:currency:)``.
  ///
  /// - Parameter language: BCP 47; French where a language has no texts.
  public func mentions(language: String) -> [Mention] {
    if let reception { return Self.statedMentions(reception) }
    return mentions(MentionContext(self, language: language), in: .standard)
  }

  /// Of a received invoice: why groups bear no VAT, as its sender says it, each once; no law adds anything.
  private static func statedMentions(_ reception: Reception) -> [Mention] {
    var seen: Set<StatedExemption> = []
    return reception.exemptions.compactMap { exemption in
      guard seen.insert(exemption).inserted else { return nil }
      let code = exemption.code.map { exemption.text == nil ? $0 : " (\($0))" } ?? ""
      let text = (exemption.text ?? "") + code
      return text.isEmpty ? nil : Mention(id: "stated-exemption", text: text)
    }
  }

  /// The legal texts by a table of them.
  func mentions(_ context: MentionContext, in table: MentionTable) -> [Mention] {
    var mentions: [Mention] = []
    table.forEach(for: context.law, on: invoice.issueDate) { rule in
      switch rule.text {
      case .document(let text):
        if let text = text(context) { mentions.append(rule.mention(text)) }
      case .vat(let category, let text):
        var seen: Set<String> = []
        for exemption in context.exemptions(of: category) {
          guard let text = text(context, exemption), seen.insert(text).inserted else { continue }
          mentions.append(rule.mention(text))
        }
      }
    }
    return mentions
  }

  /// Why a VAT group bears no VAT (BT-120), in the words of the printed mention; nil for standard and zero rates.
  ///
  /// - Parameters:
  ///   - group: a group of the invoice's breakdown.
  ///   - language: BCP 47; French where a language has no texts.
  public func exemptionReason(for group: VATBreakdown, language: String) -> String? {
    if let reception {
      guard let place = vatBreakdown.firstIndex(of: group), reception.exemptions.indices.contains(place) else {
        return nil
      }
      return reception.exemptions[place].text
    }
    let context = MentionContext(self, language: language)
    var reason: String?
    MentionTable.standard.forEach(for: context.law, on: invoice.issueDate) { rule in
      guard reason == nil, case .vat(group.category, let text) = rule.text else { return }
      reason = text(context, group.exemption)
    }
    return reason
  }

  /// The three payment notes (PMT, PMD, AAB) that the French rules for e-invoices ask for once each, even where the law
  /// does not (BR-FR-05): for a consumer they say that they do not apply, and are not printed.
  ///
  /// - Parameter language: BCP 47; French where a language has no texts.
  public func paymentNotes(language: String) -> [Mention] {
    let context = MentionContext(self, language: language)
    let texts: [(String, String, String)] = [
      ("recovery-indemnity", "PMT", PaymentMentions.recoveryIndemnity(context)),
      ("late-penalty", "PMD", PaymentMentions.latePenaltyWithoutReminder(context)),
      ("early-discount", "AAB", PaymentMentions.earlyDiscount(context)),
    ]
    return texts.map { id, code, text in
      Mention(id: id, subjectCode: code, text: context.isBetweenBusinesses ? text : context.words.notApplicable)
    }
  }
}
