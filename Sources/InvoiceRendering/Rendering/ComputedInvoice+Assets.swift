public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// The names of the files that its pages show or hold, as `company.logo` and its attachments may be some: those that
  /// ``RenderOptions/assetsFolder`` or ``RenderOptions/assets`` must have.
  public var assetNames: [String] {
    var names = logoName.map { [$0] } ?? []
    for name in invoice.attachments.compactMap(\.asset) where !names.contains(name) { names.append(name) }
    return names
  }

  private var logoName: String? { invoice.seller.logo.flatMap { LogoLoader.isFile($0) ? $0 : nil } }

  /// The files that its pages show or hold, so that they can be kept with it.
  ///
  /// - Parameter options: where they are.
  /// - Throws: what rendering would say of one that cannot be read.
  public func assets(_ options: RenderOptions) throws(InvoiceProblems) -> [StoredFile] {
    var files: [StoredFile] = []
    var problems: [Problem] = []
    for name in assetNames {
      do {
        let index = invoice.attachments.firstIndex { $0.asset == name }
        let bytes =
          if let index {
            try Self.attachedAsset(
              name, path: "/attachments/\(index)/file", options, maximumSize: SupportingDocument.maximumSize)
          } else {
            try LogoLoader.file(name, in: options.assetsFolder, or: options.assets)
          }
        files.append(StoredFile(name: name, bytes: bytes))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    return files
  }
}
