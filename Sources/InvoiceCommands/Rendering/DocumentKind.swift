import ArgumentParser
package import InvoiceKit

/// What the invoices of a call become, from the format and the e-invoice options, which must fit each other.
package enum DocumentKind: Sendable {
  case pdf(PDFConformance)
  case json
  case cii(FacturXProfile, EInvoiceRules?)
  case ubl(UBLSpecification?, EInvoiceRules?)

  /// - Parameter isPagesAlone: whether only what is seen of the pages is wanted, and no file that could be more than that.
  /// - Throws: a failure with status 64 for options that contradict each other or would be ignored.
  package init(
    format: OutputFormat, options: EInvoiceOptions, archive: ArchiveOptions, isDraft: Bool, isPagesAlone: Bool = false
  ) throws(CommandFailure) {
    let isPDF = format == .pdf && !isPagesAlone
    try self.init(format: format, options: options, isArchival: archive.pdfa, isPDF: isPDF)
    guard isPDF || !archive.pdfa && !archive.untagged && archive.attach.isEmpty else {
      throw Self.usage("--pdfa, --untagged and --attach are for PDF", hint: "--format pdf")
    }
    guard archive.attach.isEmpty || archive.pdfa || options.facturx != nil else {
      throw Self.usage("--attach needs a PDF that can hold files", hint: "--pdfa or --facturx")
    }
    // Its XML would be that of the issued invoice, whatever the page says.
    guard !isDraft || !isEInvoice else {
      throw Self.usage("an e-invoice is never a draft", hint: "leave out --draft, or --facturx and --format")
    }
  }

  /// - Throws: a failure with status 64 for options that contradict each other or would be ignored.
  private init(
    format: OutputFormat, options: EInvoiceOptions, isArchival: Bool, isPDF: Bool
  ) throws(CommandFailure) {
    guard isPDF || options.facturx == nil else {
      throw Self.usage(
        "--facturx is for PDF", hint: format == .pdf ? "--format pdf" : "of --format xml: --profile PROFILE")
    }
    let isXML = format == .xml || format == .ubl
    guard isXML || options.profile == nil else {
      throw Self.usage("--profile is for --format xml and ubl", hint: "of a PDF: --facturx PROFILE")
    }
    guard isXML || options.facturx != nil || options.rules == nil else {
      throw Self.usage("--rules is for e-invoices", hint: "--facturx, --format xml or --format ubl")
    }
    let rules = try options.rules?.issued()
    switch format {
    case .json: self = .json
    case .pdf:
      if let profile = options.facturx {
        self = .pdf(.facturX(profile, rules: rules))
      } else {
        self = .pdf(isArchival ? .archival : .none)
      }
    case .xml:
      let profile = try Self.value(options.profile, FacturXProfile.init(argument:), FacturXProfile.allCases)
      self = .cii(profile ?? .en16931, rules)
    case .ubl:
      self = .ubl(
        try Self.value(options.profile, UBLSpecification.init(rawValue:), UBLSpecification.allCases), rules)
    }
  }

  /// Whether it holds an e-invoice.
  var isEInvoice: Bool {
    switch self {
    case .pdf(.facturX), .cii, .ubl: true
    case .pdf(.none), .pdf(.archival), .json: false
    }
  }

  /// The profile of the CII that it holds, if it holds one.
  private var profile: FacturXProfile? {
    switch self {
    case .pdf(.facturX(let profile, _)), .cii(let profile, _): profile
    case .pdf(.none), .pdf(.archival), .json, .ubl: nil
    }
  }

  /// What an e-invoice leaves out of what was received, or ought to say besides: warnings.
  func doubts(about invoice: ComputedInvoice) -> [Problem] {
    let advice = isXRechnung ? invoice.xrechnungAdvice : []
    return isEInvoice ? invoice.eInvoiceOmissions(profile: profile) + advice : []
  }

  private var isXRechnung: Bool {
    switch self {
    case .pdf(.facturX(.xrechnung, _)), .cii(.xrechnung, _), .ubl(.xrechnung, _): true
    case .pdf, .cii, .ubl, .json: false
    }
  }

  /// What invoices are checked for when they are read.
  package var purpose: Purpose {
    switch self {
    case .pdf(.facturX(_, let rules)), .cii(_, let rules), .ubl(_, let rules):
      // Without rules the writers refuse only what no e-invoice can do without.
      rules == EInvoiceRules.none ? .page : .eInvoice
    case .pdf, .json: .page
    }
  }

  /// The invoice in a form that is no page.
  ///
  /// - Throws: every rule of the e-invoice that fails.
  package func bytes(of invoice: ComputedInvoice) throws(InvoiceProblems) -> [UInt8] {
    switch self {
    case .json, .pdf(.none), .pdf(.archival): invoice.json
    case .cii(let profile, let rules), .pdf(.facturX(let profile, let rules)):
      try invoice.cii(profile: profile, rules: rules)
    case .ubl(let specification, let rules): try invoice.ubl(specification: specification, rules: rules)
    }
  }

  private static func value<Value: RawRepresentable<String>>(
    _ name: String?, _ parse: (String) -> Value?, _ all: [Value]
  ) throws(CommandFailure) -> Value? {
    guard let name else { return nil }
    guard let value = parse(name) else {
      let names = all.map(\.rawValue)
      throw usage(
        "there is no profile \"\(name)\"",
        hint: NearestName.choice(name, among: names))
    }
    return value
  }

  private static func usage(_ message: String, hint: String) -> CommandFailure {
    CommandFailure(.usage, "usage", message, hint: hint)
  }
}
