import Foundation

extension RuleVerdictTests {
  /// What our samples don't say at all or not together: lines within lines, several attachments and accounts, and a
  /// charge of each line.
  static func seeds(_ syntax: String) throws -> [String] {
    let name = "Tests/EInvoiceReadingTests/Fixtures/Received/base-\(syntax).xml"
    let base = try String(contentsOf: Judge.package.appendingPathComponent(name), encoding: .utf8)
    let changes = syntax == "cii" ? cii : ubl
    let all = changes.reduce(base) { changed($0, $1) }
    return changes.map { changed(base, $0) } + [all]
  }

  /// A text with every first of a pair replaced by its second.
  private static func changed(_ text: String, _ pairs: [(String, String)]) -> String {
    pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let charge = """
    <ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator>\
    <ram:ActualAmount>0.12</ram:ActualAmount><ram:ReasonCode>AEO</ram:ReasonCode><ram:Reason>Eco</ram:Reason>\
    </ram:SpecifiedTradeAllowanceCharge>
    """

  private static let cii: [[(String, String)]] = [
    [
      (
        "<ram:LineID>1</ram:LineID>",
        "<ram:LineID>1</ram:LineID><ram:ParentLineID>0</ram:ParentLineID>"
          + "<ram:LineStatusReasonCode>DETAIL</ram:LineStatusReasonCode>"
      ),
      (
        "  <ram:IncludedSupplyChainTradeLineItem>",
        """
          <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>0</ram:LineID>\
        <ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument>\
        <ram:SpecifiedTradeProduct><ram:Name>Group</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement>\
        <ram:NetPriceProductTradePrice><ram:ChargeAmount>100</ram:ChargeAmount></ram:NetPriceProductTradePrice>\
        </ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1\
        </ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement>\
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>\
        </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>\
        </ram:IncludedSupplyChainTradeLineItem>
          <ram:IncludedSupplyChainTradeLineItem>
        """
      ),
    ],
    [
      (
        "  </ram:ApplicableHeaderTradeAgreement>",
        ["a.pdf", "b.csv"].map { file in
          """
          <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>\(file)</ram:IssuerAssignedID>\
          <ram:TypeCode>916</ram:TypeCode><ram:Name>LISIBLE</ram:Name>\
          <ram:AttachmentBinaryObject mimeCode="application/pdf" filename="\(file)">QUJD</ram:AttachmentBinaryObject>\
          </ram:AdditionalReferencedDocument>
          """
        }.joined() + "</ram:ApplicableHeaderTradeAgreement>"
      )
    ],
    [
      (
        "</ram:SpecifiedTradeSettlementPaymentMeans>",
        """
        </ram:SpecifiedTradeSettlementPaymentMeans><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>\
        <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR7630006000011234567890189</ram:IBANID>\
        </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
        """
      )
    ],
    [
      (
        "<ram:SpecifiedTradeSettlementLineMonetarySummation>",
        charge + "<ram:SpecifiedTradeSettlementLineMonetarySummation>"
      )
    ],
  ]

  private static let subLine = """
    <cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity>\
    <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Part</cbc:Name>\
    <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>\
    </cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">50.00\
    </cbc:PriceAmount></cac:Price></cac:SubInvoiceLine></cac:InvoiceLine>
    """

  private static let ubl: [[(String, String)]] = [
    [("</cac:InvoiceLine>", subLine)],
    [
      (
        "<cac:AccountingSupplierParty>",
        ["a.pdf", "b.csv"].map { file in
          """
          <cac:AdditionalDocumentReference><cbc:ID>\(file)</cbc:ID><cbc:DocumentDescription>LISIBLE</cbc:DocumentDescription>\
          <cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="\(file)">QUJD\
          </cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
          """
        }.joined() + "<cac:AccountingSupplierParty>"
      )
    ],
    [
      (
        "</cac:PaymentMeans>",
        """
        </cac:PaymentMeans><cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount>\
        <cbc:ID>FR7630006000011234567890189</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
        """
      )
    ],
    [
      (
        "<cac:Item><cbc:Name>Consulting",
        """
        <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>AEO\
        </cbc:AllowanceChargeReasonCode><cbc:Amount currencyID="EUR">0.12</cbc:Amount></cac:AllowanceCharge>\
        <cac:Item><cbc:Name>Consulting
        """
      )
    ],
  ]
}
