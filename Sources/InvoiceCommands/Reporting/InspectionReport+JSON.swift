import InvoiceKit

extension InspectionReport {
  private enum Key: String, JSONKey {
    case syntax, specification, profile, version, process
    case invoiceNumber = "invoice_number"
    case typeCode = "type_code"
    case date
    case dueDate = "due_date"
    case seller, buyer, currency, subtotal, tax, total, prepaid, due, lines, pdf, findings
    case groupLines = "group_lines"
    case informationLines = "information_lines"
  }

  private enum PartyKey: String, JSONKey {
    case name, country, siren
    case vatNumber = "vat_number"
  }

  private enum PDFKey: String, JSONKey {
    case version, producer
    case pdfaPart = "pdfa_part"
    case pdfaConformance = "pdfa_conformance"
    case pdfuaPart = "pdfua_part"
    case isEncrypted = "is_encrypted"
    case metadata, attachments
  }

  private enum MetadataKey: String, JSONKey {
    case fileName = "file_name"
    case type
    case conformanceLevel = "conformance_level"
    case version
  }

  private enum AttachmentKey: String, JSONKey {
    case name, relationship
    case mediaType = "media_type"
    case size
    case isAssociated = "is_associated"
    case isListed = "is_listed"
    case isInvoice = "is_invoice"
  }

  /// The same as JSON on one line.
  package var json: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.syntax, inspection.syntax?.rawValue)
      writer.member(Key.specification, inspection.specification)
      writer.member(Key.profile, inspection.profile)
      writer.member(Key.version, inspection.specificationVersion)
      writer.member(Key.process, inspection.process)
      writer.member(Key.invoiceNumber, inspection.number)
      writer.member(Key.typeCode, inspection.typeCode)
      writer.member(Key.date, inspection.issueDate)
      writer.member(Key.dueDate, inspection.dueDate)
      writer.member(Key.seller, inspection.seller) { Self.write($1, to: &$0) }
      writer.member(Key.buyer, inspection.buyer) { Self.write($1, to: &$0) }
      writer.member(Key.currency, inspection.currency)
      writer.member(Key.subtotal, inspection.subtotal, decimals: 2)
      writer.member(Key.tax, inspection.tax, decimals: 2)
      writer.member(Key.total, inspection.total, decimals: 2)
      writer.member(Key.prepaid, inspection.prepaid, decimals: 2)
      writer.member(Key.due, inspection.due, decimals: 2)
      if inspection.syntax != nil {
        writer.member(Key.lines, inspection.lineCount)
        writer.member(Key.groupLines, inspection.groupCount)
        writer.member(Key.informationLines, inspection.informationCount)
      }
      writer.member(Key.pdf, inspection.pdf) { Self.write($1, to: &$0) }
      writer.member(Key.findings) {
        $0.array(inspection.findings) { writer, finding in Diagnostic.unnamed(finding).write(to: &writer) }
      }
    }
    writer.finish()
    return writer.bytes
  }

  private static func write(_ party: EInvoiceInspection.Party, to writer: inout JSONWriter) {
    writer.member(PartyKey.name, party.name)
    writer.member(PartyKey.country, party.country)
    writer.member(PartyKey.siren, party.siren)
    writer.member(PartyKey.vatNumber, party.vatNumber)
  }

  private static func write(_ pdf: ReceivedPDF, to writer: inout JSONWriter) {
    writer.member(PDFKey.version, pdf.version)
    writer.member(PDFKey.producer, pdf.producer)
    writer.member(PDFKey.pdfaPart, pdf.metadata.pdfaPart)
    writer.member(PDFKey.pdfaConformance, pdf.metadata.pdfaConformance)
    writer.member(PDFKey.pdfuaPart, pdf.metadata.pdfuaPart)
    writer.member(PDFKey.isEncrypted, pdf.isEncrypted)
    writer.member(PDFKey.metadata) {
      $0.object { writer in
        writer.member(MetadataKey.fileName, pdf.metadata.invoiceName)
        writer.member(MetadataKey.type, pdf.metadata.invoiceType)
        writer.member(MetadataKey.conformanceLevel, pdf.metadata.conformanceLevel)
        writer.member(MetadataKey.version, pdf.metadata.version)
      }
    }
    writer.member(PDFKey.attachments) {
      $0.array(pdf.attachments.enumerated()) { writer, attachment in
        writer.object { write(attachment.element, isInvoice: attachment.offset == pdf.invoiceIndex, to: &$0) }
      }
    }
  }

  private static func write(_ attachment: ReceivedPDF.Attachment, isInvoice: Bool, to writer: inout JSONWriter) {
    writer.member(AttachmentKey.name, attachment.name)
    writer.member(AttachmentKey.relationship, attachment.relationship)
    writer.member(AttachmentKey.mediaType, attachment.mediaType)
    writer.member(AttachmentKey.size, attachment.statedSize)
    writer.member(AttachmentKey.isAssociated, attachment.isAssociated)
    writer.member(AttachmentKey.isListed, attachment.isListed)
    writer.member(AttachmentKey.isInvoice, isInvoice)
  }
}
