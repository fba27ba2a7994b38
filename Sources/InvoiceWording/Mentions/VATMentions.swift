internal import InvoiceModel

/// The words of the mentions about VAT that is not charged.
enum VATMentions {
  /// CGI art. 293 E: the words are prescribed, so they also stand in an invoice in another language.
  static func franchise(_ context: MentionContext, exemption: String?, article: String) -> String? {
    guard exemption == nil || exemption == franchiseCode,
      exemption == franchiseCode || context.invoice.seller.vatRegime == .franchise
    else { return nil }
    return context.words.franchise("TVA non applicable, article\u{00A0}\(article)")
  }

  static let franchiseCode = "VATEX-FR-FRANCHISE"

  /// An exemption for which a code or a text was given: CGI ann. II art. 242 nonies A, I, 12°.
  static func exempt(_ context: MentionContext, exemption: String?) -> String? {
    guard let exemption else {
      guard context.invoice.seller.vatRegime != .franchise else { return nil }
      return context.words.exempt
    }
    guard exemption != franchiseCode else { return nil }
    return words(exemption, context)
  }

  /// CGI ann. II art. 242 nonies A, I, 13°; directive 2006/112/EC art. 226, 11a.
  ///
  /// - Parameter citesCode: whether the CGI may be cited.
  static func reverseCharge(_ context: MentionContext, exemption: String?, citesCode: Bool) -> String? {
    let mention = context.words.reverseCharge
    if let exemption, exemption != "VATEX-EU-AE", exemption != "VATEX-FR-AE" {
      let words = words(exemption, context)
      return words.lowercased().contains(mention.lowercased()) ? words : "\(mention), \(words)"
    }
    var references: [String] = []
    if citesCode, context.isFrenchSeller, context.buyerPlace != .elsewhere {
      references.append(context.words.reverseChargeTaxCode)
    }
    if context.buyerPlace == .otherMemberState, exemption != "VATEX-FR-AE" {
      // Services are taxed at the customer (art. 44, 196); goods where the seller is not established (art. 194).
      references.append(
        context.nature == .goods ? context.words.reverseChargeGoods : context.words.reverseChargeServices)
    }
    guard !references.isEmpty else { return mention }
    return mention + ", " + references.joined(separator: context.words.and)
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
    return context.words.outOfScope
  }

  private static func exemptSupply(
    _ context: MentionContext, exemption: String?, code: String, article: String?, directive: String
  ) -> String {
    if let exemption, exemption != code { return words(exemption, context) }
    if let article, context.isFrenchSeller { return context.words.exemptByTaxCode(article, directive) }
    return context.words.exemptByDirective(directive)
  }

  /// A code in words, a text as it was given.
  private static func words(_ exemption: String, _ context: MentionContext) -> String {
    guard VATExemption.isCode(exemption) else { return exemption }
    return VATExemption.reason(of: exemption, language: context.formatter.language) ?? exemption
  }
}
