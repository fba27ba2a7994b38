internal import Hummingbird
internal import InvoiceKit

/// Reads the values of a URL: what is wrong with one is told like what is wrong with a field.
struct QueryReader {
  private let request: Request

  init(_ request: Request) { self.request = request }

  /// A number; nil when it is not given.
  func number(_ name: String, in range: ClosedRange<Int64>) throws(HTTPProblem) -> Int64? {
    guard let text = value(name) else { return nil }
    guard let number = Int64(text), range.contains(number) else {
      throw Self.wrong(
        name, .outOfRange, "`\(name)` is not a number between \(range.lowerBound) and \(range.upperBound).")
    }
    return number
  }

  /// One of some words; nil when it is not given.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Word.Type
  ) throws(HTTPProblem) -> Word? {
    guard let text = value(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw Self.wrong(name, .unknownWord, "`\(name)` is none of \(words).")
    }
    return word
  }

  /// A line of text, which is not empty; nil when it is not given.
  ///
  /// - Parameters:
  ///   - name: of the value.
  ///   - maximum: its greatest length in characters of Unicode.
  func line(_ name: String, maximum: Int) throws(HTTPProblem) -> String? {
    guard let text = value(name) else { return nil }
    if text.isEmpty { throw Self.wrong(name, .empty, "`\(name)` is empty.") }
    if text.unicodeScalars.count > maximum {
      throw Self.wrong(name, .tooLong, "`\(name)` is longer than \(maximum) characters.")
    }
    if text.unicodeScalars.contains(where: PrintableText.isControl) {
      throw Self.wrong(name, .controlCharacter, "`\(name)` has control characters.")
    }
    return text
  }

  private func value(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map(String.init) }

  private static func wrong(_ name: String, _ code: PortalCode, _ detail: String) -> HTTPProblem {
    HTTPProblem(.badRequest, .invalidFields, "The query is wrong.", fields: [FieldProblem(name, code, detail)])
  }
}
