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
  /// Cairo says so, too, of a font whose file it cannot open.
  static let noMemory = CairoStatus(CAIRO_STATUS_NO_MEMORY)
  static let writeError = CairoStatus(CAIRO_STATUS_WRITE_ERROR)

  /// Cairo's own words.
  var message: String {
    String(cString: cairo_status_to_string(cairo_status_t(rawValue: rawValue)))
  }

  /// - Throws: `TypesettingError.noRoom` or `.backend` unless the status is success.
  static func check(_ status: CairoStatus, during operation: String) throws(TypesettingError) {
    switch status {
    case .success: return
    case .noMemory: throw .noRoom(operation: operation, reason: status.message)
    default: throw .backend(operation: operation, reason: status.message)
    }
  }
}
