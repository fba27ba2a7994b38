internal import InvoiceModel

extension SwissBill {
  /// What the code holds, line by line (4.2.2): header, account, creditor, ultimate creditor (of no use yet), amount,
  /// debtor, reference, message, trailer. Billing information and alternative procedures are left out.
  package var payload: [String] {
    let header = ["SPC", "0200", "1", iban]
    let money = [amount.text(minimumDecimals: 2), currency.code]
    let none = [String](repeating: "", count: 7)
    return header + Self.lines(of: creditor) + none + money + (debtor.map { Self.lines(of: $0) } ?? none)
      + [reference.type, reference.text, message, "EPD"]
  }

  /// The bytes of the code, in UTF-8; lines are parted by CR LF, and none stands at the end.
  package var bytes: [UInt8] { Array(payload.joined(separator: "\r\n").utf8) }

  private static func lines(of party: SwissBillParty) -> [String] {
    ["S", party.name, party.street, party.building, party.postcode, party.city, party.country]
  }
}
