/// The words of the mentions about VAT that is not charged.
enum VATMentions {
  /// CGI art. 293 E: the words are prescribed, so they also stand in an invoice in another language.
  static func franchise(_ context: MentionContext, exemption: String?, article: String) -> String? {
    guard exemption == nil || exemption == franchiseCode,
      exemption == franchiseCode || context.invoice.seller.vatRegime == .franchise
    else { return nil }
    let mention = "TVA non applicable, article\u{00A0}\(article)"
    return context.text(french: mention, english: "VAT not applicable (\(mention))")
  }

  static let franchiseCode = "VATEX-FR-FRANCHISE"

  /// An exemption for which a code or a text was given: CGI ann. II art. 242 nonies A, I, 12°.
  static func exempt(_ context: MentionContext, exemption: String?) -> String? {
    guard let exemption else {
      guard context.invoice.seller.vatRegime != .franchise else { return nil }
      return context.text(french: "Exonération de TVA", english: "VAT exempt")
    }
    guard exemption != franchiseCode else { return nil }
    return words(exemption, context)
  }

  /// CGI ann. II art. 242 nonies A, I, 13°; directive 2006/112/EC art. 226, 11a.
  ///
  /// - Parameter citesCode: whether the CGI may be cited.
  static func reverseCharge(_ context: MentionContext, exemption: String?, citesCode: Bool) -> String? {
    let mention = context.text(french: "Autoliquidation", english: "Reverse charge")
    if let exemption, exemption != "VATEX-EU-AE", exemption != "VATEX-FR-AE" {
      let words = words(exemption, context)
      return words.lowercased().contains(mention.lowercased()) ? words : "\(mention), \(words)"
    }
    var references: [String] = []
    if citesCode, context.isFrenchSeller, context.buyerPlace != .elsewhere {
      references.append(
        context.text(
          french: "article\u{00A0}283-2 du CGI", english: "article\u{00A0}283-2 of the French tax code (CGI)"))
    }
    if context.buyerPlace == .otherMemberState, exemption != "VATEX-FR-AE" {
      // Services are taxed at the customer (art. 44, 196); goods where the seller is not established (art. 194).
      references.append(
        context.nature == .goods
          ? context.text(
            french: "article\u{00A0}194 de la directive 2006/112/CE",
            english: "article\u{00A0}194 of Directive 2006/112/EC")
          : context.text(
            french: "articles\u{00A0}44 et 196 de la directive 2006/112/CE",
            english: "articles\u{00A0}44 and 196 of Directive 2006/112/EC"))
    }
    guard !references.isEmpty else { return mention }
    return mention + ", " + references.joined(separator: context.text(french: " et ", english: " and "))
  }

  /// CGI art. 262 ter, I; directive 2006/112/EC art. 138.
  static func intraCommunity(_ context: MentionContext, exemption: String?, citesCode: Bool) -> String? {
    exemptSupply(
      context, exemption: exemption, code: "VATEX-EU-IC", article: citesCode ? "262\u{00A0}ter, I" : nil,
      directive: "138")
  }

  /// CGI art. 262, I; directive 2006/112/EC art. 146.
  static func export(_ context: MentionContext, exemption: String?, citesCode: Bool) -> String? {
    exemptSupply(
      context, exemption: exemption, code: "VATEX-EU-G", article: citesCode ? "262, I" : nil, directive: "146")
  }

  /// Outside the scope of VAT: the reason given, or that it is so.
  static func outOfScope(_ context: MentionContext, exemption: String?) -> String? {
    if let exemption, exemption != "VATEX-EU-O" { return words(exemption, context) }
    return context.text(
      french: "Opération hors du champ d'application de la TVA", english: "Transaction outside the scope of VAT")
  }

  private static func exemptSupply(
    _ context: MentionContext, exemption: String?, code: String, article: String?, directive: String
  ) -> String {
    if let exemption, exemption != code { return words(exemption, context) }
    if let article, context.isFrenchSeller {
      return context.text(
        french:
          "Exonération de TVA, article\u{00A0}\(article) du CGI (article\u{00A0}\(directive) de la directive 2006/112/CE)",
        english:
          "VAT exempt, article\u{00A0}\(article) of the French tax code (article\u{00A0}\(directive) of Directive 2006/112/EC)"
      )
    }
    return context.text(
      french: "Exonération de TVA, article\u{00A0}\(directive) de la directive 2006/112/CE",
      english: "VAT exempt, article\u{00A0}\(directive) of Directive 2006/112/EC")
  }

  /// A code in words, a text as it was given.
  private static func words(_ exemption: String, _ context: MentionContext) -> String {
    guard VATExemption.isCode(exemption) else { return exemption }
    return VATExemption.reason(of: exemption, language: context.formatter.language) ?? exemption
  }
}
