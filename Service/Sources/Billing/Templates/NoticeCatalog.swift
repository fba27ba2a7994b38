internal import Mustache

/// The templates of all notices in all languages, read once.
struct NoticeCatalog: Sendable {
  /// The parts of a notice that are rendered on their own.
  enum Part: String, CaseIterable {
    case subject
    case brief
    case text
    case html
  }

  /// The one of this program.
  static let shared: Result<NoticeCatalog, BillingError> = {
    do throws(BillingError) { return .success(try NoticeCatalog()) } catch { return .failure(error) }
  }()

  private static let asText = "{{% CONTENT_TYPE:TEXT}}"
  private var library = MustacheLibrary()

  private init() throws(BillingError) {
    try register(NoticeLayout.html, NoticeLayout.htmlName)
    try register(Self.asText + NoticeLayout.text, NoticeLayout.textName)
    for language in NoticeLanguage.allCases {
      for kind in NoticeKind.allCases {
        guard let text = language.text(of: kind)?.typeset(in: language) else {
          throw Self.defect("there is no text of `\(kind.rawValue)` in `\(language.rawValue)`")
        }
        func name(_ part: Part) -> String { Self.name(kind, language, part) }
        try register(Self.asText + text.subject, name(.subject))
        try register(Self.asText + NoticeLayout.brief(text), name(.brief))
        try register(
          "\(Self.asText){{<\(NoticeLayout.textName)}}{{$content}}\(NoticeLayout.content(text: text)){{/content}}"
            + "{{/\(NoticeLayout.textName)}}", name(.text))
        try register(Self.asText + text.preheader, Self.preheaderName(kind, language))
        try register(
          "{{<\(NoticeLayout.htmlName)}}{{$content}}\(NoticeLayout.content(html: text)){{/content}}"
            + "{{/\(NoticeLayout.htmlName)}}", name(.html))
      }
    }
  }

  /// A part, filled with values.
  func rendered(
    _ kind: NoticeKind, _ language: NoticeLanguage, _ part: Part, _ values: [String: Any]
  ) throws(BillingError) -> String {
    var values = values
    if part == .html {
      values["preheader"] = try rendered(Self.preheaderName(kind, language), values)
    }
    return try rendered(Self.name(kind, language, part), values)
  }

  private func rendered(_ name: String, _ values: [String: Any]) throws(BillingError) -> String {
    guard let text = library.render(values, withTemplate: name) else { throw Self.defect("there is no `\(name)`") }
    return text
  }

  private mutating func register(_ template: String, _ name: String) throws(BillingError) {
    do { try library.register(template, named: name) } catch {
      throw Self.defect("the template `\(name)` is malformed: \(error)")
    }
  }

  private static func name(_ kind: NoticeKind, _ language: NoticeLanguage, _ part: Part) -> String {
    "\(language.rawValue)/\(kind.rawValue).\(part.rawValue)"
  }

  private static func preheaderName(_ kind: NoticeKind, _ language: NoticeLanguage) -> String {
    "\(language.rawValue)/\(kind.rawValue).preheader"
  }

  private static func defect(_ message: String) -> BillingError { BillingError(.defect, .noticeIncomplete, message) }
}

extension NoticeText {
  /// As the language is set.
  func typeset(in language: NoticeLanguage) -> NoticeText {
    NoticeText(
      subject: language.typeset(subject), preheader: language.typeset(preheader), heading: language.typeset(heading),
      paragraphs: paragraphs.map(language.typeset),
      facts: facts.map { Fact(language.typeset($0.label), language.typeset($0.value)) },
      button: button.map(language.typeset), notes: notes.map(language.typeset))
  }
}
