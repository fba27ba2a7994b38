package import InvoiceKit

extension TemplateSample {
  /// All that templates are tried with: invoices that are written, in many kinds, and invoices that were received, in both
  /// syntaxes.
  package static var everything: [TemplateSample] { all + received }

  /// Those that were received: one with everything that a sender can say, and two that are written of others here.
  private static var received: [TemplateSample] {
    var documents: [(name: String, xml: [UInt8]?)] = [("received-every-term", receivedXML)]
    for sample in all {
      guard let invoice = try? sample.invoice() else { continue }
      switch sample.name {
      case "02-b2b-complete": documents.append(("received-invoice", try? invoice.cii()))
      case "11-credit-note": documents.append(("received-credit-note", try? invoice.ubl()))
      default: break
      }
    }
    return documents.compactMap { name, xml in
      guard let xml, let received = try? ReceivedInvoice(xml: xml, file: name + ".xml") else { return nil }
      return TemplateSample(received.invoice, name: name)
    }
  }
}
