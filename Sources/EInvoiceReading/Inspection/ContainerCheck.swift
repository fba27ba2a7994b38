internal import InvoiceModel

/// Compares what the parts of a Factur-X file say of each other: metadata, attachment and XML (Factur-X 1.09, 6.2 and
/// 6.3; ISO 19005-3, 6.8).
enum ContainerCheck {
  /// What does not fit together.
  static func findings(in pdf: ReceivedPDF, specification urn: String?) -> [Problem] {
    guard let attachment = pdf.invoiceAttachment else {
      var findings = [
        Problem(
          code: .noEInvoice, severity: .warning, path: "",
          message: pdf.attachments.isEmpty
            ? "The PDF has no attachments, and so no e-invoice." : "None of the PDF's attachments is an e-invoice.")
      ]
      if let name = pdf.metadata.invoiceName {
        findings.append(
          placed(
            warning(.missingAttachment, "The metadata (XMP) name an attachment \(name) that is not there."),
            in: pdf.metadata))
      }
      return findings
    }
    let specification = EInvoiceSpecification(urn: urn)
    let ofMetadata = metadataFindings(pdf.metadata, attachment, specification) + partFindings(pdf.metadata)
    let ofAttachment = attachmentFindings(attachment, specification).map { finding in
      var finding = finding
      (finding.attachment, finding.object) = (attachment.name, attachment.object)
      return finding
    }
    return ofMetadata.map { placed($0, in: pdf.metadata) } + ofAttachment + encryptionFindings(pdf)
  }

  private static func warning(_ code: ProblemCode, _ message: String, hint: String? = nil) -> Problem {
    Problem(code: code, severity: .warning, path: "", message: message, hint: hint)
  }

  private static func placed(_ finding: Problem, in metadata: PDFMetadata) -> Problem {
    var finding = finding
    (finding.path, finding.object) = (PDFMetadata.path, metadata.object)
    return finding
  }

  private static func metadataFindings(
    _ metadata: PDFMetadata, _ attachment: ReceivedPDF.Attachment, _ specification: EInvoiceSpecification?
  ) -> [Problem] {
    guard metadata.invoiceNamespace != nil else {
      return [warning(.xmpSilent, "The metadata (XMP) do not announce an e-invoice.")]
    }
    var findings: [Problem] = []
    if metadata.invoiceName != attachment.name {
      findings.append(
        warning(
          .xmpName,
          "The metadata (XMP) name \(metadata.invoiceName ?? "no file"), the attachment is \(attachment.name)."))
    }
    if let level = metadata.conformanceLevel {
      if let specification, level != specification.level {
        let isSpelling = compact(level) == compact(specification.level)
        findings.append(
          warning(
            .xmpLevel,
            isSpelling
              ? "The metadata (XMP) spell the profile \(level); it is written \(specification.level)."
              : "The metadata (XMP) state the profile \(level), the XML \(specification.level).",
          ))
      }
    } else {
      findings.append(warning(.xmpLevel, "The metadata (XMP) state no profile (ConformanceLevel)."))
    }
    if metadata.invoiceType != "INVOICE" {
      findings.append(
        warning(.xmpType, "The metadata (XMP) state the type \(metadata.invoiceType ?? "of nothing"), not INVOICE."))
    }
    if metadata.version == nil { findings.append(warning(.xmpVersion, "The metadata (XMP) state no version.")) }
    return findings
  }

  private static func compact(_ level: String) -> String { level.uppercased().filter { $0 != " " } }

  private static func attachmentFindings(
    _ attachment: ReceivedPDF.Attachment, _ specification: EInvoiceSpecification?
  ) -> [Problem] {
    var findings: [Problem] = []
    let known = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml"]
    if !known.contains(attachment.name) {
      findings.append(
        warning(.attachmentName, "The e-invoice is called \(attachment.name); programs look for factur-x.xml."))
    }
    switch (attachment.relationship, specification?.hasLines) {
    case (nil, _): findings.append(warning(.relationship, "The attachment states no relationship (AFRelationship)."))
    case ("Data"?, _), ("Alternative"?, true?), ("Source"?, true?), ("Alternative"?, nil), ("Source"?, nil): break
    case (let relationship?, let hasLines):
      findings.append(
        warning(
          .relationship,
          "The attachment's relationship is \(relationship); \(hasLines == false ? "Data" : "Alternative") belongs there."
        ))
    }
    if attachment.mediaType != "text/xml" {
      findings.append(
        warning(.mediaType, "The attachment's type is \(attachment.mediaType ?? "not stated"), not text/xml."))
    }
    if !attachment.isAssociated {
      findings.append(warning(.notAssociated, "The document does not name the attachment as associated (/AF)."))
    }
    if !attachment.isListed {
      findings.append(
        warning(.notListed, "The attachment is missing in the list of embedded files (/Names), where viewers look."))
    }
    return findings
  }

  private static func partFindings(_ metadata: PDFMetadata) -> [Problem] {
    guard metadata.pdfaPart != "3" else { return [] }
    return [
      warning(
        .pdfaPart,
        metadata.pdfaPart.map { "The metadata (XMP) claim PDF/A-\($0); attachments of this kind need PDF/A-3." }
          ?? "The metadata (XMP) do not claim PDF/A.")
    ]
  }

  private static func encryptionFindings(_ pdf: ReceivedPDF) -> [Problem] {
    guard pdf.isEncrypted else { return [] }
    var finding = warning(.encrypted, "The PDF is encrypted, which PDF/A forbids.")
    finding.path = "/Encrypt"
    return [finding]
  }
}
