internal import InvoiceModel

/// The words of the mentions about VAT that is not charged.
enum VATMentions {
  /// CGI art. 293 E: the words are prescribed, so they also stand in an invoice in another language.
  static func franchise(_ context: MentionContext, exemption: String?, article: String) -> String? {
    guard exemption ?? context.franchiseExemption == franchiseCode else { return nil }
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
  /// - Parameter code: the article of the seller's VAT code, where it is to be cited.
  static func reverseCharge(_ context: MentionContext, exemption: String?, code: String?) -> String? {
    let mention = context.words.reverseCharge
    if let exemption, exemption != "VATEX-EU-AE", exemption != "VATEX-FR-AE" {
      let words = words(exemption, context)
      return words.lowercased().contains(mention.lowercased()) ? words : "\(mention), \(words)"
    }
    var references: [String] = []
    let relation = context.buyerRelation
    if let code, relation != .elsewhere { references.append(code) }
    if relation == .otherMemberState, exemption != "VATEX-FR-AE" {
      // Services are taxed at the customer (art. 44, 196); goods where the seller is not established (art. 194).
      references.append(
        context.nature == .goods ? context.words.reverseChargeGoods : context.words.reverseChargeServices)
    }
    guard !references.isEmpty else { return mention }
    return mention + ", " + references.joined(separator: context.words.and)
  }

  /// Directive 2006/112/EC art. 138, and the article of the seller's VAT code where it is to be cited.
  static func intraCommunity(_ context: MentionContext, exemption: String?, article: String?) -> String? {
    exemptSupply(context, exemption: exemption, code: "VATEX-EU-IC", article: article, directive: "138")
  }

  /// Directive 2006/112/EC art. 146, and the article of the seller's VAT code where it is to be cited.
  static func export(_ context: MentionContext, exemption: String?, article: String?) -> String? {
    exemptSupply(context, exemption: exemption, code: "VATEX-EU-G", article: article, directive: "146")
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
    if let article { return context.words.exemptByTaxCode(article, directive) }
    return context.words.exemptByDirective(directive)
  }

  /// A code in words, a text as it was given.
  private static func words(_ exemption: String, _ context: MentionContext) -> String {
    guard VATExemption.isCode(exemption) else { return exemption }
    return VATExemption.reason(of: exemption, language: context.formatter.language) ?? exemption
  }
}
