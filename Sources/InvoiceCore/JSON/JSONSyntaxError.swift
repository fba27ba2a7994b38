package import InvoiceModel

/// Why a text is no JSON that can be read; reading ends here.
package struct JSONSyntaxError: Error {
  /// The code of the problem.
  var code: ProblemCode
  /// Where, in bytes from the start.
  var offset: Int
  var message: String
  var hint: String?

  init(_ code: ProblemCode, at offset: Int, _ message: String, hint: String? = nil) {
    self.code = code
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  /// The one problem of a text that cannot be read.
  package func problem(in bytes: [UInt8]) -> Problem {
    let location = TextLocations.locations(of: [offset], in: bytes).first
    return Problem(code: code, path: "", message: message, hint: hint, location: location)
  }
}
