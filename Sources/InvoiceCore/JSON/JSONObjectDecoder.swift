package import InvoiceModel

/// Reads objects from JSON: keys, types and words, as their forms say. What values mean together is the matter of who
/// asks for them.
package struct JSONObjectDecoder {
  /// The largest number of entries of an array that has no limit of its own.
  static let maximumEntries = 1000

  /// What is said of a key that an object has not.
  package enum UnknownKeys: Sendable {
    /// The keys that there are.
    case listKnown
    /// That there is a place for data of one's own.
    case nameMetadata
    /// That it cannot be shared by several invoices.
    case notShared
  }

  /// Where the text is read from.
  package var reader: JSONReader
  /// What is wrong so far.
  package var problems = ProblemCollector()
  /// What is said of unknown keys.
  private let unknown: UnknownKeys

  /// A decoder at the start of a text.
  package init(_ reader: JSONReader, unknown: UnknownKeys = .listKnown) {
    self.reader = reader
    self.unknown = unknown
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - object: gets its members, with placeholders where there is an error; when there is a syntax error, those
  ///     before it.
  ///   - unknown: what is said of unknown keys.
  ///   - findsDuplicates: whether values that are skipped are searched for duplicate keys; false when somebody else
  ///     reads them.
  /// - Returns: what is wrong with it.
  /// - Throws: a ``JSONSyntaxError`` when it is no JSON; everything else is among the problems.
  package static func decode<Object>(
    _ form: ObjectForm<Object>, from bytes: [UInt8], into object: inout Object, unknown: UnknownKeys = .listKnown,
    findsDuplicates: Bool = true
  ) throws(JSONSyntaxError) -> ProblemCollector {
    var decoder = JSONObjectDecoder(try JSONReader(bytes), unknown: unknown)
    decoder.reader.findsDuplicates = findsDuplicates
    _ = try decoder.object(form, into: &object)
    try decoder.reader.finish()
    for duplicate in decoder.reader.duplicates {
      decoder.problems.add(duplicateKey(duplicate.path), offset: duplicate.offset)
    }
    decoder.problems.countErrors(decoder.reader.duplicateCount - decoder.reader.duplicates.count)
    return decoder.problems
  }

  /// Reports a problem of the current value.
  ///
  /// - Parameter hint: is made only when it is shown: nearest names take their time.
  package mutating func report(
    _ code: ProblemCode, at offset: Int, _ message: String, hint: @autoclosure () -> String? = nil
  ) {
    guard !problems.isFull else { return problems.countErrors(1) }
    problems.add(Problem(code: code, path: reader.path, message: message, hint: hint()), offset: offset)
  }

  /// Whether a value of the kind begins here; else that is a problem, and the value is skipped.
  mutating func expect(_ kind: JSONReader.Kind) throws(JSONSyntaxError) -> Bool {
    let found = try reader.kind()
    if found == kind { return true }
    report(.wrongType, at: reader.position, "Here stands \(found.rawValue) where \(kind.rawValue) belongs.")
    try reader.skipValue()
    return false
  }

  /// Reads an object whose keys are all known.
  ///
  /// - Parameters:
  ///   - form: what its members are.
  ///   - object: gets them.
  /// - Returns: false when there is no object.
  package mutating func object<Object>(
    _ form: ObjectForm<Object>, into object: inout Object
  ) throws(JSONSyntaxError) -> Bool {
    guard try expect(.object) else { return false }
    let start = reader.position
    // A bit a member. What has been reported once is not looked at again, however often it is repeated.
    var (seen, present, repeated): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var unknown: Set<String> = []
    var next = 0
    try reader.enter()
    while let offset = try reader.nextKey() {
      guard let index = form.index(ofKeyAt: offset, in: reader, from: next) else {
        let name = reader.key(at: offset)
        if problems.isFull {
          problems.countErrors(1)
        } else if unknown.insert(name).inserted {
          reportUnknownKey(name, among: form.members.map(\.key), at: offset)
        }
        try reader.skipValue()
        continue
      }
      next = index + 1
      let bit: UInt64 = 1 << UInt64(index)
      guard seen & bit == 0 else {
        if repeated & bit == 0 {
          repeated |= bit
          problems.add(Self.duplicateKey(reader.path), offset: offset)
        }
        try reader.skipValue()
        continue
      }
      seen |= bit
      if try reader.kind() == .null {
        try reader.null()
      } else {
        present |= bit
        try form.members[index].read(&self, &object)
      }
    }
    if present & form.aloneMask != 0 {
      reportCompany(form, present: present, at: start)
    } else if present & form.required != form.required || !form.choice.isEmpty {
      reportMissing(form, present: present, at: start)
    }
    return true
  }

  /// Reports the members of an object that is read which are required and not there.
  private mutating func reportMissing<Object>(_ form: ObjectForm<Object>, present: UInt64, at start: Int) {
    var chosen = 0
    for (index, member) in form.members.enumerated() {
      let isPresent = present & 1 << UInt64(index) != 0
      if member.isRequired, !isPresent {
        let path = "\(reader.path)/\(member.key)"
        problems.add(Problem(code: .missingKey, path: path, message: "`\(member.key)` is required."), offset: start)
      }
      if isPresent, form.choice.contains(member.key) { chosen += 1 }
    }
    guard !form.choice.isEmpty, chosen != 1, !(form.takesWholeChoice && chosen > 1) else { return }
    let keys = form.choice.map { "`\($0)`" }.joined(separator: " and ")
    let number = form.takesWholeChoice ? "At least" : "Exactly"
    report(form.choiceCode, at: start, "\(number) one of \(keys) is needed here.")
  }

  /// Reports members beside one that stands alone.
  private mutating func reportCompany<Object>(_ form: ObjectForm<Object>, present: UInt64, at start: Int) {
    guard present.nonzeroBitCount > 1,
      let key = form.alone.first(where: { key in
        form.members.indices.contains { form.members[$0].key == key && present & 1 << UInt64($0) != 0 }
      })
    else { return }
    report(
      .notAlone, at: start, "An entry with `\(key)` has no other key.",
      hint: "Write an entry of its own for each.")
  }

  /// Reads an array, at most `limit` elements of it.
  ///
  /// - Parameter read: reads an element, which may be null.
  package mutating func array(
    limit: Int = maximumEntries, code: ProblemCode = .tooManyEntries,
    _ read: (inout JSONObjectDecoder) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try expect(.array) else { return }
    let start = reader.position
    let path = reader.path
    try reader.enter()
    while let index = try reader.nextElement() {
      if index < limit {
        try read(&self)
      } else {
        if index == limit {
          problems.add(
            Problem(code: code, path: path, message: "There are more than \(limit) entries here."), offset: start)
        }
        try reader.skipValue()
      }
    }
  }

  private static func duplicateKey(_ path: String) -> Problem {
    Problem(
      code: .duplicateKey, path: path, message: "This key stands twice in its object.", hint: "Remove one of them.")
  }

  private mutating func reportUnknownKey(_ name: String, among known: [String], at offset: Int) {
    let usual = UsualKey.meant(by: name, among: known)
    let nearest = Spelling.nearest(to: name, among: known)
    let message =
      unknown == .notShared
      ? "`\(name)` is no key that all invoices of a file can have in common." : "Unknown key `\(name)`."
    let elsewhere: String? =
      switch unknown {
      // To short words all others are near.
      case .nameMetadata where name.unicodeScalars.count <= 4: "Data of your own goes into `metadata`."
      case .nameMetadata: "The nearest known key is `\(nearest.word)`; data of your own goes into `metadata`."
      case .listKnown: "There are \(known.map { "`\($0)`" }.joined(separator: ", "))."
      case .notShared: nil
      }
    let meant = usual ?? (nearest.isLikely ? nearest.word : nil)
    report(.unknownKey, at: offset, message, hint: meant.map { "Did you mean `\($0)`?" } ?? elsewhere)
  }
}
