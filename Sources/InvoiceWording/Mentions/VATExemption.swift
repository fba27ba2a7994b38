/// What a VATEX code says in words (code list of EN 16931's BT-121).
public enum VATExemption {
  /// Whether an exemption was given as a code rather than as a text.
  public static func isCode(_ exemption: String) -> Bool { exemption.utf8.starts(with: "VATEX-".utf8) }

  /// The reason that a code stands for, `Exonération de TVA, article 261, 4 du CGI`; nil when the code has no such form.
  ///
  /// The list's French codes name articles of the CGI, whatever the date of the invoice.
  ///
  /// - Parameters:
  ///   - code: a code of the list VATEX.
  ///   - language: BCP 47; French where a language has no texts.
  public static func reason(of code: String, language: String) -> String? {
    let words = Wording.orFrench(language: language).exemptions
    if let text = words.named[code] { return text }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4, parts[0] == "VATEX" else { return nil }
    let detail = parts.count == 4 ? parts[3] : nil
    return references[parts[1]]?(parts[2], detail, words)
  }

  /// Of which law a code names an article, by what stands behind `VATEX-`.
  private static let references:
    [Substring: @Sendable (_ article: Substring, _ detail: Substring?, ExemptionWording) -> String?] = [
      "FR": { frenchReference(article: $0, detail: $1).map($2.taxCode) },
      "EU": { unionReference(article: $0, detail: $1, $2).map($2.directive) },
    ]

  /// `CGI261C` and `1BIS` as lawyers write them: `261 C, 1° bis`. Article 261 alone counts with plain figures.
  private static func frenchReference(article: Substring, detail: Substring?) -> String? {
    let name = article.utf8.starts(with: "CGI".utf8) ? article.dropFirst(3) : article
    let digits = name.prefix { $0.isNumber }
    guard !digits.isEmpty else { return nil }
    var reference = String(digits)
    var letters = name.dropFirst(digits.count)
    if letters.hasPrefix("SEXDECIES") {
      reference += " sexdecies"
      letters = letters.dropFirst(9)
    }
    if !letters.isEmpty { reference += " \(letters)" }
    guard let detail else { return reference }
    let number = detail.prefix { $0.isNumber }
    guard !number.isEmpty else { return nil }
    let isPlain = name == digits
    reference += ", \(number)\(isPlain ? "" : "°")"
    let rest = detail.dropFirst(number.count)
    return rest.isEmpty ? reference : "\(reference) \(rest.lowercased())"
  }

  /// `132` and `1A`: article 132, paragraphe 1, point a).
  private static func unionReference(
    article: Substring, detail: Substring?, _ words: ExemptionWording
  ) -> String? {
    guard !article.isEmpty, article.allSatisfy(\.isNumber) else { return nil }
    let paragraph = detail?.prefix { $0.isNumber } ?? ""
    let point = detail?.dropFirst(paragraph.count).lowercased() ?? ""
    return words.article(String(article), String(paragraph), point)
  }
}
