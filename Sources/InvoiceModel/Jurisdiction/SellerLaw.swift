/// The laws that decide about a seller's invoices. They need not be of one country: a German company with a French VAT
/// number charges French VAT and trades under German law.
package struct SellerLaw: Sendable {
  /// Under which law the seller trades.
  package let seat: Place
  /// Under which VAT law it sells.
  package let vatPlace: Place
  /// Whether nothing tells the seller's law, so that the table's first is taken: an invoice must have one.
  package let isAssumed: Bool

  /// The seller's VAT law; nil: it is not in the table, or the seller is where no VAT of the country applies.
  package var vat: VATLaw? { vatPlace.territory?.vat == .outside ? nil : vatPlace.jurisdiction?.vat }

  /// The seller's VAT law where its code is that of the invoice's formalities: a territory that shares the tax, its base
  /// and its rates, has a code of its own for the rest.
  package var vatCode: VATLaw? { vatPlace.territory?.vat == .shared ? nil : vat }

  /// The commercial law between businesses.
  package var commerce: CommercialLaw? { seat.has(.commerce) ? seat.jurisdiction?.commerce : nil }

  /// The register that tells what the seller says of itself.
  package var register: CompanyRegister? { seat.has(.register) ? seat.jurisdiction?.register : nil }

  /// The seller's country's own rules for e-invoices, where they reach the seller.
  package var eInvoicing: EInvoicingLaw? { seat.has(.eInvoicing) ? seat.jurisdiction?.eInvoicing : nil }

  /// Whether the VAT is that of a country.
  package func isVAT(of jurisdiction: Jurisdiction) -> Bool { vat != nil && vatPlace.jurisdiction === jurisdiction }

  /// Whether an invoice cites a country's VAT code: its VAT is in force, and not by a code of the territory's own.
  package func citesVATCode(of jurisdiction: Jurisdiction) -> Bool {
    isVAT(of: jurisdiction) && vatCode != nil
  }

  /// Whether a country's commercial law applies.
  package func isCommerce(of jurisdiction: Jurisdiction) -> Bool {
    commerce != nil && seat.jurisdiction === jurisdiction
  }
}
