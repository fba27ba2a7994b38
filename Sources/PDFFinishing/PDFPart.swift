/// Objects of a file that Cairo wrote, ready to be put into another file, where they have other numbers.
struct PDFPart: Sendable {
  private struct Object: Sendable {
    /// Into `values`: the object's value, or its entries when it is a stream's dictionary.
    var value: Range<Int>
    /// Into `references`.
    var references: Range<Int>
    /// Into `bytes`.
    var stream: Range<Int>?
  }

  /// Where the number of an object stands in `values`, and which object is meant.
  private struct Reference: Sendable {
    var position: Int
    var object: Int
  }

  private let bytes: [UInt8]
  private var objects: [Object] = []
  private var values: [UInt8] = []
  private var references: [Reference] = []
  /// Whether an image is in colours that sRGB as the output intent does not admit (ISO 19005-3, 6.2.4.3).
  private(set) var hasFourInks = false

  /// Takes objects and all that they refer to.
  ///
  /// - Parameter roots: their numbers; they are the first objects of the part.
  init(_ document: CairoDocument, roots: [Int]) throws(FinishingError) {
    bytes = document.bytes
    // By number: one more than the object's place in the part; 0: it has none.
    var places = [Int](repeating: 0, count: document.objects.count)
    var waiting: [Int] = []
    func place(_ number: Int) -> Int? {
      guard places.indices.contains(number) else { return nil }
      if places[number] == 0 {
        waiting.append(number)
        places[number] = waiting.count
      }
      return places[number] - 1
    }
    for root in roots { _ = place(root) }
    var index = 0
    while index < waiting.count {
      guard let object = document[waiting[index]] else {
        throw .malformed(reason: "object \(waiting[index]) is missing", offset: 0)
      }
      let (value, reference) = (values.count, references.count)
      try copy(object, place: place)
      objects.append(
        Object(value: value..<values.count, references: reference..<references.count, stream: object.stream))
      index += 1
    }
  }

  private mutating func copy(_ object: PDFObject, place: (Int) -> Int?) throws(FinishingError) {
    guard let dictionary = object.dictionary else { return try copy(object.value, place: place) }
    if object.kind == .image, dictionary.has("/ColorSpace", "/DeviceCMYK") { hasFourInks = true }
    if object.stream == nil { values.append("<< ") }
    for entry in dictionary.entries {
      if bytes.equals("/Length", in: entry.key), object.stream != nil { continue }
      // ISO 19005-3, 6.2.8: images are not to be smoothed.
      if bytes.equals("/Interpolate", in: entry.key), bytes.equals("true", in: entry.value) { continue }
      values.append(contentsOf: bytes[entry.key])
      values.append(0x20)
      try copy(entry.value, place: place)
      values.append(0x0a)
    }
    values += try Self.additions(to: dictionary, of: object.kind)
    if object.stream == nil { values.append(">>") }
  }

  /// ISO 19005-3, 6.2.11: fonts are embedded, and what they show can be told as Unicode.
  private static func additions(
    to dictionary: PDFDictionary, of kind: PDFObject.Kind
  ) throws(FinishingError) -> [UInt8] {
    switch kind {
    case .fontDescriptor:
      guard dictionary["/FontFile"] != nil || dictionary["/FontFile2"] != nil || dictionary["/FontFile3"] != nil else {
        throw .unsupported(reason: "a font that is not embedded")
      }
    case .font:
      let isComposite = dictionary.has("/Subtype", "/Type0")
      let isDrawn = dictionary.has("/Subtype", "/Type3")
      guard isComposite || isDrawn || dictionary["/FontDescriptor"] != nil else {
        throw .unsupported(reason: "a font that is not embedded")
      }
      if isComposite || isDrawn, dictionary["/ToUnicode"] == nil {
        throw .unsupported(reason: "a font whose glyphs have no meaning in Unicode")
      }
      // 6.2.11.3.2; Cairo numbers the glyphs of its subsets as it numbers the characters.
      if dictionary.has("/Subtype", "/CIDFontType2"), dictionary["/CIDToGIDMap"] == nil {
        return Array("/CIDToGIDMap /Identity\n".utf8)
      }
    case .plain, .page, .image: break
    }
    return []
  }

  /// Copies a value, and notes where it refers to objects.
  private mutating func copy(_ range: Range<Int>, place: (Int) -> Int?) throws(FinishingError) {
    var lexer = PDFLexer(bytes, in: range)
    var copied = range.lowerBound
    while !lexer.isAtEnd {
      let start = lexer.position
      switch lexer.next {
      case UInt8(ascii: "("): try lexer.skipString()
      case UInt8(ascii: "<"):
        if start + 1 < range.upperBound, bytes[start + 1] == UInt8(ascii: "<") {
          lexer.move(to: start + 2)
        } else {
          try lexer.skipString()
        }
      case UInt8(ascii: "/"):
        lexer.advance()
        lexer.skipRegular()
      case let byte where PDFSyntax.isRegular(byte):
        guard let number = lexer.reference() else {
          lexer.skipRegular()
          continue
        }
        guard let object = place(number) else { throw lexer.malformed("an object that there is not") }
        values.append(contentsOf: bytes[copied..<start])
        references.append(Reference(position: values.count, object: object))
        values.append(" 0 R")
        copied = lexer.position
      default: lexer.advance()
      }
    }
    values.append(contentsOf: bytes[copied..<range.upperBound])
  }

  /// Puts the objects into a file.
  ///
  /// - Parameter additions: more entries for the first object, a stream, from the numbers of all.
  /// - Returns: the numbers that they have there.
  @discardableResult
  func write(
    to writer: inout PDFWriter, adding additions: ([Int]) -> [UInt8] = { _ in [] }
  ) throws(FinishingError) -> [Int] {
    let numbers = objects.map { _ in writer.newNumber() }
    var value: [UInt8] = []
    for (object, number) in zip(objects, numbers) {
      value.removeAll(keepingCapacity: true)
      var copied = object.value.lowerBound
      for reference in references[object.references] {
        value.append(contentsOf: values[copied..<reference.position])
        value.append(integer: numbers[reference.object])
        copied = reference.position
      }
      value.append(contentsOf: values[copied..<object.value.upperBound])
      if let stream = object.stream {
        if number == numbers[0] { value += additions(numbers) }
        writer.write(stream: number, entries: value, data: bytes[stream])
      } else {
        try writer.write(object: number, value: value)
      }
    }
    return numbers
  }
}
