internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The answers of the rendering API.
enum DocumentBodies {
  /// How many warnings there are; `/v1/check` lists them.
  static let warnings = HTTPField.Name("X-Invoice-Warnings")
  /// How many pages there are.
  static let pages = HTTPField.Name("X-Invoice-Pages")

  /// What `/v1/check` answers.
  struct Check: Encodable {
    var ok: Bool
    var errors: Int
    var warnings: Int
    var problems: [DocumentProblem]

    init(_ problems: [DocumentProblem]) {
      errors = problems.filter(\.isError).count
      warnings = problems.count - errors
      ok = errors == 0
      self.problems = problems
    }
  }

  /// A document.
  static func response(_ document: RenderedDocument) -> Response {
    var response = bytes(document.bytes, document.mediaType, warnings: document.warnings.count)
    if document.pageCount > 0, let pages { response.headers[pages] = "\(document.pageCount)" }
    response.headers[.contentDisposition] = disposition(document.fileName)
    return response
  }

  /// Bytes of a type.
  static func bytes(_ bytes: [UInt8], _ type: String, warnings count: Int) -> Response {
    var response = Response(
      status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    if let warnings { response.headers[warnings] = "\(count)" }
    return response
  }

  /// The name of a file: as it is where it is plain, and by RFC 8187 where it is not.
  static func disposition(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || [0x2D, 0x2E, 0x5F].contains($0)
    }
    return isPlain ? #"inline; filename="\#(name)""# : "inline; filename*=UTF-8''\(encoded(name))"
  }

  /// A text as a segment of a path has it.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return text.utf8.reduce(into: "") { text, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%"
        text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
        text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
      }
    }
  }
}
