/// A value in a PDF that libqpdf has opened.
struct PDFValue {
  enum Kind {
    case dictionary, array, stream, string, name, integer, other
  }

  let document: QPDFDocument
  let object: QPDFLibrary.Object

  var kind: Kind { document.kind(of: object) }
  /// The text of a string, or a name without its slash.
  var text: String? { document.text(of: object) }
  var integer: Int? { document.integer(of: object) }
  /// The number of an indirect object; 0 for a direct one.
  var number: Int { document.number(of: object) }

  /// The value of a dictionary's or stream's key, given without its slash; nil when there is none.
  subscript(key: String) -> PDFValue? {
    guard let value = document.value(object, forKey: "/" + key) else { return nil }
    let result = PDFValue(document: document, object: value)
    return result.kind == .other ? nil : result
  }

  /// An array's values.
  func items(atMost limit: Int) -> [PDFValue] {
    document.items(of: object, atMost: limit).map { PDFValue(document: document, object: $0) }
  }

  /// A stream's content.
  func content() throws(StreamFailure) -> [UInt8] { try document.content(of: object) }
}
