internal import Billing
internal import InvoiceKit

/// Reads the fields of an object of a request, and gathers all that is wrong with them.
struct FieldReader {
  private let container: KeyedDecodingContainer<AnyKey>?
  private var known: [String] = []
  private(set) var problems: [FieldProblem] = []
  /// Times that were read, whose window is not checked yet.
  private(set) var times: [(field: String, value: Int64)] = []

  /// - Parameter decoder: at an object, which is a problem if it is none.
  init(_ decoder: any Decoder) {
    container = try? decoder.container(keyedBy: AnyKey.self)
    if container == nil { problems.append(FieldProblem(nil, .wrongType, "An object belongs here.")) }
  }

  mutating func report(_ field: String, _ code: PortalCode, _ detail: String) {
    problems.append(FieldProblem(field, code, detail))
  }

  /// A text.
  ///
  /// - Parameters:
  ///   - name: the field's name.
  ///   - maximum: its greatest length in bytes of UTF-8.
  ///   - isLine: whether nothing may stand in it that steers a terminal or the order of characters, line breaks included;
  ///     U+0000 may stand nowhere.
  mutating func text(_ name: String, maximum: Int, isRequired: Bool = true, isLine: Bool = true) -> String? {
    guard let text = value(String.self, name, "a text", isRequired: isRequired) else { return nil }
    if text.isEmpty { report(name, .empty, "`\(name)` is empty.") }
    if text.utf8.count > maximum {
      report(name, .tooLong, "`\(name)` is longer than \(maximum) bytes of UTF-8.")
    } else if isLine ? text.unicodeScalars.contains(where: PrintableText.isControl) : text.utf8.contains(0) {
      report(name, .controlCharacter, "`\(name)` has control characters.")
    }
    return text
  }

  /// A number.
  mutating func number(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
    guard let number = value(Int64.self, name, "an integer") else { return nil }
    if !range.contains(number) {
      report(name, .outOfRange, "`\(name)` is not between \(range.lowerBound) and \(range.upperBound).")
    }
    return number
  }

  /// A time in milliseconds since 1970; its window is checked later.
  mutating func time(_ name: String, isRequired: Bool = true) -> Int64? {
    guard let time = value(Int64.self, name, "an integer: milliseconds since 1970", isRequired: isRequired) else {
      return nil
    }
    times.append((name, time))
    return time
  }

  /// One of some words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Word.Type, isRequired: Bool = true
  ) -> Word? {
    guard let text = value(String.self, name, "a text", isRequired: isRequired) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    report(name, .unknownWord, "`\(name)` is none of \(words).")
    return nil
  }

  /// A list of numbers.
  mutating func numbers(_ name: String, maximum: Int) -> [Int64]? {
    guard let numbers = value([Int64].self, name, "a list of integers") else { return nil }
    if numbers.count > maximum { report(name, .tooManyItems, "`\(name)` has more than \(maximum) entries.") }
    return numbers
  }

  /// Any other value, by its own way of reading.
  mutating func value<Value: Decodable>(
    _ type: Value.Type, _ name: String, _ words: String, isRequired: Bool = true
  ) -> Value? {
    guard let container else { return nil }
    known.append(name)
    let key = AnyKey(name)
    if let value = try? container.decode(type, forKey: key) { return value }
    guard container.contains(key), (try? container.decodeNil(forKey: key)) == false else {
      if isRequired { report(name, .missingField, "`\(name)` is required.") }
      return nil
    }
    report(name, .wrongType, "`\(name)` is not \(words).")
    return nil
  }

  /// Reports fields that were not asked for.
  mutating func finish() {
    guard let container else { return }
    for key in container.allKeys where !known.contains(key.stringValue) {
      let names = known.map { "`\($0)`" }.joined(separator: ", ")
      report(String(key.stringValue.prefix(64)), .unknownField, "There is no such field; there are \(names).")
    }
  }

  /// What is wrong with the times that were read.
  static func problems(of times: [(field: String, value: Int64)], at now: Int64) -> [FieldProblem] {
    times.compactMap { field, value in
      if value > now + BotLimits.maximumAhead {
        return FieldProblem(field, .inFuture, "`\(field)` is more than 5 minutes in the future.")
      }
      if value < BotLimits.earliest(at: now) {
        return FieldProblem(field, .tooOld, "`\(field)` is more than \(BotLimits.months) months ago.")
      }
      return nil
    }
  }
}
