package import InvoiceCore
internal import Typesetting

extension InvoiceRenderer {
  /// The libraries that draw the pictures of an invoice's pages: those of its logo, of its lines, and of the template's
  /// pictures, whether a page shows them or not.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - options: as above.
  /// - Returns: their names; none of the libraries that every page depends on.
  package func pictureLibraries(of invoice: ComputedInvoice, options: RenderOptions) -> Set<String> {
    var libraries = template.pictureLibraries
    if let library = (try? logo(of: invoice, options: options))?.library { libraries.insert(library) }
    let pictures = (try? linePictures.images(of: invoice.invoice, options: options)) ?? []
    libraries.formUnion(pictures.compactMap { $0?.library })
    return Set(libraries.map(\.shortName))
  }
}
