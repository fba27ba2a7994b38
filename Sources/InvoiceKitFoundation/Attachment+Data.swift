public import FoundationEssentials
public import InvoiceKit

extension Attachment {
  /// A file to embed; nil `mimeType`: the one that the name's ending stands for.
  public init(
    name: String, mimeType: String? = nil, relationship: Relationship = .supplement, description: String = "",
    data: Data
  ) {
    self.init(
      name: name, mimeType: mimeType ?? Self.mimeType(ofFileNamed: name), relationship: relationship,
      description: description, bytes: [UInt8](data))
  }
}
