public import InvoiceCore
public import InvoiceModel

/// What the books keep of an invoice: a few hundred bytes, so that a month of a million invoices can be listed, booked
/// and checked one by one.
///
/// ```swift
/// let pdf = try renderer.pdf(computed)
/// let entry = BookEntry(computed, file: "F-2026-1.pdf", sha256: digest, pages: pdf.pageCount)
/// ```
public struct BookEntry: Hashable, Sendable {
  /// Net revenue of one nature within a VAT group. Document discounts and charges are in it: French books show sales
  /// net of the rebates on the invoice itself (PCG art. 944-70).
  public struct Revenue: Hashable, Sendable {
    /// What was supplied.
    public var nature: OperationNature
    /// BT-118.
    public var category: VATCategory
    /// BT-119 in percent.
    public var rate: ExactDecimal
    /// Without VAT, in the invoice's currency.
    public var net: ExactDecimal

    /// Revenue.
    public init(nature: OperationNature, category: VATCategory, rate: ExactDecimal, net: ExactDecimal) {
      self.nature = nature
      self.category = category
      self.rate = rate
      self.net = net
    }
  }

  /// A file of an invoice that has several.
  public struct File: Hashable, Sendable {
    /// Its name, below the output folder.
    public var name: String
    /// Its SHA-256, in hexadecimal digits.
    public var sha256: String

    /// A file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The name of the rendered file, below the output folder; of several that of the first one.
  public var file: String
  /// The SHA-256 of the file, in hexadecimal digits.
  public var sha256: String
  /// The files of the further pages, where each page has its own.
  public var furtherFiles: [File]
  /// How many pages the invoice has.
  public var pages: Int
  /// BT-1; nil: a draft, which is listed but not booked.
  public var number: String?
  /// BT-3.
  public var type: DocumentType
  /// BT-2.
  public var date: CalendarDate
  /// BT-5.
  public var currency: Currency
  /// Euros for one unit of the currency.
  public var exchangeRate: ExactDecimal?
  /// BT-27.
  public var seller: String
  /// The seller's SIREN, where it, a SIRET or a French VAT number says it.
  public var sellerSIREN: String?
  /// BT-44.
  public var customer: String
  /// What identifies the customer in the books: its SIREN, else its VAT number, else its reference, else an account
  /// that is made of its name. The reference comes late, as a business may give another one with each order (BT-10).
  public var customerAccount: String?
  /// BT-109.
  public var net: ExactDecimal
  /// BG-23, as on the invoice.
  public var vat: [VATBreakdown]
  /// The bases of `vat`, by nature; they sum to `net`.
  public var revenues: [Revenue]
  /// BT-110.
  public var tax: ExactDecimal
  /// BT-112.
  public var total: ExactDecimal
  /// BT-113.
  public var prepaid: ExactDecimal
  /// BT-114.
  public var rounding: ExactDecimal
  /// The numbers of the preceding invoices (BT-25).
  public var preceding: [String]

  /// The entry of an invoice that has been rendered.
  ///
  /// - Parameters:
  ///   - computed: the invoice.
  ///   - file: the name of its file, below the output folder; of several that of the first one.
  ///   - sha256: of that file, in hexadecimal digits.
  ///   - pages: how many pages the invoice has.
  ///   - furtherFiles: those after the first one, where each page has its own.
  public init(
    _ computed: ComputedInvoice, file: String, sha256: String, pages: Int, furtherFiles: [File] = []
  ) {
    let invoice = computed.invoice
    self.file = file
    self.sha256 = sha256
    self.furtherFiles = furtherFiles
    self.pages = pages
    number = invoice.number
    type = invoice.type
    date = invoice.issueDate
    currency = invoice.currency
    exchangeRate = invoice.exchangeRate
    seller = invoice.seller.party.name
    sellerSIREN = invoice.seller.party.registeredSIREN
    customer = invoice.buyer.party.name
    customerAccount =
      invoice.buyer.party.registeredSIREN ?? invoice.buyer.party.vatNumber ?? invoice.buyer.reference
      ?? CustomerAccount.number(ofName: invoice.buyer.party.name)
    net = computed.subtotal
    vat = computed.vatBreakdown
    revenues = Self.revenues(of: computed)
    tax = computed.tax
    total = computed.total
    prepaid = invoice.prepaid
    rounding = invoice.rounding
    preceding = invoice.references.preceding.map(\.number)
  }

  /// What tells sellers apart.
  package var sellerKey: String { sellerSIREN ?? seller }

  /// Whether the amounts, which are positive, are owed to the customer.
  public var isCredit: Bool { type.isCredit }
}
