public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// The names of the files that its pages show or hold, as `company.logo`, its attachments and the pictures of its
  /// lines may be some: those that ``RenderOptions/assetsFolder`` or ``RenderOptions/assets`` must have.
  public var assetNames: [String] { namedAssets.map(\.name) }

  /// What a file is of.
  private enum AssetUse {
    case logo
    case attachment(Int)
    case picture(line: Int)
  }

  /// Each file once; an attachment may be larger than what else it is.
  private var namedAssets: [(name: String, use: AssetUse)] {
    var assets: [(name: String, use: AssetUse)] = []
    var names: Set<String> = []
    func add(_ name: String?, _ use: AssetUse) {
      if let name, names.insert(name).inserted { assets.append((name, use)) }
    }
    let attached = invoice.attachments.map(\.asset)
    let logo = invoice.seller.logo.flatMap { LogoLoader.isFile($0) ? $0 : nil }
    add(logo, attached.firstIndex(of: logo).map { logo == nil ? .logo : .attachment($0) } ?? .logo)
    for (index, name) in attached.enumerated() { add(name, .attachment(index)) }
    for (place, line) in invoice.lines.enumerated() where line.hasTerms {
      guard let file = line.terms.picture?.file, LogoLoader.isFile(file) else { continue }
      add(file, .picture(line: place))
    }
    return assets
  }

  /// The files that its pages show or hold, so that they can be kept with it.
  ///
  /// - Parameter options: where they are.
  /// - Throws: what rendering would say of one that cannot be read.
  public func assets(_ options: RenderOptions) throws(InvoiceProblems) -> [StoredFile] {
    var files: [StoredFile] = []
    var problems: [Problem] = []
    var pictures = 0
    for (name, use) in namedAssets {
      do throws(Problem) {
        let bytes: [UInt8]
        switch use {
        case .logo: bytes = try LogoLoader.file(name, in: options.assetsFolder, or: options.assets)
        case .attachment(let index):
          bytes = try Self.attachedAsset(
            name, path: "/attachments/\(index)/file", options, maximumSize: SupportingDocument.maximumSize)
        case .picture(let line):
          pictures += 1
          // The pages tell it; until then not all of them are read.
          guard pictures <= LinePictureLoader.maximumCount else { continue }
          bytes = try LinePictureLoader.bytes(
            of: name, path: invoice.itemPath(ofLine: line) + "/picture", options)
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
