internal import InvoiceCore
internal import InvoiceModel

/// Entries wait in a file until all are there, as they are booked by their dates.
extension BookEntry {
  /// Appends the entry.
  package func write(to store: inout StoredBytes) {
    store.write(file)
    store.write(sha256)
    store.write(furtherFiles) {
      $0.write($1.name)
      $0.write($1.sha256)
    }
    store.write(pages)
    store.write(number)
    store.write(type.rawValue)
    store.write(date.description)
    store.write(currency.code)
    store.write(exchangeRate == nil ? [] : [exchangeRate ?? .zero]) { $0.write($1) }
    store.write(seller)
    store.write(sellerSIREN)
    store.write(customer)
    store.write(customerAccount)
    for amount in [net, tax, total, prepaid, rounding] { store.write(amount) }
    store.write(vat) {
      $0.write($1.category.rawValue)
      for amount in [$1.rate, $1.base, $1.tax] { $0.write(amount) }
      $0.write($1.exemption)
    }
    store.write(revenues) {
      $0.write($1.nature.rawValue)
      $0.write($1.category.rawValue)
      $0.write($1.rate)
      $0.write($1.net)
    }
    store.write(preceding) { $0.write($1) }
  }

  /// Reads an entry that was written; nil when the bytes are others.
  package init?(from store: inout StoredBytes) {
    guard let file = store.text(), let sha256 = store.text(),
      let furtherFiles = store.values({ File(from: &$0) }), let pages = store.integer(),
      let number = store.optionalText(), let type = store.text().flatMap(DocumentType.init(rawValue:)),
      let date = store.text().flatMap(CalendarDate.init(iso8601:)),
      let currency = store.text().flatMap(Currency.init(code:)), let rates = store.values({ $0.decimal() }),
      let seller = store.text(), let sellerSIREN = store.optionalText(), let customer = store.text(),
      let customerAccount = store.optionalText(), let net = store.decimal(), let tax = store.decimal(),
      let total = store.decimal(), let prepaid = store.decimal(), let rounding = store.decimal(),
      let vat = store.values({ VATBreakdown(from: &$0) }), let revenues = store.values({ Revenue(from: &$0) }),
      let preceding = store.values({ $0.text() })
    else { return nil }
    self.file = file
    self.sha256 = sha256
    self.furtherFiles = furtherFiles
    self.pages = pages
    self.number = number
    self.type = type
    self.date = date
    self.currency = currency
    exchangeRate = rates.first
    self.seller = seller
    self.sellerSIREN = sellerSIREN
    self.customer = customer
    self.customerAccount = customerAccount
    self.net = net
    self.tax = tax
    self.total = total
    self.prepaid = prepaid
    self.rounding = rounding
    self.vat = vat
    self.revenues = revenues
    self.preceding = preceding
  }
}

extension BookEntry.File {
  fileprivate init?(from store: inout StoredBytes) {
    guard let name = store.text(), let sha256 = store.text() else { return nil }
    self.init(name: name, sha256: sha256)
  }
}

extension VATBreakdown {
  fileprivate init?(from store: inout StoredBytes) {
    guard let category = store.text().flatMap(VATCategory.init(rawValue:)), let rate = store.decimal(),
      let base = store.decimal(), let tax = store.decimal(), let exemption = store.optionalText()
    else { return nil }
    self.init(category: category, rate: rate, base: base, tax: tax, exemption: exemption)
  }
}

extension BookEntry.Revenue {
  fileprivate init?(from store: inout StoredBytes) {
    guard let nature = store.text().flatMap(OperationNature.init(rawValue:)),
      let category = store.text().flatMap(VATCategory.init(rawValue:)), let rate = store.decimal(),
      let net = store.decimal()
    else { return nil }
    self.init(nature: nature, category: category, rate: rate, net: net)
  }
}
