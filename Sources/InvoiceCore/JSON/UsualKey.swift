/// What other programs call the keys of the invoice JSON.
enum UsualKey {
  /// The key of an object that somebody means by a usual name; nil: the name is none, or its key is not of the object.
  ///
  /// - Parameters:
  ///   - name: as it was written.
  ///   - known: the object's keys.
  static func meant(by name: String, among known: [String]) -> String? {
    if let key = names[CSVColumn.folded(name)]?.first(where: known.contains) { return key }
    // Of `customer.address.postcode` the innermost part that the object has: a party has its `address` alone.
    return CSVColumn.named(name)?.name.split(separator: ".").reversed().lazy.map(String.init).first(
      where: known.contains)
  }

  /// Beside the names of columns, which are those of the customer and of the items; folded as those are.
  private static let names: [String: [String]] = [
    "name": ["description"], "title": ["description"], "label": ["description"],
    "number": ["invoice_number"], "id": ["invoice_number"], "invoiceid": ["invoice_number"],
    "issued": ["date"], "issuedon": ["date"], "issuedat": ["date"],
    "due": ["due_date"], "deadline": ["due_date"],
    "seller": ["company"], "supplier": ["company"], "vendor": ["company"], "issuer": ["company"], "from": ["company"],
    "buyer": ["customer"], "recipient": ["customer"], "to": ["customer"],
    "lines": ["items"], "lineitems": ["items"], "invoicelines": ["items"], "products": ["items"],
    "positions": ["items"],
    "cost": ["unit_price"], "unitcost": ["unit_price"], "rate": ["unit_price"],
    "vat": ["vat_rate", "vat_number"], "tva": ["vat_rate", "vat_number"], "taxrate": ["vat_rate"],
    "taxid": ["vat_number", "tax_number"], "vatid": ["vat_number"],
    "swift": ["bic"], "account": ["iban"], "bankaccount": ["iban"],
    "comment": ["notes", "note"], "comments": ["notes", "note"], "remarks": ["notes", "note"],
    "po": ["purchase_order"], "order": ["purchase_order"],
    "mobile": ["phone"], "url": ["website"], "web": ["website"],
  ]
}
