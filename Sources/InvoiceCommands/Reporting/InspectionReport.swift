package import InvoiceKit

/// An inspection as text, or as one JSON object.
package struct InspectionReport {
  let inspection: EInvoiceInspection

  /// What an inspection has found.
  package init(_ inspection: EInvoiceInspection) { self.inspection = inspection }

  /// A line for each fact, then the findings.
  package var text: String {
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
      add(
        "lines",
        [
          String(inspection.lineCount), roles(inspection.groupCount, "group"),
          roles(inspection.informationCount, "for information"),
        ])
      add("syntax", [syntax.rawValue])
      add("profile", [inspection.profile ?? "unknown", inspection.specification])
      if inspection.specificationVersion != inspection.profile { add("version", [inspection.specificationVersion]) }
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

  private func roles(_ count: Int, _ role: String) -> String? {
    guard count > 0 else { return nil }
    return "of them " + (role == "group" ? Counted.text(count, role) : "\(count) \(role)")
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
      pdf.version.map { "PDF \($0)" },
      pdf.metadata.pdfaPart.map { "claims PDF/A-\($0)\(pdf.metadata.pdfaConformance?.lowercased() ?? "")" }
        ?? "no claim of PDF/A",
      pdf.metadata.pdfuaPart.map { "claims PDF/UA-\($0)" }, pdf.isEncrypted ? "encrypted" : nil,
      pdf.producer.map { "made by \($0)" },
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
    var place = finding.attachment ?? finding.object.map { "object \($0)" } ?? ""
    if let location = finding.location { place += "\(place.isEmpty ? "" : ":")\(location.line):\(location.column)" }
    if !place.isEmpty { place += ": " }
    if !finding.path.isEmpty { place += finding.path + ": " }
    let term = [finding.rule, finding.term].compactMap { $0 }.joined(separator: " ")
    return "\(finding.severity.rawValue): \(place)\(finding.message) [\(finding.code)]"
      + (term.isEmpty ? "" : " \(term)")
  }
}
