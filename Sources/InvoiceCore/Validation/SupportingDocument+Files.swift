internal import ByteCoding
package import InvoiceModel

extension SupportingDocument {
  /// The media types that an e-invoice may embed (BR-CL-24).
  package static let mediaTypes: Set<String> = [
    "application/pdf", "image/png", "image/jpeg", "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
  ]

  /// The most bytes that the files of one invoice have together: as base 64 they fit into a document of 64 MiB.
  package static let maximumSize = 45 << 20

  /// What its file is called (BT-125): as it says, as among the assets, or as the document, with the ending of its type.
  package var embeddedName: String {
    if let fileName { return fileName }
    switch file {
    case .asset(let path)?: return FilePath.name(of: path)
    case .data(_, mediaType: let type)?:
      guard MediaType.ofFile(named: name) == MediaType.unknown, let ending = MediaType.ending(of: type) else {
        return name
      }
      return "\(name).\(ending)"
    case nil: return name
    }
  }

  /// The media type of its file; nil without one.
  package var mediaType: String? {
    switch file {
    case .asset(let path)?: MediaType.ofFile(named: path)
    case .data(_, mediaType: let type)?: type
    case nil: nil
    }
  }
}
