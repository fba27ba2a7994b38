extension ReceptionWording {
  static let english = ReceptionWording(
    homeCountry: nil, elements: .english,
    types: [
      "80": "Debit note, goods or services", "81": "Credit note, goods or services", "82": "Metered services invoice",
      "83": "Credit note, financial adjustments", "84": "Debit note, financial adjustments",
      "130": "Invoicing data sheet",
      "202": "Direct payment valuation", "203": "Provisional payment valuation", "204": "Payment valuation",
      "211": "Interim application for payment", "218": "Final payment request",
      "219": "Payment request for completed units",
      "261": "Self-billed credit note", "262": "Consolidated credit note", "295": "Price variation invoice",
      "296": "Credit note for price variation", "308": "Delcredere credit note", "325": "Proforma invoice",
      "326": "Partial invoice", "331": "Commercial invoice with packing list", "383": "Debit note",
      "385": "Consolidated invoice", "387": "Hire invoice", "388": "Tax invoice", "390": "Delcredere invoice",
      "393": "Factored invoice", "394": "Lease invoice", "395": "Consignment invoice", "396": "Factored credit note",
      "420": "Optical character reading credit note", "456": "Debit advice", "457": "Reversal of debit",
      "458": "Reversal of credit", "471": "Self-billed corrected invoice", "472": "Factored corrected invoice",
      "473": "Self-billed factored corrected invoice", "500": "Self-billed prepayment invoice",
      "501": "Self-billed factored invoice", "502": "Self-billed factored credit note", "503": "Prepayment credit note",
      "527": "Self-billed debit note", "532": "Forwarder’s credit note", "575": "Insurer’s invoice",
      "623": "Forwarder’s invoice", "633": "Port charges invoice", "751": "Invoice information for accounting",
      "780": "Freight invoice", "817": "Claim notification", "870": "Consular invoice",
      "875": "Partial construction invoice", "876": "Partial final construction invoice",
      "877": "Final construction invoice", "935": "Customs invoice",
    ],
    means: [
      "1": "Not defined", "2": "Automated credit", "3": "Automated debit", "10": "Cash", "15": "Book entry credit",
      "20": "Cheque", "21": "Banker’s draft", "23": "Bank cheque", "24": "Bill of exchange", "25": "Certified cheque",
      "26": "Local cheque", "30": "Credit transfer", "31": "Debit transfer", "42": "Payment to bank account",
      "44": "Accepted bill of exchange", "45": "Referenced home-banking credit transfer",
      "46": "Interbank debit transfer",
      "47": "Home-banking debit transfer", "48": "Bank card", "49": "Direct debit", "50": "Payment by postgiro",
      "54": "Credit card", "55": "Debit card", "57": "Standing agreement", "58": "SEPA credit transfer",
      "59": "SEPA direct debit", "60": "Promissory note", "68": "Online payment service",
      "70": "Bill drawn by the creditor", "74": "Bill of exchange", "93": "Reference giro",
      "97": "Clearing between partners", "ZZZ": "Mutually defined",
    ],
    taxPoints: [
      "3": "on the date of the invoice", "5": "on the date of the invoice", "35": "on delivery", "29": "on delivery",
      "432": "on payment", "72": "on payment",
    ],
    schemes: ["0224": "service code"],
    unknownType: { "Document of type \($0)" }, discount: "Discount", charge: "Charge", base: "base",
    uncounted: "Not counted in the total",
    percentOf: { "\($0) of \($1)" }, labelled: { "\($0): \($1)" }, yes: "yes", no: "no",
    furtherDetails: { "and \($0) more" },
    notice: { file, profile in
      let source = file.map { " “\($0)”" } ?? ""
      return "Shows the electronic invoice received\(source)" + (profile.map { " (\($0))" } ?? "")
        + "; its amounts, dates and texts are the sender’s."
    },
    findings: { $0 == 1 ? "One finding." : "\($0) findings." })
}
