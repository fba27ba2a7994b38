/// Something a template can print or ask for: `{invoice.number}`.
struct TemplateVariable: Named, Sendable {
  enum Kind: Hashable, Sendable {
    case text, amount, percent, number, quantity, date, period
    /// Words with labels: the labels' group in the strings files, and the words.
    case choice(group: String, words: [String])

    /// The filters for it. But for texts, the first is applied when none is named.
    var filters: [TemplateFilter] {
      switch self {
      case .text: [.inline, .upper, .truncate, .phone]
      case .period: []
      case .amount: [.amount, .number, .minus]
      case .percent: [.percent, .number]
      case .number: [.number]
      case .quantity: [.quantity, .number]
      case .date: [.long, .short, .month]
      case .choice: [.label, .code]
      }
    }
  }

  let name: String
  let kind: Kind
  /// The collection whose elements have it; nil: the document has it.
  let collection: TemplateCollection?
  /// The JSON Pointer of what it prints; `#` stands for the element's place. Nil when it prints no field as it is.
  let pointer: String?
  let value: @Sendable (RenderingContext) -> TemplateValue?
  /// The address that it names, where it prints it as people write it; nil: what it prints is its address, if it is one.
  private let named: (@Sendable (RenderingContext) -> String?)?

  init(
    _ name: String, _ kind: Kind, of collection: TemplateCollection? = nil, at pointer: String? = nil,
    address: (@Sendable (RenderingContext) -> String?)? = nil,
    value: @escaping @Sendable (RenderingContext) -> TemplateValue?
  ) {
    self.name = name
    self.kind = kind
    self.collection = collection
    self.pointer = pointer
    self.value = value
    named = address
  }

  /// Where a click on what is linked with it leads: a page of the web or a mail address, never a script or a file.
  func target(_ context: RenderingContext) -> String? {
    let address: String?
    if let named {
      address = named(context)
    } else if case .text(let text)? = value(context) {
      address = text
    } else {
      address = nil
    }
    return address.flatMap { Self.isAddress($0) ? $0 : nil }
  }

  static func isAddress(_ text: String) -> Bool {
    let lowercase = text.lowercased()
    guard ["https://", "http://", "mailto:"].contains(where: lowercase.hasPrefix) else { return false }
    return text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Every variable by its name.
  static let all: NameTable<TemplateVariable> = {
    var variables: [TemplateVariable] = []
    variables.reserveCapacity(256)
    for group in [
      document, headerTerms, seller, buyer, payment, totals, line, lineTerms, elements, attachments, installments,
      retention,
    ] {
      variables += group
    }
    return NameTable(variables)
  }()

  /// The variable of a name, among those that there are inside of repetitions over collections.
  static func named(
    _ name: String, in collections: [TemplateCollection]
  ) throws(TextProblem.Kind) -> TemplateVariable {
    guard let variable = all[name] ?? metadataKey(name).map(metadata) else {
      throw .unknownVariable(name, in: collections)
    }
    guard let collection = variable.collection, !collections.contains(collection) else { return variable }
    throw .variableElsewhere(name, of: collection)
  }

  /// The pointer for the element that the context stands at; empty for what quotes no field, or several.
  func source(in context: RenderingContext) -> String {
    guard let pointer else { return "" }
    guard let collection, let hash = pointer.firstIndex(of: "#") else { return pointer }
    return "\(pointer[..<hash])\(context.memberPlace(in: collection))\(pointer[pointer.index(after: hash)...])"
  }
}
