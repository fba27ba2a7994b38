internal import ByteCoding
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
      let (path, relationship) = file(of: option)
      let bytes = try InputFile.read(path)
      let name = path == "-" ? "stdin" : FilePath.name(of: path)
      attachments.append(
        Attachment(
          name: name, mimeType: Attachment.mimeType(ofFileNamed: name), relationship: relationship, bytes: bytes))
    }
    return attachments
  }

  /// The path of a file and what it is to the invoice.
  static func file(of option: String) -> (path: String, relationship: Attachment.Relationship) {
    guard let colon = option.utf8.firstIndex(of: UInt8(ascii: ":")),
      let named = Attachment.Relationship.allCases.first(where: {
        $0.rawValue.lowercased() == option[..<colon].lowercased()
      })
    else { return (option, .supplement) }
    return (String(option[option.utf8.index(after: colon)...]), named)
  }
}
