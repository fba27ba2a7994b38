internal import InvoiceCore
public import InvoiceModel

/// What a PDF or XML file says of itself: the invoice's main facts, its container, and where these contradict each
/// other. An inspection without findings is no proof that the file is valid; it is not checked against any schema.
public struct EInvoiceInspection: Sendable {
  /// A party's name and numbers.
  public struct Party: Hashable, Sendable {
    /// BT-27, BT-44.
    public var name: String?
    /// BT-31, BT-48.
    public var vatNumber: String?
    /// BT-30, BT-47 when it is a SIREN.
    public var siren: String?
    /// BT-40, BT-55.
    public var country: String?
  }

  /// The PDF that the XML was in; nil for an XML file.
  public let pdf: ReceivedPDF?
  /// Nil when the PDF has no e-invoice.
  public private(set) var syntax: EInvoiceSyntax?
  /// BT-24.
  public private(set) var specification: String?
  /// What people call the specification, `Factur-X BASIC`; nil when it is unknown.
  public private(set) var profile: String?
  /// The version of the specification, `Factur-X 1.0, ZUGFeRD 2.1 or later`; nil when it is unknown.
  public private(set) var specificationVersion: String?
  /// BT-23.
  public private(set) var process: String?
  /// BT-1.
  public private(set) var number: String?
  /// BT-3, a code of UNTDID 1001.
  public private(set) var typeCode: String?
  /// BT-2.
  public private(set) var issueDate: CalendarDate?
  /// BT-9.
  public private(set) var dueDate: CalendarDate?
  /// BG-4.
  public private(set) var seller: Party?
  /// BG-7.
  public private(set) var buyer: Party?
  /// BT-5.
  public private(set) var currency: String?
  /// BT-109.
  public private(set) var subtotal: ExactDecimal?
  /// BT-110.
  public private(set) var tax: ExactDecimal?
  /// BT-112.
  public private(set) var total: ExactDecimal?
  /// BT-113.
  public private(set) var prepaid: ExactDecimal?
  /// BT-115.
  public private(set) var due: ExactDecimal?
  /// How many lines there are, those that group or inform among them; none in the profiles MINIMUM and BASIC WL.
  public private(set) var lineCount = 0
  /// How many of the lines group those below them.
  public private(set) var groupCount = 0
  /// How many of the lines only inform about others.
  public private(set) var informationCount = 0
  /// What does not fit together, and what keeps the invoice from being read whole.
  public private(set) var findings: [Problem] = []

  /// Looks at a file: a PDF, or XML in CII or UBL.
  ///
  /// - Throws: when it is neither, or cannot be opened at all.
  public init(_ bytes: [UInt8]) throws(InvoiceProblems) {
    guard ReceivedFile.kind(of: bytes) == .pdf else {
      pdf = nil
      try readInvoice(bytes)
      findings = ProblemList.bounded(findings)
      return
    }
    let pdf = try ReceivedPDF(pdf: bytes)
    self.pdf = pdf
    findings = pdf.warnings
    if let xml = pdf.invoiceXML {
      var found: [Problem] = []
      swap(&found, &findings)
      do throws(InvoiceProblems) { try readInvoice(xml) } catch { findings += error.problems }
      findings =
        found
        + findings.map { $0.placed(inAttachment: pdf.invoiceAttachment?.name, object: pdf.invoiceAttachment?.object) }
    }
    findings = ProblemList.bounded(findings + ContainerCheck.findings(in: pdf, specification: specification))
  }

  private mutating func readInvoice(_ xml: [UInt8]) throws(InvoiceProblems) {
    let (document, log, utf8) = try ReceivedInvoice.read(xml)
    syntax = document.syntax
    specification = document.specification
    let known = EInvoiceSpecification(urn: specification)
    (profile, specificationVersion) = (known?.name, known?.version)
    process = document.process
    number = document.number
    typeCode = document.typeCode
    issueDate = document.issueDate
    dueDate = document.dueDate
    seller = document.seller.map(Self.party)
    buyer = document.buyer.map(Self.party)
    currency = document.currency
    subtotal = document.totals.net
    tax = document.totals.tax
    total = document.totals.total
    prepaid = document.totals.prepaid
    due = document.totals.due
    lineCount = document.lines.count
    groupCount = document.lines.count { $0.role == .group }
    informationCount = document.lines.count { $0.role == .information }
    findings += StatementBuilder.invoice(from: document, log: log, file: nil, bytes: utf8).warnings
  }

  private static func party(_ party: ReceivedParty) -> Party {
    Party(
      name: party.name, vatNumber: party.vatNumber, siren: party.siren, country: party.address?.country)
  }
}
