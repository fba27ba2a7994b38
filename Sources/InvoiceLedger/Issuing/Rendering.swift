/// What an invoice was made into, by its digest: what is made of it later has to be the same.
public struct Rendering: Hashable, Sendable {
  /// Which of an invoice's documents it is: `pdf`, `xml`, `ubl`.
  public var form: String
  /// SHA-256 of its bytes.
  public var digest: [UInt8]
  /// In bytes.
  public var size: Int
  /// How many pages it has; 0 when it has none.
  public var pages: Int

  /// A document.
  public init(form: String, digest: [UInt8], size: Int, pages: Int) {
    self.form = form
    self.digest = digest
    self.size = size
    self.pages = pages
  }
}
