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
    let isFrench = (InvoiceFormatter(language: language) ?? .french).isFrench
    if let text = named[code] { return isFrench ? text.french : text.english }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4, parts[0] == "VATEX" else { return nil }
    let detail = parts.count == 4 ? parts[3] : nil
    switch parts[1] {
    case "FR":
      guard let reference = frenchReference(article: parts[2], detail: detail) else { return nil }
      return isFrench
        ? "Exonération de TVA, article\u{00A0}\(reference) du CGI"
        : "VAT exempt, article\u{00A0}\(reference) of the French tax code (CGI)"
    case "EU":
      guard let reference = unionReference(article: parts[2], detail: detail, isFrench: isFrench) else { return nil }
      return isFrench
        ? "Exonération de TVA, \(reference) de la directive 2006/112/CE"
        : "VAT exempt, \(reference) of Directive 2006/112/EC"
    default: return nil
    }
  }

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
  private static func unionReference(article: Substring, detail: Substring?, isFrench: Bool) -> String? {
    guard !article.isEmpty, article.allSatisfy(\.isNumber) else { return nil }
    var reference = "article\u{00A0}\(article)"
    guard let detail else { return reference }
    let paragraph = detail.prefix { $0.isNumber }
    let letters = detail.dropFirst(paragraph.count).lowercased()
    if !paragraph.isEmpty { reference += isFrench ? ", paragraphe\u{00A0}\(paragraph)" : "(\(paragraph))" }
    if !letters.isEmpty {
      // The French text counts inserted points with bis, the English one with a second letter.
      let point = letters.utf8.count == 2 ? "\(letters.prefix(1)) bis" : letters
      reference += isFrench ? ", point\u{00A0}\(point))" : "(\(letters))"
    }
    return reference
  }

  /// Codes that stand for no article; the words of the margin schemes are prescribed (CGI ann. II art. 242 nonies A, I,
  /// 16°; directive 2006/112/EC art. 226, 14).
  private static let named: [String: (french: String, english: String)] = [
    "VATEX-FR-CNWVAT": ("Avoir net de taxe, sans régularisation de la TVA", "Credit note net of VAT, VAT not adjusted"),
    "VATEX-EU-D": ("Régime particulier – Biens d'occasion", "Margin scheme – Second-hand goods"),
    "VATEX-EU-F": ("Régime particulier – Biens d'occasion", "Margin scheme – Second-hand goods"),
    "VATEX-EU-I": ("Régime particulier – Objets d'art", "Margin scheme – Works of art"),
    "VATEX-EU-J": (
      "Régime particulier – Objets de collection et d'antiquité", "Margin scheme – Collector's items and antiques"
    ),
  ]
}
