internal import ByteCoding

/// One document on its way through the finisher.
struct FinishingRun {
  let document: CairoDocument
  private(set) var options: FinishingOptions
  let created: ISODate
  let modified: ISODate
  /// Nil when the document keeps whatever tags it has as they are.
  let tree: StructureTree?
  /// By the figure's object number, its page and where it stands there.
  var figures: [Int: (page: Int, bounds: Rectangle)] = [:]
  var writer: PDFWriter
  let inflater: Inflater
  /// The streams that take the places of stand-ins and their masks, by object number.
  private var packed: [Int: PackedStream] = [:]

  var isTagged: Bool { options.conformance.isTagged }

  init(_ document: CairoDocument, _ options: FinishingOptions) throws(FinishingError) {
    self.document = document
    self.options = options
    self.options.metadata = options.metadata.shortened
    created = try Self.date(options.metadata.creationDate, "creationDate")
    modified = try Self.date(options.metadata.modificationDate, "modificationDate")
    guard !options.metadata.title.isEmpty else { throw .metadata(field: "title", reason: "empty") }
    guard LanguageTag.isWellFormed(options.metadata.language) else {
      throw .metadata(field: "language", reason: "no language tag (BCP 47)")
    }
    if options.conformance.isTagged { try StructureTree.check(options.structure) }
    tree =
      options.conformance.isTagged || !options.structure.isEmpty
      ? try StructureTree(document, options.structure) : nil
    let unused = document.objects.indices.dropFirst().filter { document.objects[$0] == nil }
    let attached = options.attachments.reduce(0) { $0 + $1.bytes.count / 2 }
    do {
      inflater = try Inflater()
      writer = PDFWriter(
        objectCount: max(1, document.objects.count), unused: unused, capacity: document.bytes.count + attached + 16_384,
        deflater: try Deflater())
    } catch {
      throw .compression(error)
    }
  }

  private static func date(_ text: String, _ field: String) throws(FinishingError) -> ISODate {
    guard let date = ISODate(text) else {
      throw .metadata(field: field, reason: "expected is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ")
    }
    return date
  }

  mutating func finish() throws(FinishingError) -> [UInt8] {
    if options.conformance.isArchival { try document.checkColours() }
    packed = try StandIn.streams(of: options.pictures, in: document, inflater)
    // Contents first: they tell where the figures stand, which the structure elements then say.
    let contents = try writeContents()
    for (number, object) in document.objects.enumerated() {
      guard let object, number != document.catalog, !contents.contains(number) else { continue }
      try write(object, number)
    }
    let files = try writeAttachments()
    let metadata = try writeMetadata()
    let intent = options.conformance.isArchival ? writeOutputIntent() : nil
    try writeCatalog(files: files, metadata: metadata, intent: intent)
    let information = try writeInformation()
    return try writer.finish(root: document.catalog, information: information)
  }

  private mutating func write(_ object: PDFObject, _ number: Int) throws(FinishingError) {
    guard let dictionary = object.dictionary else {
      return try writer.write(object: number, value: document.bytes[object.value])
    }
    if let stream = object.stream {
      if object.kind == .form { try checkForm(dictionary, stream) }
      if let packed = packed[number] { return writer.write(stream: number, entries: packed.entries, data: packed.data) }
      let entries = object.kind == .image ? PackedStream.entries(ofImage: dictionary) : Self.entries(of: dictionary)
      return writer.write(stream: number, entries: entries, data: document.bytes[stream])
    }
    switch object.kind {
    case .page: try writePage(dictionary, number)
    case .annotation: try writeAnnotation(dictionary, number)
    case .structureElement where tree != nil: try writeElement(dictionary, number)
    case .font: try writeFont(dictionary, number)
    case .fontDescriptor:
      guard dictionary["/FontFile"] != nil || dictionary["/FontFile2"] != nil || dictionary["/FontFile3"] != nil else {
        throw .unsupported(reason: "a font that is not embedded")
      }
      fallthrough
    default: try writeOther(dictionary, number)
    }
  }

  private static func entries(of stream: PDFDictionary) -> [UInt8] {
    var entries: [UInt8] = []
    entries.append(entriesOf: stream, except: ["/Length"])
    return entries
  }

  /// The dictionary with entries replaced or added, as an object of its own.
  mutating func write(
    _ dictionary: PDFDictionary, _ number: Int, replacing keys: [StaticString], by entries: [UInt8]
  ) throws(FinishingError) {
    var value: [UInt8] = Array("<< ".utf8)
    value.append(entriesOf: dictionary, except: keys)
    value += entries
    value.append(">>")
    try writer.write(object: number, value: value)
  }
}

extension CairoDocument {
  /// The output intent is sRGB, so that colours for other devices have no meaning (ISO 19005-3, 6.2.4.3).
  fileprivate func checkColours() throws(FinishingError) {
    for object in objects {
      guard let object, let dictionary = object.dictionary, object.kind != .structureElement else { continue }
      if let space = dictionary["/ColorSpace"], bytes.equals("/DeviceCMYK", in: space) {
        throw .unsupported(reason: "an image in CMYK")
      }
    }
  }
}
