internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting
internal import YAMLReading

/// An invoice as variables and conditions see it, and the words for what they say of it.
struct TemplateDocument {
  let name: String
  let context: RenderingContext
  private let labels: [String: String]
  private let hasLogo: Bool

  /// Nil when there are no words for the language.
  init?(_ source: TemplateVocabulary.Source, language: String?) {
    let language = language ?? source.invoice.invoice.language
    guard let formatter = InvoiceFormatter(language: language) else { return nil }
    name = source.name
    context = RenderingContext(
      source.invoice, language: language, formatter: formatter, isDraft: source.invoice.isDraft)
    try? context.makeCode()
    hasLogo = source.invoice.invoice.seller.logo != nil
    labels = Self.labels(language)
  }

  /// What a variable prints where no filter is named; nil when it has no value.
  func text(of variable: TemplateVariable) -> String? {
    if variable.name == "seller.logo" { return hasLogo ? "(a picture)" : nil }
    if variable.name == "line.picture" { return context.hasPictures ? "(a picture)" : nil }
    return first(in: variable.collection) {
      guard let value = variable.value(context) else { return nil }
      if case .choice(let word) = value, case .choice(let group, _) = variable.kind {
        // A label with variables of its own is a text that only a page can write.
        if let label = labels["\(group).\(word)"], !label.contains("{") { return label }
      }
      let filter: TemplateFilter? = variable.kind == .text ? nil : variable.kind.filters.first
      var inlines: [Inline] = []
      _ = TextValue(variable: variable, filter: filter, style: TextStyle()).append(to: &inlines, in: context)
      let text = Paragraph(inlines).plainText
      return text.isEmpty ? nil : text
    }
  }

  /// Whether a condition holds: of the document, or of one of its lines.
  func holds(_ condition: TemplateCondition) -> Bool {
    first(in: .lines) { condition.holds(context) ? true : nil } ?? condition.holds(context)
  }

  /// The first of what the elements of a collection give; without a collection what the document gives.
  private func first<Value>(in collection: TemplateCollection?, _ body: () -> Value?) -> Value? {
    guard let collection else { return body() }
    var found: Value?
    context.forEach(collection) { if found == nil { found = body() } }
    return found
  }

  /// The labels that all templates share.
  private static func labels(_ language: String) -> [String: String] {
    guard let folder = try? TemplateFolder(.classic) else { return [:] }
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() } ?? language
    let strings = TemplateLabels(sound: folder).strings(primary, TemplateDiagnostics())
    return strings.labels.all.mapValues(\.scalar.text)
  }
}
