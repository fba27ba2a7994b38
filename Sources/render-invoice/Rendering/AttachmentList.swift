import InvoiceKit

/// The files of `--attach`.
enum AttachmentList {
  /// Reads them.
  ///
  /// - Parameter options: names of files, each with what it is to the invoice before it (`data:hours.csv`) or not.
  /// - Throws: a failure with status 66 when a file cannot be opened, 74 when it cannot be read, 65 when it is too large.
  static func read(_ options: [String]) throws(CommandFailure) -> [Attachment] {
    var attachments: [Attachment] = []
    for option in options {
      var path = option
      var relationship = Attachment.Relationship.supplement
      if let colon = option.firstIndex(of: ":"),
        let named = Attachment.Relationship.allCases.first(where: {
          $0.rawValue.lowercased() == option[..<colon].lowercased()
        })
      {
        relationship = named
        path = String(option[option.index(after: colon)...])
      }
      let bytes = try InputFile.read(path)
      let name = path == "-" ? "stdin" : FilePath.name(of: path)
      attachments.append(
        Attachment(
          name: name, mimeType: Attachment.mimeType(ofFileNamed: name), relationship: relationship, bytes: bytes))
    }
    return attachments
  }
}
