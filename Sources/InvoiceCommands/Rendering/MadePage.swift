/// A page that has a file of its own.
package struct MadePage: Sendable {
  /// From 1.
  package var number: Int
  /// Its file.
  package var bytes: [UInt8]

  /// A page's file.
  package init(number: Int, bytes: [UInt8]) {
    (self.number, self.bytes) = (number, bytes)
  }
}
