/// Why no VAT is charged, in words.
struct ExemptionWording: Sendable {
  /// VATEX codes that stand for no article.
  var named: [String: String]
  /// An exemption by an article of the French tax code, `261, 4`.
  var taxCode: @Sendable (_ reference: String) -> String
  /// An exemption by a provision of directive 2006/112/EC.
  var directive: @Sendable (_ reference: String) -> String
  /// An article of the directive, with its paragraph and its point as far as there are any; of two letters the second
  /// counts an inserted point.
  var article: @Sendable (_ article: String, _ paragraph: String, _ point: String) -> String
}
