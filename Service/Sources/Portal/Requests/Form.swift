internal import Hummingbird
internal import NIOCore

/// The fields of a form of ours (application/x-www-form-urlencoded).
struct Form: Sendable {
  private static let maximumFields = 100
  /// All of them, by their names.
  private(set) var fields: [String: String] = [:]

  /// An empty one.
  init() {}

  /// - Throws: ``PortalCode/invalidFields`` for what no browser sends: a broken code, a field twice, too many.
  init(_ bytes: ByteBuffer) throws(HTTPProblem) {
    let pairs = bytes.readableBytesView.split(separator: UInt8(ascii: "&"))
    guard pairs.count <= Self.maximumFields else { throw Self.unreadable }
    for pair in pairs {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.flatMap({ Self.decode($0, readsPlus: true) }),
        let value = Self.decode(parts.count > 1 ? parts[1] : [], readsPlus: true),
        fields.updateValue(value, forKey: name) == nil
      else { throw Self.unreadable }
    }
  }

  /// What a field says; nil when there is none.
  subscript(_ name: String) -> String? { fields[name] }

  /// What stands behind its codes; nil when one is broken.
  ///
  /// - Parameter readsPlus: whether a plus is a space, as in forms.
  static func decode(_ bytes: some Sequence<UInt8>, readsPlus: Bool) -> String? {
    var result: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+") where readsPlus: result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
        result.append(high << 4 | low)
      default: result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static let unreadable = HTTPProblem(.badRequest, .invalidFields, "The form can't be read.")
}
