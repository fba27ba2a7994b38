internal import ByteCoding

/// One document on its way through the finisher.
struct FinishingRun {
  let draft: PDFDraft
  private(set) var options: FinishingOptions
  let created: ISODate
  let modified: ISODate
  var writer: PDFWriter
  /// The numbers of pages, and of elements of the structure, in their order.
  private(set) var pages: [Int]
  private(set) var elements: [Int]
  let pageTree: Int
  /// By page: the numbers of its annotations.
  var annotations: [[Int]] = []

  var isTagged: Bool { !draft.structure.elements.isEmpty }

  init(_ draft: PDFDraft, _ options: FinishingOptions) throws(FinishingError) {
    self.draft = draft
    self.options = options
    self.options.metadata = options.metadata.shortened
    created = try Self.date(options.metadata.creationDate, "creationDate")
    modified = try Self.date(options.metadata.modificationDate, "modificationDate")
    guard !options.metadata.title.isEmpty else { throw .metadata(field: "title", reason: "empty") }
    guard LanguageTag.isWellFormed(options.metadata.language) else {
      throw .metadata(field: "language", reason: "no language tag (BCP 47)")
    }
    guard !draft.pages.isEmpty else { throw .malformed(reason: "a document without pages", offset: 0) }
    if draft.structure.elements.isEmpty {
      if options.conformance.isTagged { throw .structure(element: nil, reason: "the document is not tagged") }
    } else {
      try draft.structure.check()
    }
    let attached = options.attachments.reduce(0) { $0 + $1.bytes.count / 2 }
    do {
      writer = PDFWriter(capacity: 24_576 + draft.pages.count * 4096 + attached, deflater: try Deflater())
    } catch {
      throw .compression(error)
    }
    pageTree = writer.newNumber()
    pages = []
    elements = []
    for _ in draft.pages { pages.append(writer.newNumber()) }
    for _ in draft.structure.elements { elements.append(writer.newNumber()) }
  }

  private static func date(_ text: String, _ field: String) throws(FinishingError) -> ISODate {
    guard let date = ISODate(text) else {
      throw .metadata(field: field, reason: "expected is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ")
    }
    return date
  }

  mutating func finish() throws(FinishingError) -> [UInt8] {
    let resources = try writeResources()
    try writeAnnotations()
    try writePages(resources)
    let structure = isTagged ? try writeStructure() : nil
    let files = try writeAttachments()
    let metadata = try writeMetadata()
    let intent = options.conformance.isArchival ? writeOutputIntent() : nil
    let catalog = try writeCatalog(structure: structure, files: files, metadata: metadata, intent: intent)
    let information = try writeInformation()
    return try writer.finish(root: catalog, information: information)
  }
}
