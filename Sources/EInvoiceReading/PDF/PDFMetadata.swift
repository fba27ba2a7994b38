internal import InvoiceModel

/// What a PDF's metadata (XMP) say of the file and of the e-invoice in it.
public struct PDFMetadata: Hashable, Sendable {
  /// `pdfaid:part`, 3 for PDF/A-3; a claim, which is not verified.
  public var pdfaPart: String?
  /// `pdfaid:conformance`: `A`, `B` or `U`.
  public var pdfaConformance: String?
  /// `pdfuaid:part`.
  public var pdfuaPart: String?
  /// The namespace of the properties that announce an e-invoice.
  public var invoiceNamespace: String?
  /// `DocumentFileName`.
  public var invoiceName: String?
  /// `DocumentType`: `INVOICE`, `ORDER`.
  public var invoiceType: String?
  /// `ConformanceLevel`: `EN 16931`.
  public var conformanceLevel: String?
  /// `Version`.
  public var version: String?
  /// `pdf:Producer`: the program that made the file.
  public var producer: String?
  /// The number of the object that they stand in.
  public var object: Int?

  /// Where they stand in a PDF.
  static let path = "/Root/Metadata"

  private static let invoiceNamespaces = [
    "urn:factur-x:pdfa:CrossIndustryDocument:", "urn:zugferd:pdfa:CrossIndustryDocument:",
    "urn:ferd:pdfa:CrossIndustryDocument:",
  ]

  /// Nothing said.
  init() {}

  init(catalog: PDFValue, warnings: inout [Problem]) {
    self.init()
    guard let stream = catalog["Metadata"], stream.kind == .stream else { return }
    let number = stream.number == 0 ? nil : stream.number
    defer { object = number }
    func unreadable(_ message: String) -> Problem {
      var problem = Problem(code: .xmpUnreadable, severity: .warning, path: Self.path, message: message)
      problem.object = number
      return problem
    }
    do throws(StreamFailure) {
      let bytes = try stream.content()
      do throws(XMLSyntaxError) {
        self = PDFMetadata(try XMLDocument(bytes))
      } catch {
        warnings.append(unreadable("The metadata (XMP) cannot be read: \(error.message)"))
      }
    } catch {
      warnings.append(unreadable("The stream of the metadata (XMP) \(error.reason)."))
    }
  }

  /// Reads the properties, which stand as elements or as attributes.
  init(_ document: XMLDocument) {
    for index in document.nodes.indices {
      let element = XMLElement(document: document, index: index)
      if let text = element.text { set(element.name, text) }
      for (name, value) in element.attributes { set(name, value) }
    }
  }

  private mutating func set(_ name: XMLName, _ value: String) {
    // Metadata are shown; nobody needs a longer word.
    let value = String(value.prefix(200))
    switch (name.namespace, name.local) {
    case ("http://www.aiim.org/pdfa/ns/id/", "part"): pdfaPart = value
    case ("http://www.aiim.org/pdfa/ns/id/", "conformance"): pdfaConformance = value
    case ("http://www.aiim.org/pdfua/ns/id/", "part"): pdfuaPart = value
    case ("http://ns.adobe.com/pdf/1.3/", "Producer"): producer = value
    default:
      guard Self.invoiceNamespaces.contains(where: name.namespace.hasPrefix) else { return }
      invoiceNamespace = name.namespace
      switch name.local {
      case "DocumentFileName": invoiceName = value
      case "DocumentType": invoiceType = value
      case "ConformanceLevel": conformanceLevel = value
      case "Version": version = value
      default: break
      }
    }
  }
}
