/// A file that goes with a mail.
public struct MailAttachment: Hashable, Sendable {
  /// Its name: `INV-202602-0001.pdf`.
  public var name: String
  /// Its media type: `application/pdf`.
  public var type: String
  /// What it is.
  public var bytes: [UInt8]

  /// A file.
  public init(name: String, type: String, bytes: [UInt8]) { (self.name, self.type, self.bytes) = (name, type, bytes) }
}
