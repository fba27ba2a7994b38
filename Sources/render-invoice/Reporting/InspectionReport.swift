import InvoiceKit

/// An inspection as text, or as one JSON object.
struct InspectionReport {
  private let inspection: EInvoiceInspection

  init(_ inspection: EInvoiceInspection) { self.inspection = inspection }

  /// A line for each fact, then the findings.
  var text: String {
    var lines: [String] = []
    func add(_ label: String, _ parts: [String?]) {
      let value = parts.compactMap { $0 }.joined(separator: ", ")
      if !value.isEmpty { lines.append(label + String(repeating: " ", count: max(1, 12 - label.count)) + value) }
    }
    add("invoice", [inspection.number, type, inspection.issueDate.map { "dated \($0)" }, dueDate])
    add("seller", Self.parts(inspection.seller))
    add("buyer", Self.parts(inspection.buyer))
    add(
      "totals",
      [
        amount("net", inspection.subtotal), amount("VAT", inspection.tax), amount("total", inspection.total),
        amount("prepaid", inspection.prepaid), amount("due", inspection.due),
      ])
    if let syntax = inspection.syntax {
      add("lines", [String(inspection.lineCount)])
      add("syntax", [syntax.rawValue])
      add("profile", [inspection.profile ?? "unknown", inspection.specification])
      add("process", [inspection.process])
    }
    if let pdf = inspection.pdf {
      add("container", Self.container(pdf))
      add("metadata", Self.metadata(pdf.metadata))
      for (index, attachment) in pdf.attachments.enumerated() {
        add("attachment", Self.parts(attachment, isInvoice: index == pdf.invoiceIndex))
      }
    }
    for finding in inspection.findings { add("finding", [Self.text(of: finding)]) }
    if inspection.findings.isEmpty { add("findings", ["none"]) }
    add("note", ["This shows what the file says; it is not a validation."])
    return lines.map(PrintableText.of).joined(separator: "\n") + "\n"
  }

  private var type: String? {
    guard let code = inspection.typeCode else { return nil }
    guard let known = DocumentType.allCases.first(where: { $0.untdid1001 == code }) else { return "type \(code)" }
    return "\(known.rawValue) (\(code))"
  }

  private var dueDate: String? { inspection.dueDate.map { "due \($0)" } }

  private func amount(_ label: String, _ value: ExactDecimal?) -> String? {
    value.map { "\(label) \($0.text(minimumDecimals: 2)) \(inspection.currency ?? "")" }
  }

  private static func parts(_ party: EInvoiceInspection.Party?) -> [String?] {
    guard let party else { return [] }
    return [party.name, party.country, party.siren.map { "SIREN \($0)" }, party.vatNumber.map { "VAT \($0)" }]
  }

  private static func container(_ pdf: ReceivedPDF) -> [String?] {
    [
      pdf.metadata.pdfaPart.map { "claims PDF/A-\($0)\(pdf.metadata.pdfaConformance?.lowercased() ?? "")" }
        ?? "no claim of PDF/A",
      pdf.metadata.pdfuaPart.map { "claims PDF/UA-\($0)" }, pdf.isEncrypted ? "encrypted" : nil,
    ]
  }

  private static func metadata(_ metadata: PDFMetadata) -> [String?] {
    [metadata.invoiceName, metadata.invoiceType, metadata.conformanceLevel, metadata.version.map { "version \($0)" }]
  }

  private static func parts(_ attachment: ReceivedPDF.Attachment, isInvoice: Bool) -> [String?] {
    [
      attachment.name, attachment.relationship, attachment.mediaType,
      attachment.statedSize.map { Counted.text($0, "byte") }, isInvoice ? "the e-invoice" : nil,
    ]
  }

  private static func text(of finding: Problem) -> String {
    let place = finding.path.isEmpty ? "" : finding.path + ": "
    let term = [finding.rule, finding.term].compactMap { $0 }.joined(separator: " ")
    return "\(finding.severity.rawValue): \(place)\(finding.message) [\(finding.code)]"
      + (term.isEmpty ? "" : " \(term)")
  }

  /// The same as JSON.
  var json: String {
    var root = JSONObjectText()
    root.add("syntax", inspection.syntax?.rawValue)
    root.add("specification", inspection.specification)
    root.add("profile", inspection.profile)
    root.add("process", inspection.process)
    root.add("invoice_number", inspection.number)
    root.add("type_code", inspection.typeCode)
    root.add("date", inspection.issueDate?.description)
    root.add("due_date", inspection.dueDate?.description)
    root.add("seller", Self.object(inspection.seller))
    root.add("buyer", Self.object(inspection.buyer))
    root.add("currency", inspection.currency)
    for (key, value) in [
      ("subtotal", inspection.subtotal), ("tax", inspection.tax), ("total", inspection.total),
      ("prepaid", inspection.prepaid), ("due", inspection.due),
    ] { root.add(key, raw: value?.text(minimumDecimals: 2)) }
    if inspection.syntax != nil { root.add("lines", raw: String(inspection.lineCount)) }
    if let pdf = inspection.pdf { root.add("pdf", Self.object(pdf)) }
    root.add("findings", raw: "[" + inspection.findings.map { Diagnostic.json(of: $0) }.joined(separator: ",") + "]")
    return root.text + "\n"
  }

  private static func object(_ party: EInvoiceInspection.Party?) -> JSONObjectText? {
    guard let party else { return nil }
    var object = JSONObjectText()
    object.add("name", party.name)
    object.add("country", party.country)
    object.add("siren", party.siren)
    object.add("vat_number", party.vatNumber)
    return object
  }

  private static func object(_ pdf: ReceivedPDF) -> JSONObjectText {
    var object = JSONObjectText()
    object.add("pdfa_part", pdf.metadata.pdfaPart)
    object.add("pdfa_conformance", pdf.metadata.pdfaConformance)
    object.add("pdfua_part", pdf.metadata.pdfuaPart)
    object.add("is_encrypted", raw: String(pdf.isEncrypted))
    var metadata = JSONObjectText()
    metadata.add("file_name", pdf.metadata.invoiceName)
    metadata.add("type", pdf.metadata.invoiceType)
    metadata.add("conformance_level", pdf.metadata.conformanceLevel)
    metadata.add("version", pdf.metadata.version)
    object.add("metadata", metadata)
    let attachments = pdf.attachments.enumerated().map { index, attachment in
      var entry = JSONObjectText()
      entry.add("name", attachment.name)
      entry.add("relationship", attachment.relationship)
      entry.add("media_type", attachment.mediaType)
      entry.add("size", raw: attachment.statedSize.map(String.init))
      entry.add("is_associated", raw: String(attachment.isAssociated))
      entry.add("is_listed", raw: String(attachment.isListed))
      entry.add("is_invoice", raw: String(index == pdf.invoiceIndex))
      return entry.text
    }
    object.add("attachments", raw: "[" + attachments.joined(separator: ",") + "]")
    return object
  }
}
