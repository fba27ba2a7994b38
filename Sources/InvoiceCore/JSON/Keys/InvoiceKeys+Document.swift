internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of the invoice itself.
  package enum Document: String, JSONKey {
    case invoiceNumber = "invoice_number"
    case type
    case typeCode = "type_code"
    case date
    case dueDate = "due_date"
    case validUntil = "valid_until"
    case supplyDate = "supply_date"
    case period
    case taxPointDate = "tax_point_date"
    case taxPoint = "tax_point"
    case process, currency, language
    case vatRate = "vat_rate"
    case pricesIncludeVAT = "prices_include_vat"
    case company
    case taxRepresentative = "tax_representative"
    case payee, customer, delivery, items, discounts, charges, prepaid, rounding
    case vatBreakdown = "vat_breakdown"
    case subtotal, tax, total, due, payment, references, notes, attachments, nature
    case exchangeRate = "exchange_rate"
    case received, theme, metadata

    static let form = ObjectForm(
      "An invoice to be computed, rendered and sent.", Self.self, from: DecodedInvoice(), member)

    /// Of an invoice that is not issued yet: who issues it gives it its date, unless it has one.
    static let draftForm = form.leavingOptional(Self.date)

    private static func member(_ key: Document) -> ObjectMember<DecodedInvoice> {
      switch key {
      case .invoiceNumber:
        .optional(
          .number,
          "Number (BT-1); a document without one is a draft. Of a French e-invoice: at most 35 of A-Z a-z 0-9 + - _ /."
        ) { $0.invoice.number = $1 }
      case .type:
        .optional(.word(DocumentType.self), "Kind of document (BT-3).", usual: "invoice") {
          $0.invoice.type = $1 ?? .invoice
          $0.statesType = $1 != nil
        }
      case .typeCode:
        .optional(.text, "Kind of document as a code of UNTDID 1001, where `type` has no word for it (BT-3).") {
          $0.invoice.typeCode = $1
        }
      case .date: .required(.date, "Date of issue (BT-2).") { $0.invoice.issueDate = $1 ?? .placeholder }
      case .dueDate: .optional(.date, "Due date (BT-9).") { $0.invoice.dueDate = $1 }
      case .validUntil:
        .optional(.date, "Until when a quote or pro forma invoice holds.") { $0.invoice.validUntil = $1 }
      case .supplyDate: .optional(.date, "Date of supply or completion (BT-72).") { $0.invoice.supplyDate = $1 }
      case .period: .optional(.period) { $0.invoice.period = $1 }
      case .taxPointDate, .taxPoint, .process, .taxRepresentative, .payee: terms(key)
      case .currency:
        .optional(.currency, "Currency of ISO 4217 (BT-5).", usual: "EUR") { $0.invoice.currency = $1 ?? .euro }
      case .language:
        .optional(
          .language,
          "Language of labels, dates and amounts (BCP 47): de, en, es, fr, it, nl, pl or pt, or what a template has besides.",
          usual: "fr"
        ) {
          $0.invoice.language = $1 ?? "fr"
        }
      case .vatRate:
        .optional(.percent, "VAT rate of every item without one.", usual: 20) { $0.rate = $1 ?? $0.rate }
      case .pricesIncludeVAT:
        .optional(.flag, "Whether unit prices, discounts and charges are gross.", usual: false) {
          $0.invoice.pricesIncludeVAT = $1 ?? false
        }
      case .company: .required(.object(Company.form)) { $0.invoice.seller = $1 ?? $0.invoice.seller }
      case .customer: .required(.object(Customer.form) { $0.buyer }) { $0.invoice.buyer = $1 ?? $0.invoice.buyer }
      case .delivery: .optional(.object(Delivery.form)) { $0.invoice.delivery = $1 }
      case .items:
        .required(
          .list(of: Item.form, atLeast: 1, atMost: InvoiceLimits.maximumItems, code: .tooManyItems), "The lines."
        ) { $0.items = $1 ?? [] }
      case .discounts: .optional(.allowances, "Discounts on the document (BG-20).") { $0.invoice.allowances = $1 ?? [] }
      case .charges: .optional(.allowances, "Charges on the document (BG-21).") { $0.invoice.charges = $1 ?? [] }
      case .prepaid: .optional(.amount, "Already paid (BT-113).", usual: 0) { $0.invoice.prepaid = $1 ?? .zero }
      case .rounding:
        .optional(.decimal, "Added to what is due; may be negative (BT-114).", usual: 0) {
          $0.invoice.rounding = $1 ?? .zero
        }
      case .vatBreakdown:
        .optional(.list(of: VATRow.form), "The VAT groups, checked (BG-23).") {
          $0.invoice.statedTotals.vatBreakdown = $1 ?? []
        }
      case .subtotal: .optional(.decimal, "Net, checked (BT-109).") { $0.invoice.statedTotals.subtotal = $1 }
      case .tax: .optional(.decimal, "VAT, checked (BT-110).") { $0.invoice.statedTotals.tax = $1 }
      case .total: .optional(.decimal, "Gross, checked (BT-112).") { $0.invoice.statedTotals.total = $1 }
      case .due: .optional(.decimal, "Left to pay, checked (BT-115).") { $0.invoice.statedTotals.due = $1 }
      case .payment: .optional(.object(Payment.form)) { $0.invoice.payment = $1 ?? $0.invoice.payment }
      case .references: .optional(.object(References.form)) { $0.invoice.references = $1 ?? $0.invoice.references }
      case .notes: .optional(.notes, "Notes (BG-1).") { $0.invoice.notes = $1 ?? [] }
      case .attachments:
        .optional(
          .list(of: Attachment.form, atMost: InvoiceLimits.maximumAttachments),
          "Additional supporting documents (BG-24)."
        ) { $0.invoice.attachments = $1 ?? [] }
      case .nature:
        .optional(.word(OperationNature.self), "Nature of the operation.", usual: "services") {
          $0.invoice.nature = $1 ?? .services
        }
      case .exchangeRate: .optional(.amount, "Euros for one unit of the currency.") { $0.invoice.exchangeRate = $1 }
      case .received:
        .optional(.object(Received.form), "What an invoice that was received states; nothing of it is then computed.") {
          $0.received = $1
        }
      case .theme: .optional(.object(InvoiceTheme.Key.objectForm)) { $0.invoice.theme = $1 ?? InvoiceTheme() }
      case .metadata:
        .optional(.metadata, "Data of your own; a template may print its texts and numbers.") {
          $0.invoice.metadata = $1 ?? []
        }
      }
    }

    /// The members of what few invoices say.
    private static func terms(_ key: Document) -> ObjectMember<DecodedInvoice> {
      switch key {
      case .taxPointDate:
        .optional(.date, "Day on which VAT falls due (BT-7); not beside `tax_point`.") { $0.invoice.taxPointDate = $1 }
      case .taxPoint:
        .optional(.word(TaxPoint.self), "With what VAT falls due (BT-8).") { $0.invoice.taxPoint = $1 }
      case .taxRepresentative: .optional(.object(TaxRepresentative.form)) { $0.invoice.taxRepresentative = $1 }
      case .payee: .optional(.object(Payee.form)) { $0.invoice.payee = $1 }
      default: .optional(.text, "Business process (BT-23); derived where it is needed.") { $0.invoice.process = $1 }
      }
    }
  }
}
