internal import ByteCoding
import InvoiceKit

/// How files are named: `{number}-{customer}`.
struct NamePattern: Sendable {
  /// What a pattern may name.
  enum Variable: String, CaseIterable {
    case number, customer, seller, date, year, month, type, currency, reference, file, index
  }

  private enum Part {
    case text(String)
    case variable(Variable)
  }

  /// The longest name without its extension, in bytes: with it, it fits into the 255 of every file system, and into
  /// Windows' paths.
  private static let maximumLength = 180

  private let parts: [Part]

  /// That of invoices that were received, where `parts` is only for those of one's own.
  private let received: [Part]?

  /// The number alone; of what was received the seller and the number, as the numbers of two sellers may be the same.
  static let standard = NamePattern(
    [.variable(.number)], received: [.variable(.seller), .text("-"), .variable(.number)])

  private init(_ parts: [Part], received: [Part]?) { (self.parts, self.received) = (parts, received) }

  /// Reads a pattern.
  ///
  /// - Throws: a failure with status 64 that says what is wrong with it.
  init(_ pattern: String) throws(CommandFailure) {
    var parts: [Part] = []
    var text = ""
    var rest = Substring(pattern)
    while let character = rest.popFirst() {
      switch character {
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw Self.wrong("a { has no }") }
        let name = rest[..<end]
        guard let variable = Variable(rawValue: String(name)) else {
          let nearest = NearestName.of(String(name), among: Variable.allCases.map(\.rawValue))
          throw Self.wrong("there is no {\(name)}" + (nearest.map { "; did you mean {\($0)}?" } ?? ""))
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.variable(variable))
        rest = rest[rest.index(after: end)...]
      case "}": throw Self.wrong("a } has no {")
      case "/", "\\": throw Self.wrong("a file's name has no \(character)")
      default: text.append(character)
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    let isDistinct = parts.contains {
      if case .variable = $0 { true } else { false }
    }
    guard isDistinct else { throw Self.wrong("it names no variable, so all files would have one name") }
    (self.parts, received) = (parts, nil)
  }

  private static func wrong(_ reason: String) -> CommandFailure {
    let variables = Variable.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
    return CommandFailure(.usage, "usage", "--name: \(reason)", hint: "there are \(variables)")
  }

  /// The name of an invoice's file.
  ///
  /// - Parameters:
  ///   - isReceived: whether somebody else has issued it.
  ///   - position: which one of the call's invoices it is, from 1.
  func fileName(
    for invoice: Invoice, isReceived: Bool, from origin: Origin, position: Int, extension suffix: String
  ) -> String {
    var name = ""
    for part in isReceived ? received ?? parts : parts {
      switch part {
      case .text(let text): name += PortableName.cleaned(text, keepsSpaces: true)
      case .variable(let variable):
        name += PortableName.cleaned(
          value(of: variable, invoice, isReceived: isReceived, origin, position), keepsSpaces: false)
      }
    }
    return PortableName.guarded(name, maximumLength: Self.maximumLength) + "." + suffix
  }

  /// The name of the file of an invoice with a number.
  static func fileName(numbered number: String, extension suffix: String) -> String {
    let name = PortableName.cleaned(FilePath.flattened(number), keepsSpaces: false)
    return PortableName.guarded(name, maximumLength: maximumLength) + "." + suffix
  }

  private func value(
    of variable: Variable, _ invoice: Invoice, isReceived: Bool, _ origin: Origin, _ position: Int
  ) -> String {
    switch variable {
    // A slash becomes a dot, which no number of a French e-invoice contains, so that two of them never share a name.
    case .number:
      // What others have issued is no draft.
      invoice.number.map(FilePath.flattened) ?? (isReceived ? "" : "draft-") + draftName(origin, position)
    case .customer: invoice.buyer.party.name
    case .seller: invoice.seller.party.name
    case .date: invoice.issueDate.description
    case .year: String(invoice.issueDate.description.prefix(4))
    case .month: String(invoice.issueDate.description.dropFirst(5).prefix(2))
    case .type: invoice.type.rawValue
    case .currency: invoice.currency.code
    case .reference: invoice.buyer.reference ?? ""
    case .file: Self.stem(of: origin.file)
    case .index: String(position)
    }
  }

  private func draftName(_ origin: Origin, _ position: Int) -> String {
    origin.index == nil ? Self.stem(of: origin.file) : "\(Self.stem(of: origin.file))-\(position)"
  }

  private static func stem(of file: String) -> String { FilePath.stem(of: FilePath.name(of: file)) }
}
