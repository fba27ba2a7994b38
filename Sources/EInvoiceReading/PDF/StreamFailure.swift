/// Why a stream of a PDF has no content.
struct StreamFailure: Error {
  /// The end of a sentence: `is damaged`.
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
