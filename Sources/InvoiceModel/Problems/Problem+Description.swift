extension Problem: CustomStringConvertible {
  /// The problem as `render-invoice` prints it: `FILE:LINE:COLUMN: error: JSON-POINTER: message [code] (hint)`, on one
  /// line and without control characters. The file and the place are there when they are known.
  public var description: String {
    let file = file.map { location == nil ? $0 + ": " : $0 + ":" } ?? ""
    let place = location.map { "\($0.line):\($0.column): " } ?? ""
    let text = "\(file)\(place)\(severity.rawValue): \(path.isEmpty ? "/" : path): \(message) [\(code)]"
    return PrintableText.of(hint.map { "\(text) (\($0))" } ?? text)
  }
}
