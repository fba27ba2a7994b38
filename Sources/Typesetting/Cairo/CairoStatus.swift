import CCairo

/// Cairo's status codes (`cairo_status_t`), unknown ones included.
struct CairoStatus: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ status: cairo_status_t) {
    self.init(rawValue: status.rawValue)
  }

  static let success = CairoStatus(CAIRO_STATUS_SUCCESS)
  static let writeError = CairoStatus(CAIRO_STATUS_WRITE_ERROR)

  /// Cairo's own words.
  var message: String {
    String(cString: cairo_status_to_string(cairo_status_t(rawValue: rawValue)))
  }

  /// - Throws: `TypesettingError.backend` unless the status is success.
  static func check(_ status: CairoStatus, during operation: String) throws(TypesettingError) {
    guard status == .success else { throw .backend(operation: operation, reason: status.message) }
  }
}
