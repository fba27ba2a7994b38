public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// The names of the files that its pages show, as `company.logo` may be one: those that
  /// ``RenderOptions/assetsFolder`` or ``RenderOptions/assets`` must have.
  public var assetNames: [String] { invoice.seller.logo.flatMap { LogoLoader.isFile($0) ? [$0] : nil } ?? [] }

  /// The files that its pages show, so that they can be kept with it.
  ///
  /// - Parameter options: where they are.
  /// - Throws: what rendering would say of one that cannot be read.
  public func assets(_ options: RenderOptions) throws(InvoiceProblems) -> [StoredFile] {
    var files: [StoredFile] = []
    var problems: [Problem] = []
    for name in assetNames {
      do {
        let bytes = try LogoLoader.file(name, in: options.assetsFolder, or: options.assets)
        files.append(StoredFile(name: name, bytes: bytes))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    return files
  }
}
