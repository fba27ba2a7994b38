internal import ByteCoding
public import InvoiceCore
public import InvoiceModel
internal import PDFFinishing

extension ComputedInvoice {
  /// The same invoice with the files of its `attachments` read from the assets: without them there is no e-invoice of it.
  ///
  /// - Parameter options: where they are.
  /// - Throws: why one cannot be read.
  public func readingAttachments(_ options: RenderOptions) throws(InvoiceProblems) -> ComputedInvoice {
    guard invoice.attachments.contains(where: { $0.asset != nil }) else { return self }
    var attachments = invoice.attachments
    var problems: [Problem] = []
    var room = SupportingDocument.maximumSize - attachments.reduce(0) { $0 + ($1.file?.size ?? 0) }
    for index in attachments.indices {
      guard let name = attachments[index].asset else { continue }
      do {
        let bytes = try Self.attachedAsset(name, path: "/attachments/\(index)/file", options, maximumSize: room)
        room -= bytes.count
        if attachments[index].fileName == nil, FilePath.name(of: name) != attachments[index].name {
          attachments[index].fileName = FilePath.name(of: name)
        }
        attachments[index].file = .data(bytes, mediaType: MediaType.ofFile(named: name))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    return withAttachments(attachments)
  }

  /// The file of an asset.
  static func attachedAsset(
    _ name: String, path: String, _ options: RenderOptions, maximumSize: Int
  ) throws(Problem) -> [UInt8] {
    do throws(FolderReader.Failure) {
      return try options.readAsset(name, maximumSize: maximumSize)
    } catch {
      switch error {
      case .noRoom(let reason): throw .noRoom(reason)
      case .missing where options.assetsFolder == nil && options.assets.isEmpty:
        var problem = Problem(
          code: .attachmentFile, path: path, message: "The attachment is a file, and no folder of assets was given.",
          hint: "Give the file as a data URI, or name the folder that it is in.", term: "BT-125")
        problem.remedy = .assets
        throw problem
      case .tooLarge:
        throw Problem(
          code: .attachmentsTooLarge, path: path,
          message: "The files are larger than \(SupportingDocument.maximumSize >> 20) MiB together.",
          hint: "Give a `url` where the largest can be had.", term: "BT-125")
      default:
        throw Problem(
          code: .attachmentFile, path: path, message: "The attachment \(error.reason).",
          hint: "It is looked up in the folder of assets.", term: "BT-125")
      }
    }
  }

  /// The files of its supporting documents for the PDF. Those of a received one get names that a PDF takes.
  func embeddedFiles(date: String) -> [AssociatedFile] {
    var names: Set<String> = ["factur-x.xml", "xrechnung.xml"]
    return invoice.attachments.compactMap { document in
      guard case .data(let bytes, mediaType: let type)? = document.file else { return nil }
      var name = document.embeddedName
      if reception != nil { name = AttachmentName.free(name, among: &names) }
      return AssociatedFile(
        name: name, mimeType: type, relationship: .supplement, description: document.description ?? document.name,
        bytes: bytes, modificationDate: date)
    }
  }
}

extension SupportingDocument {
  /// The name of its file among the assets, as long as it is not read.
  var asset: String? {
    guard case .asset(let name)? = file else { return nil }
    return name
  }
}
