/// The keys of the invoice JSON, one enumeration for each kind of object, in the order in which they are written.
package enum InvoiceKeys {
  /// Those of the document itself.
  package enum Document: String, JSONKey {
    case invoiceNumber = "invoice_number"
    case type, date
    case dueDate = "due_date"
    case supplyDate = "supply_date"
    case period, currency, language
    case vatRate = "vat_rate"
    case pricesIncludeVAT = "prices_include_vat"
    case company, customer, delivery, items, discounts, charges, prepaid
    case vatBreakdown = "vat_breakdown"
    case subtotal, tax, total, due, payment, references, notes, nature
    case exchangeRate = "exchange_rate"
    case metadata
  }

  enum Company: String, JSONKey {
    case name
    case legalForm = "legal_form"
    case address, email, phone, website, siren, siret
    case vatNumber = "vat_number"
    case taxNumber = "tax_number"
    case electronicAddress = "electronic_address"
    case contact
    case shareCapital = "share_capital"
    case rcs
    case soleTrader = "sole_trader"
    case vatRegime = "vat_regime"
    case vatOnDebits = "vat_on_debits"
    case iban, bic, logo
  }

  enum Customer: String, JSONKey {
    case name
    case legalForm = "legal_form"
    case address, email, phone, website, siren, siret
    case vatNumber = "vat_number"
    case taxNumber = "tax_number"
    case electronicAddress = "electronic_address"
    case contact, kind, reference
  }

  enum Item: String, JSONKey {
    case description, details, code, quantity, unit
    case unitPrice = "unit_price"
    case priceBaseQuantity = "price_base_quantity"
    case discount
    case vatRate = "vat_rate"
    case vatCategory = "vat_category"
    case vatExemption = "vat_exemption"
    case nature, period, total
  }

  /// Those of `payment`.
  package enum Payment: String, JSONKey {
    case means, iban, bic, reference, terms
    case dueDays = "due_days"
    case latePenaltyRate = "late_penalty_rate"
    case earlyDiscount = "early_discount"
    case url
  }

  enum Allowance: String, JSONKey {
    case reason, percent, amount
    case vatRate = "vat_rate"
    case vatCategory = "vat_category"
  }

  enum LineDiscount: String, JSONKey { case percent, amount, reason }

  enum Address: String, JSONKey { case line1, line2, line3, postcode, city, region, country }

  enum Period: String, JSONKey { case start, end }

  enum Delivery: String, JSONKey { case name, address, date }

  enum ElectronicAddress: String, JSONKey { case scheme, id }

  enum Contact: String, JSONKey { case name, email, phone }

  /// Those of `references`.
  package enum References: String, JSONKey {
    case purchaseOrder = "purchase_order"
    case contract, project, preceding
  }

  enum Preceding: String, JSONKey { case number, date }

  enum Note: String, JSONKey { case code, text }

  enum VATRow: String, JSONKey {
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"
    case base, tax
  }
}
