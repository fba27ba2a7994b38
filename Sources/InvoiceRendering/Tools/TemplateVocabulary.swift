internal import ByteCoding
public import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

/// Everything that a template can name, with what it means and what it is in an invoice.
public struct TemplateVocabulary: Sendable {
  /// A variable.
  public struct Variable: Sendable {
    /// As it stands between braces.
    public var name: String
    /// `text`, `amount`, `date` and so on; `word` for one of a few words.
    public var kind: String
    /// The words that there are, of such a kind.
    public var words: [String]
    /// The filters for it; but for texts, the first is applied when none is named.
    public var filters: [String]
    /// The collection in whose repetition it is there; nil: everywhere.
    public var collection: String?
    /// What it is.
    public var meaning: String
    /// What it prints in one of the invoices; nil: none of them has it.
    public var value: String?
    /// The invoice that the value is of; nil: there is no value.
    public var source: String?
  }

  /// A condition, or a collection.
  public struct Fact: Sendable {
    /// As `when`, `each` and `table` name it.
    public var name: String
    /// When it holds, or what it has.
    public var meaning: String
    /// The first of the invoices of which it holds; nil: it holds of none.
    public var source: String?
  }

  /// An invoice that values are taken from.
  public struct Source: Sendable {
    /// What it is called.
    public var name: String
    /// The invoice.
    public var invoice: ComputedInvoice

    /// An invoice and what it is called.
    public init(name: String, invoice: ComputedInvoice) { (self.name, self.invoice) = (name, invoice) }
  }

  /// By name, those of `metadata` last.
  public let variables: [Variable]
  /// By name.
  public let conditions: [Fact]
  /// In the order of the documentation.
  public let collections: [Fact]

  /// The names with their values in some invoices: of each the first that has one.
  ///
  /// - Parameters:
  ///   - sources: the invoices; none: the bundled ones.
  ///   - language: in which values are written (BCP 47); nil: each invoice's own.
  public init(sources: [Source] = [], language: String? = nil) {
    var sources = sources
    if sources.isEmpty {
      sources = TemplateSample.all.compactMap { sample in
        (try? sample.invoice()).map { Source(name: sample.name, invoice: $0) }
      }
    }
    let documents = sources.compactMap { TemplateDocument($0, language: language) }
    let metadata = Set(sources.flatMap { $0.invoice.invoice.metadata.map(\.key) }).sorted(by: FilePath.precedes)
    let known = TemplateVariable.all.values.sorted { FilePath.precedes($0.name, $1.name) }
    variables = (known + metadata.map(TemplateVariable.metadata)).map { Self.variable($0, in: documents) }
    let named = TemplateCondition.all.filter { TemplateCollection(rawValue: $0.name) == nil }
    conditions = named.sorted { FilePath.precedes($0.name, $1.name) }.map { condition in
      Fact(
        name: condition.name, meaning: TemplateGlossary.meaning(ofCondition: condition.name) ?? "",
        source: documents.first { $0.holds(condition) }?.name)
    }
    collections = TemplateCollection.allCases.map { collection in
      Fact(
        name: collection.rawValue,
        meaning: "The invoice’s \(TemplateGlossary.meaning(of: collection)): `\(collection.element).…`",
        source: documents.first { collection.count(in: $0.context) > 0 }?.name)
    }
  }

  private static func variable(_ variable: TemplateVariable, in documents: [TemplateDocument]) -> Variable {
    var result = Variable(
      name: variable.name, kind: variable.kind.name, words: variable.kind.words,
      filters: variable.kind.filters.map(\.rawValue), collection: variable.collection?.rawValue,
      meaning: TemplateGlossary.meaning(ofVariable: variable.name) ?? "A value of the caller’s own.")
    for document in documents {
      guard let value = document.text(of: variable) else { continue }
      (result.value, result.source) = (value, document.name)
      break
    }
    return result
  }
}

extension TemplateVariable.Kind {
  /// What it is called for people.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .amount: "amount"
    case .percent: "percentage"
    case .number: "number"
    case .quantity: "quantity"
    case .date: "date"
    case .period: "period"
    case .choice: "word"
    }
  }

  /// The words that it has.
  fileprivate var words: [String] {
    if case .choice(_, let words) = self { words } else { [] }
  }
}
