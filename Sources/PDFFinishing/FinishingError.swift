package import ByteCoding

/// Why a PDF was not finished. No bytes are returned with it, so a wrong file can't be written.
package enum FinishingError: Error, Hashable, Sendable {
  /// The input is not the well-formed, classic PDF that Cairo writes; `offset` is in bytes from its beginning, or from
  /// the beginning of an inflated content stream.
  case malformed(reason: String, offset: Int)
  /// The input holds something that the asked conformance forbids and that can't be repaired here.
  case unsupported(reason: String)
  /// The structure annotations don't fit the structure tree or break a rule of ISO 14289-1; `element` is the index
  /// into ``FinishingOptions/structure``, or nil when the tree as a whole is meant.
  case structure(element: Int?, reason: String)
  /// A metadata value can't be written; `field` names the property.
  case metadata(field: String, reason: String)
  /// An attachment can't be embedded; `name` is its file name.
  case attachment(name: String, reason: String)
  /// A stream could not be compressed, or not be unpacked.
  case compression(CompressionError)
}

extension FinishingError: CustomStringConvertible {
  /// For a log: what failed, and where.
  package var description: String {
    switch self {
    case .malformed(let reason, let offset): "malformed PDF at byte \(offset): \(reason)"
    case .unsupported(let reason): "not possible in PDF/A-3: \(reason)"
    case .structure(let element?, let reason): "structure element \(element): \(reason)"
    case .structure(nil, let reason): "structure: \(reason)"
    case .metadata(let field, let reason): "metadata \(field): \(reason)"
    case .attachment(let name, let reason): "attachment \(name): \(reason)"
    case .compression(.failed(let operation, let code)): "\(operation) failed with code \(code)"
    case .compression(.tooLarge(let limit)): "not possible in PDF/A-3: a stream above \(limit >> 20) MiB"
    }
  }
}
