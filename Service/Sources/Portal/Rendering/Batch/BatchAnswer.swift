internal import ByteCoding
internal import FoundationEssentials

/// What a line of a batch is answered with: a line.
struct BatchAnswer: Encodable {
  private enum CodingKeys: String, CodingKey {
    case index, ok, number, bytes, pages, problems
    case mediaType = "media_type"
  }

  /// From 0; blank lines do not count.
  var index: Int
  var ok: Bool
  var number: String?
  var mediaType: String?
  var bytes: Int?
  var pages: Int?
  /// Errors and warnings, or warnings alone.
  var problems: [DocumentProblem]?
  /// The file, which is in the line as base 64 under `document`.
  private var document: [UInt8] = []

  /// A document.
  init(_ index: Int, _ document: RenderedDocument) {
    (self.index, ok, number, mediaType) = (index, true, document.number, document.mediaType)
    (bytes, pages) = (document.bytes.count, document.pageCount > 0 ? document.pageCount : nil)
    problems = document.warnings.isEmpty ? nil : document.warnings
    self.document = document.bytes
  }

  /// Why there is none.
  init(_ index: Int, _ problems: [DocumentProblem]) {
    (self.index, ok, self.problems) = (index, false, problems)
  }

  /// The line, its end included.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, integers and lists of them have a form.
    var line = (try? encoder.encode(self)).map { Array($0) } ?? []
    if ok {
      // Base 64 needs no escapes, and is most of the line.
      line.removeLast()
      line += #","document":""#.utf8
      line += Base64.encoded(document)
      line += #""}"#.utf8
    }
    line.append(0x0A)
    return line
  }
}
