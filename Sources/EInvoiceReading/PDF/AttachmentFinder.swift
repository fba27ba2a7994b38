internal import InvoiceModel

/// Finds the files in a PDF: the associated ones and those in the name tree.
struct AttachmentFinder {
  /// A file as it is stored.
  struct File {
    var attachment: ReceivedPDF.Attachment
    /// The stream with its content; nil when it is not there.
    var stream: PDFValue?
  }

  /// The largest number of files, and of name tree nodes, that are looked at.
  private static let limit = 1000
  private static let treeDepth = 32
  /// The largest number of files that are opened in search of an e-invoice.
  private static let trials = 8
  /// The names that Factur-X, XRechnung, ZUGFeRD and Order-X give their XML, in this order.
  private static let names = [
    "factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "order-x.xml", "cii.xml",
  ]

  private(set) var files: [File] = []
  private var nodes = 0

  init(catalog: PDFValue) {
    if let associated = catalog["AF"] {
      let values = associated.kind == .array ? associated.items(atMost: Self.limit) : [associated]
      for value in values { add(value, isAssociated: true) }
    }
    if let tree = catalog["Names"]?["EmbeddedFiles"] { walk(tree, depth: 0) }
  }

  private mutating func walk(_ node: PDFValue, depth: Int) {
    nodes += 1
    guard depth < Self.treeDepth, nodes <= Self.limit, node.kind == .dictionary else { return }
    if let pairs = node["Names"]?.items(atMost: 2 * Self.limit) {
      for index in stride(from: 1, to: pairs.count, by: 2) { add(pairs[index], isAssociated: false) }
    }
    for kid in node["Kids"]?.items(atMost: Self.limit) ?? [] { walk(kid, depth: depth + 1) }
  }

  private mutating func add(_ specification: PDFValue, isAssociated: Bool) {
    guard files.count < Self.limit, specification.kind == .dictionary else { return }
    let embedded = specification["EF"]
    let stream = [embedded?["UF"], embedded?["F"]].compactMap { $0 }.first { $0.kind == .stream }
    let name = specification["UF"]?.text ?? specification["F"]?.text ?? ""
    if let stream, stream.number != 0, let known = files.firstIndex(where: { $0.stream?.number == stream.number }) {
      if isAssociated {
        files[known].attachment.isAssociated = true
      } else {
        files[known].attachment.isListed = true
      }
      return
    }
    let attachment = ReceivedPDF.Attachment(
      name: name, relationship: specification["AFRelationship"]?.text, mediaType: stream?["Subtype"]?.text,
      statedSize: stream?["Params"]?["Size"]?.integer, isAssociated: isAssociated, isListed: !isAssociated,
      object: stream.flatMap { $0.number == 0 ? nil : $0.number })
    files.append(File(attachment: attachment, stream: stream))
  }

  /// The e-invoice: the file that the metadata name, else one of a known name, else an XML file that is one.
  ///
  /// - Throws: when the file of that name has no content.
  func invoice(
    statedName: String?, warnings: inout [Problem]
  ) throws(InvoiceProblems) -> (index: Int?, bytes: [UInt8]?) {
    let isNamed = { (file: File) in Self.names.contains(file.attachment.name) }
    if files.count(where: isNamed) > 1 {
      warnings.append(
        Problem(
          code: .severalInvoices, severity: .warning, path: "/Root/Names/EmbeddedFiles",
          message: "Several attachments have the name of an e-invoice."))
    }
    for name in ([statedName].compactMap { $0 } + Self.names) {
      guard let index = files.firstIndex(where: { $0.attachment.name == name }) else { continue }
      return (index, try content(of: index))
    }
    let candidates = files.indices.filter { index in
      let attachment = files[index].attachment
      return attachment.name.lowercased().hasSuffix(".xml") || attachment.mediaType?.hasSuffix("/xml") ?? false
    }
    for index in candidates.prefix(Self.trials) {
      guard let bytes = try? files[index].stream?.content(), (try? ReceivedInvoice.read(bytes)) != nil else { continue }
      return (index, bytes)
    }
    return (nil, nil)
  }

  /// All files but one.
  ///
  /// - Throws: when one has no content, or all are too large together.
  func contents(except invoice: Int?) throws(InvoiceProblems) -> [AttachedFiles.File] {
    var contents: [AttachedFiles.File] = []
    var room = AttachedFiles.maximumSize
    for index in files.indices where index != invoice {
      let bytes = try content(of: index)
      room -= bytes.count
      guard room >= 0 else {
        throw InvoiceProblems([
          Problem(
            code: .attachmentDamaged, path: "",
            message: "The attachments are larger than \(AttachedFiles.maximumSize >> 20) MiB together.")
        ])
      }
      contents.append(AttachedFiles.File(name: files[index].attachment.name, bytes: bytes))
    }
    return contents
  }

  private func content(of index: Int) throws(InvoiceProblems) -> [UInt8] {
    let attachment = files[index].attachment
    guard let stream = files[index].stream else { throw Self.damage(attachment, "has no content") }
    do throws(StreamFailure) { return try stream.content() } catch {
      throw Self.damage(attachment, error.reason)
    }
  }

  private static func damage(_ attachment: ReceivedPDF.Attachment, _ reason: String) -> InvoiceProblems {
    var problem = Problem(
      code: .attachmentDamaged, path: "", message: "The attachment \(attachment.name) \(reason).")
    (problem.attachment, problem.object) = (attachment.name, attachment.object)
    return InvoiceProblems([problem])
  }
}
