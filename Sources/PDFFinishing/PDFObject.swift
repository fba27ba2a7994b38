/// Where an indirect object stands in the file.
struct PDFObject {
  /// What is asked of an object depends on this.
  enum Kind {
    case plain
    case page
    case image
    case font
    case fontDescriptor
  }

  var kind: Kind
  /// From the first byte of the value to its last; without the stream that follows a dictionary.
  var value: Range<Int>
  var dictionary: PDFDictionary?
  /// The stream's data, still encoded.
  var stream: Range<Int>?
}
