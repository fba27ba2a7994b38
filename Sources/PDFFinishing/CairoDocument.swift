internal import ByteCoding

/// A PDF of the kind that Cairo writes: objects one after the other, one classic cross-reference table, a trailer.
struct CairoDocument {
  let bytes: [UInt8]
  /// Indexed by object number. Nil where the number is free, and where the object was only a stream's length or the
  /// information dictionary: nobody copies either.
  private(set) var objects: [PDFObject?]

  /// Reads the cross-reference table and finds every object.
  init(_ bytes: [UInt8]) throws(FinishingError) {
    self.bytes = bytes
    guard bytes.matches("%PDF-1.", at: 0, before: bytes.count) else {
      throw .malformed(reason: "no PDF header", offset: 0)
    }
    let table = try CrossReferenceTable(bytes)
    let trailer = table.trailer
    for key: StaticString in ["/Prev", "/XRefStm", "/Encrypt"] where trailer[key] != nil {
      throw .unsupported(reason: "a file that was updated or encrypted")
    }
    guard let catalog = trailer.reference("/Root") else {
      throw .malformed(reason: "no document catalog", offset: trailer.range.lowerBound)
    }
    objects = Array(repeating: nil, count: table.offsets.count)

    var total = 0
    var lengths: [Int] = []
    for (number, offset) in table.offsets.enumerated() {
      guard let offset else { continue }
      let (object, length) = try Self.object(number, at: offset, bytes, table)
      if let length { lengths.append(length) }
      // Honest objects don't overlap; without this bound a small file could name one large object many times.
      total += object.value.count + (object.stream?.count ?? 0)
      guard total <= bytes.count else { throw .malformed(reason: "objects overlap", offset: offset) }
      objects[number] = object
    }
    for length in lengths { objects[length] = nil }
    if let information = trailer.reference("/Info"), objects.indices.contains(information) {
      objects[information] = nil
    }
    guard objects.indices.contains(catalog), objects[catalog]?.dictionary != nil else {
      throw .malformed(reason: "no document catalog", offset: trailer.range.lowerBound)
    }
  }

  /// The object's dictionary, if there is such an object and it is one.
  func dictionary(_ number: Int) -> PDFDictionary? { self[number]?.dictionary }

  subscript(number: Int) -> PDFObject? { objects.indices.contains(number) ? objects[number] : nil }

  /// The content and the resources of the only page, and the page.
  func onlyPage() throws(FinishingError) -> (content: Int, resources: Int, page: PDFDictionary) {
    let pages = objects.compactMap { $0?.kind == .page ? $0?.dictionary : nil }
    guard pages.count == 1, let content = pages[0].reference("/Contents"), self[content]?.stream != nil,
      let resources = pages[0].reference("/Resources"), dictionary(resources) != nil
    else { throw .malformed(reason: "a file of one page that has none, or several", offset: 0) }
    return (content, resources, pages[0])
  }

  /// The data of a stream.
  func data(of number: Int, _ inflater: Inflater) throws(FinishingError) -> [UInt8] {
    guard let stream = self[number]?.stream, let dictionary = dictionary(number) else {
      throw .malformed(reason: "object \(number) is no stream", offset: 0)
    }
    if dictionary["/Filter"] == nil { return Array(bytes[stream]) }
    guard dictionary.has("/Filter", "/FlateDecode"), dictionary["/DecodeParms"] == nil else {
      throw .unsupported(reason: "a stream that is not plainly deflated")
    }
    do { return try inflater.inflate(bytes, in: stream) } catch { throw .compression(error) }
  }

  /// Reads `number 0 obj … endobj`; also answers the number of the object that holds the stream's length.
  private static func object(
    _ number: Int, at offset: Int, _ bytes: [UInt8], _ table: CrossReferenceTable
  ) throws(FinishingError) -> (PDFObject, length: Int?) {
    var lexer = PDFLexer(bytes, in: min(offset, bytes.count)..<bytes.count)
    try lexer.begin(object: number)
    let start = lexer.position
    guard let dictionary = try PDFDictionary(&lexer) else {
      try lexer.skipValue()
      let value = start..<lexer.position
      try lexer.endObject()
      return (PDFObject(kind: .plain, value: value), nil)
    }
    var object = PDFObject(kind: kind(dictionary), value: dictionary.range, dictionary: dictionary)
    lexer.skipWhitespace()
    guard lexer.skip("stream") else {
      try lexer.endObject()
      return (object, nil)
    }
    if lexer.next == 0x0d { lexer.advance() }
    guard lexer.next == 0x0a else { throw lexer.malformed("no line end after stream") }
    lexer.advance()
    let reference = dictionary.reference("/Length")
    let length =
      try reference.map { number throws(FinishingError) in try self.length(number, bytes, table) }
      ?? dictionary.unsigned("/Length")
    guard let length, length <= bytes.count - lexer.position else { throw lexer.malformed("no stream length") }
    object.stream = lexer.position..<lexer.position + length
    lexer.move(to: lexer.position + length)
    lexer.skipWhitespace()
    guard lexer.skip("endstream") else { throw lexer.malformed("stream does not end where its length says") }
    try lexer.endObject()
    return (object, reference)
  }

  /// The value of an object that is an integer.
  private static func length(
    _ number: Int, _ bytes: [UInt8], _ table: CrossReferenceTable
  ) throws(FinishingError) -> Int? {
    guard table.offsets.indices.contains(number), let offset = table.offsets[number] else { return nil }
    var lexer = PDFLexer(bytes, in: min(offset, bytes.count)..<bytes.count)
    try lexer.begin(object: number)
    let length = lexer.unsigned()
    try lexer.endObject()
    return length
  }

  private static func kind(_ dictionary: PDFDictionary) -> PDFObject.Kind {
    if let type = dictionary["/Type"] {
      let bytes = dictionary.bytes
      if bytes.equals("/Page", in: type) { return .page }
      if bytes.equals("/Font", in: type) { return .font }
      if bytes.equals("/FontDescriptor", in: type) { return .fontDescriptor }
    }
    if dictionary.has("/Subtype", "/Image") { return .image }
    return .plain
  }
}

extension PDFLexer {
  fileprivate mutating func begin(object number: Int) throws(FinishingError) {
    guard unsigned() == number else { throw malformed("object \(number) expected") }
    skipWhitespace()
    guard unsigned() == 0 else { throw malformed("object \(number) has a generation") }
    skipWhitespace()
    guard skip("obj") else { throw malformed("object \(number) expected") }
    skipWhitespace()
  }

  fileprivate mutating func endObject() throws(FinishingError) {
    skipWhitespace()
    guard skip("endobj") else { throw malformed("endobj expected") }
  }
}
