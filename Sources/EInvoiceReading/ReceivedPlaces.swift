internal import EInvoicing
package import InvoiceCore
package import InvoiceModel

/// Where in the XML of a received invoice stands what a later step names by a key of the invoice's JSON, which nobody
/// has seen: the element that says it, else the one around it.
///
/// It is made only when there is something to say, and reads the XML once more.
package struct ReceivedPlaces {
  private let document: ReceivedDocument
  private let log: ReadingLog
  private let bytes: [UInt8]

  /// The places in a document; nil when it can't be read.
  ///
  /// - Parameter xml: the document as it was received.
  package init?(xml: [UInt8]) {
    guard let (document, log, utf8) = try? ReceivedInvoice.read(xml) else { return nil }
    (self.document, self.log, bytes) = (document, log, utf8)
  }

  /// The problems with the paths, lines and columns of elements. What names a file of its own, or has a place in the XML
  /// already, stays as it is.
  ///
  /// - Parameter invoice: what the document was read as.
  package func placed(_ problems: [Problem], of invoice: ComputedInvoice) -> [Problem] {
    var result = problems
    let found = problems.indices.filter { Self.isAboutInvoice(problems[$0]) }
    let values = JSONExcerpt.texts(at: found.map { problems[$0].path }, in: invoice.json)
    var offsets: [Int] = []
    for (index, value) in zip(found, values) {
      let element = element(problems[index].path, saying: value, of: problems[index])
      result[index].path = ReadingLog.path(of: element)
      // It tells which key to change.
      if problems[index].rule != nil { result[index].hint = nil }
      offsets.append(element.offset)
    }
    for (index, location) in zip(found, TextLocations.locations(of: offsets, in: bytes)) {
      result[index].location = location
    }
    return result
  }

  /// Whether a problem is about the invoice, and its path a pointer: those of elements begin with a capital letter or
  /// have their place. What is about the options of the call, or the system, has no path.
  private static func isAboutInvoice(_ problem: Problem) -> Bool {
    guard problem.file == nil, problem.location == nil, problem.object == nil else { return false }
    guard !problem.path.isEmpty else {
      return problem.rule != nil || problem.character != nil || problem.code == .notWritten
    }
    let first = problem.path.dropFirst().first
    return first.map { $0.isLowercase } ?? false
  }

  private func element(_ pointer: String, saying value: String?, of problem: Problem) -> XMLElement {
    let around = container(of: pointer)
    if let character = problem.character {
      return Self.descendant(of: around, in: log) { $0.unicodeScalars.contains(character) } ?? around
    }
    if let value, let found = Self.descendant(of: around, saying: value, in: log) { return found }
    return around
  }

  /// The element that holds what a key is about.
  private func container(of pointer: String) -> XMLElement {
    let tokens = JSONPointer.tokens(pointer).map(String.init)
    guard let first = tokens.first else { return document.root }
    let index = tokens.dropFirst().first.flatMap(Int.init)
    func at(_ elements: [XMLElement]) -> XMLElement? {
      index.flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    }
    let element: XMLElement? =
      switch first {
      case "items": at(document.lines.map(\.element))
      case "company": document.seller?.element
      case "customer": document.buyer?.element
      case "delivery": document.deliverTo?.element
      case "payment": tokens.count == 1 ? document.means?.element : nil
      case "discounts": at(document.allowances.filter { !$0.isCharge }.map(\.element))
      case "charges": at(document.allowances.filter(\.isCharge).map(\.element))
      case "vat_breakdown": at(document.taxes.map(\.element))
      case "subtotal", "tax", "total", "due", "prepaid", "rounding": document.totalsElement
      case "received" where tokens.count > 2 && tokens[1] == "lines":
        Int(tokens[2]).flatMap { document.lines.indices.contains($0) ? document.lines[$0].element : nil }
      default: nil
      }
    return element ?? document.root
  }

  /// The first element below another one that has a text of some kind.
  private static func descendant(
    of element: XMLElement, in log: ReadingLog, where isWanted: (String) -> Bool
  ) -> XMLElement? {
    for index in element.index..<log.end(of: element.index) {
      let candidate = XMLElement(document: log.document, index: index)
      if !candidate.hasChildren, let text = candidate.text, isWanted(text) { return candidate }
    }
    return nil
  }

  /// The first element below another one whose text is a value, or a part of it: dates are written otherwise, and
  /// several elements may be one text of ours.
  private static func descendant(of element: XMLElement, saying value: String, in log: ReadingLog) -> XMLElement? {
    let wanted = plain(value)
    guard !wanted.isEmpty else { return nil }
    let number = ExactDecimal(xml: value)
    var part: XMLElement?
    for index in element.index..<log.end(of: element.index) {
      let candidate = XMLElement(document: log.document, index: index)
      guard !candidate.hasChildren, let text = candidate.text else { continue }
      let said = plain(text)
      if said == wanted { return candidate }
      if let number, ExactDecimal(xml: text) == number { return candidate }
      if part == nil, said.utf8.count > 2, wanted.contains(said) { part = candidate }
    }
    return part
  }

  /// Without blanks and without the hyphens of dates.
  private static func plain(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "-" }
  }
}
