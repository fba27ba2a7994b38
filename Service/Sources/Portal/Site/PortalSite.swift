internal import Billing
internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import InvoiceKit
internal import NIOCore

/// Makes HTML of pages: the templates, the words and the stylesheet, all of them in the binary and read once.
///
/// Templates escape by default; a test refuses those that don't (`{{{`, `{{&`) but for pictures that we have made.
final class PortalSite: Sendable {
  /// Where the stylesheet is: its name changes with its content, so it may be kept for ever.
  let stylesheetPath: String

  /// By language: its words are in its templates.
  private let templates: [String: SiteTemplates]
  /// By language.
  private let navigations: [String: [PortalPlace: Markup]]
  private let words: [String: Words]
  /// What who reads none of the languages gets.
  private let fallback: Words
  private let stylesheet: ByteBuffer
  private let settings: BillingSettings
  private let countries: [String: CountryList]

  /// - Throws: ``BillingCode/serviceDefect`` when a template or a language is not well-formed.
  init(_ settings: BillingSettings) throws(BillingError) {
    self.settings = settings
    countries = Dictionary(
      uniqueKeysWithValues: Self.languages.map { ($0, CountryList(LocalFormats($0, zone: settings.zone))) })
    var words: [String: Words] = [:]
    var stylesheet: [UInt8] = []
    for file in SiteFile.all {
      do {
        if let name = file.stem(in: "words/", ".json") {
          // Rooms may have a file of their own: fr.json, fr.desk.json.
          let language = String(name.prefix { $0 != "." })
          try words[language, default: Words(language)].add(json: file.bytes)
        } else if file.name == "portal.css" {
          stylesheet = file.bytes
        }
      } catch { throw BillingError(.defect, .serviceDefect, "\(file.name) is not well-formed: \(error)") }
    }
    guard let fallback = words["en"] else {
      throw BillingError(.defect, .serviceDefect, "there are no words in English")
    }
    (self.words, self.fallback) = (words, fallback)
    for (index, plan) in settings.plans.enumerated() {
      stylesheet += Array("\n.plan-\(index) { --plan: \(plan.colour); --on-plan: \(plan.colourOnIt); }".utf8)
    }
    self.stylesheet = ByteBuffer(bytes: stylesheet)
    stylesheetPath = "/portal/assets/portal.\(HexDigits.of(SHA256.hash(data: stylesheet).prefix(6))).css"
    let common = [
      "product": settings.productName, "css": stylesheetPath,
      "seller": settings.seller?.party.name ?? settings.productName,
    ]
    var templates: [String: SiteTemplates] = [:]
    var navigations: [String: [PortalPlace: Markup]] = [:]
    for (language, words) in words {
      let read = try Self.templates(in: words, common)
      templates[language] = read
      for place in PortalPlace.all { navigations[language, default: [:]][place] = place.navigation(read, words) }
    }
    (self.templates, self.navigations) = (templates, navigations)
  }

  /// The texts of all templates in a language, with their words and with what is the same on all pages.
  static func texts(in words: Words, _ common: [String: String]) throws(BillingError) -> [String: String] {
    let values = common.merging(["lang": words.language]) { $1 }
    var texts: [String: String] = [:]
    for file in SiteFile.all {
      guard let name = file.stem(in: "templates/", ".mustache") else { continue }
      texts[name] = try words.filling(template: String(decoding: file.bytes, as: UTF8.self), values)
    }
    return texts
  }

  private static func templates(
    in words: Words, _ common: [String: String]
  ) throws(BillingError) -> SiteTemplates {
    let texts = try texts(in: words, common)
    do { return try SiteTemplates(texts) } catch {
      throw BillingError(.defect, .serviceDefect, "a template is not well-formed: \(error)")
    }
  }

  /// The languages that there are; the first one is that of who says nothing.
  static let languages = ["fr", "en"]

  /// What pages say in a language; English for one that there isn't.
  func words(in language: String) -> Words { words[language] ?? fallback }

  /// The countries, by their names in a language.
  func countries(in language: String) -> [CountryList.Entry] { countries[language]?.entries ?? [] }

  func formats(in language: String) -> LocalFormats { LocalFormats(language, zone: settings.zone) }

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(stylesheetPath)) { [stylesheet] _, _ in
      Response(
        status: .ok,
        headers: [
          .contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable",
        ], body: ResponseBody(byteBuffer: stylesheet))
    }
  }

  /// A template with its values, in a language.
  func html(_ template: String, _ values: Page.Values, _ words: Words) -> [UInt8] {
    templates[words.language]?.render(template, values) ?? []
  }

  /// A page as an answer.
  ///
  /// - Parameters:
  ///   - page: what is shown.
  ///   - words: the language.
  ///   - viewer: who is logged in; nil: nobody.
  func response(_ page: Page, _ words: Words, for viewer: Viewer?) -> Response {
    response(page, words, csrfToken: viewer?.csrfToken)
  }

  /// The same for who is known by the token of their forms; nil: nobody is logged in.
  func response(_ page: Page, _ words: Words, csrfToken: String?) -> Response {
    var values = page.values
    values["title"] = page.title
    values["viewer"] = csrfToken != nil
    values["csrf"] = csrfToken
    values["accent"] = page.plan.map { "plan-\($0)" } ?? ""
    values["navigation"] = navigations[words.language]?[PortalPlace(room: page.room, isFirst: page.isFirst)]
    let html = html(page.template, values, words)
    var response = Response(
      status: page.status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
    let targets = ["'self'"] + page.formHosts.flatMap { ["https://\($0)", "https://*.\($0)"] }
    let policy = [
      "default-src 'none'", "style-src 'self'", "img-src 'self' data:",
      "form-action \(targets.joined(separator: " "))",
      "frame-ancestors 'none'", "base-uri 'none'",
    ]
    response.headers[.contentSecurityPolicy] = (policy + page.policy).joined(separator: "; ")
    response.headers[.contentLanguage] = words.language
    return response
  }
}
