internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import QRCoding
internal import Typesetting

/// Lays payment part and receipt of a Swiss QR-bill out: 210 by 105 mm at the bottom of A4, sizes and places as the
/// Swiss Implementation Guidelines QR-bill 2.3 (3.1 to 3.7) have them.
struct SwissBillSlip {
  /// Around each part, in millimetres.
  private static let margin = 5.0
  private static let receiptWidth = 62.0
  private static let paymentWidth = 148.0
  private static let height = 105.0

  let bill: SwissBill
  let code: QRCode
  let labels: SwissBillLabels
  /// The language of the page, where its words are not of that.
  let isOtherLanguage: Bool
  /// The family of the texts.
  let family: String
  /// Whether it is one of those that are prescribed, for whose widths the sizes are.
  let isPrescribed: Bool

  /// The slip: the words above the line, then the parts with the lines between and around them.
  var node: Node {
    var receipt = receipt
    receipt.padding = EdgeInsets(all: Self.points(Self.margin))
    receipt.minimumHeight = Self.points(Self.height)
    var payment = payment
    payment.padding = EdgeInsets(all: Self.points(Self.margin))
    payment.minimumHeight = Self.points(Self.height)
    payment.border = Border(.left, thickness: 0.5, color: .black)
    var parts = Node(
      .row(
        [
          RowColumn(receipt, width: .fixed(Self.points(Self.receiptWidth))),
          RowColumn(payment, width: .fixed(Self.points(Self.paymentWidth))),
        ], spacing: 0))
    parts.border = Border(.top, thickness: 0.5, color: .black)
    var separate = label(labels.separate, 6, isBold: false)
    if case .paragraph(var paragraph) = separate.content {
      paragraph.alignment = .center
      separate.content = .paragraph(paragraph)
    }
    separate.padding = EdgeInsets(bottom: 2)
    return Node(.stack([separate, parts], spacing: 0))
  }

  // MARK: Receipt

  /// Of the values, in points: a QR reference has to stand on one line, which wider letters leave no room for.
  private var receiptSize: Double { isPrescribed ? 8 : 7.5 }

  private var receipt: Node {
    var title = label(labels.receipt, 11, role: .heading(level: 2))
    title.minimumHeight = Self.points(7)
    var information = Node(
      .stack(self.information(headings: 6, values: receiptSize, line: 9, isReceipt: true), spacing: 0))
    information.minimumHeight = Self.points(56)
    var money = Node(
      .row(
        [
          RowColumn(pair(labels.currency, bill.currency.code, 6, receiptSize, 9), width: .fixed(Self.points(14))),
          RowColumn(pair(labels.amount, Self.text(of: bill.amount), 6, receiptSize, 9), width: .fraction(1)),
        ], spacing: 0))
    money.minimumHeight = Self.points(14)
    var point = label(labels.acceptancePoint, 6, alignment: .end)
    point.minimumHeight = Self.points(18)
    return Node(.stack([title, information, money, point], spacing: 0))
  }

  // MARK: Payment part

  private var payment: Node {
    var title = label(labels.paymentPart, 11, role: .heading(level: 2))
    title.minimumHeight = Self.points(7)
    var picture = Node(
      .code(code, side: Self.points(46)),
      role: .figure(
        alternativeText: labels.alternative(
          "\(bill.currency.code) \(Self.text(of: bill.amount))", bill.creditor.name, IdentifierFormat.iban(bill.iban))))
    picture.codeStyle = .swissCross
    picture.padding = EdgeInsets(top: Self.points(5), bottom: Self.points(5))
    var money = Node(
      .row(
        [
          RowColumn(pair(labels.currency, bill.currency.code, 8, 10, 11), width: .fixed(Self.points(15))),
          RowColumn(pair(labels.amount, Self.text(of: bill.amount), 8, 10, 11), width: .fraction(1)),
        ], spacing: 0))
    money.minimumHeight = Self.points(22)
    let left = Node(.stack([title, picture, money], spacing: 0))
    let right = Node(.stack(information(headings: 8, values: 10, line: 11, isReceipt: false), spacing: 0))
    return Node(
      .row(
        [
          RowColumn(left, width: .fixed(Self.points(46))), RowColumn(right, width: .fixed(Self.points(87))),
        ], spacing: Self.points(5)))
  }

  /// Account, reference, message and payer.
  private func information(headings: Double, values: Double, line: Double, isReceipt: Bool) -> [Node] {
    func group(_ heading: String, _ lines: [String]) -> [Node] {
      [label(heading, headings, line: line)] + lines.map { value($0, values, line: line) } + [.spacer(line)]
    }
    func names(_ party: SwissBillParty) -> [Node] {
      // Names may be cut on the receipt, whose height is fixed.
      [value(party.name, values, line: line, maximumLines: 2)]
        + party.lines(home: SwissReference.accountCountries).map {
          value($0, values, line: line, maximumLines: isReceipt ? 1 : 2)
        } + [.spacer(line)]
    }
    var nodes = [
      label(labels.account, headings, line: line), value(IdentifierFormat.iban(bill.iban), values, line: line),
    ]
    nodes += names(bill.creditor)
    if bill.reference != .none { nodes += group(labels.reference, [Self.grouped(bill.reference)]) }
    if !isReceipt, !bill.message.isEmpty { nodes += group(labels.message, [bill.message]) }
    if let debtor = bill.debtor {
      nodes.append(label(labels.payableBy, headings, line: line))
      nodes += names(debtor)
    } else {
      nodes.append(label(labels.payableByBlank, headings, line: line))
      nodes.append(isReceipt ? Self.blank(width: 52, height: 20) : Self.blank(width: 65, height: 25))
    }
    return nodes
  }

  // MARK: Texts

  private func label(
    _ text: String, _ size: Double, line: Double? = nil, isBold: Bool = true, alignment: Paragraph.Alignment = .start,
    role: Role? = nil
  ) -> Node {
    let style = TextStyle(family: family, size: size, weight: isBold ? .bold : .regular, color: .black)
    let inline = Inline(.text(text), style: style, language: isOtherLanguage ? labels.language : nil)
    return Node(
      .paragraph(Paragraph([inline], alignment: alignment, lineHeight: (line ?? size * 1.1) / size)), role: role)
  }

  private func value(_ text: String, _ size: Double, line: Double, maximumLines: Int? = nil) -> Node {
    let style = TextStyle(family: family, size: size, color: .black)
    return Node(
      .paragraph(
        Paragraph(
          [Inline(.text(text), style: style, source: "")], lineHeight: line / size, maximumLines: maximumLines)))
  }

  private func pair(_ heading: String, _ text: String, _ headings: Double, _ values: Double, _ line: Double) -> Node {
    Node(.stack([label(heading, headings, line: line), value(text, values, line: line)], spacing: 0))
  }

  /// A field that is filled in by hand: the marks of its corners.
  private static func blank(width: Double, height: Double) -> Node {
    func corner(_ edges: Border.Edges) -> RowColumn {
      var node = Node(.spacer(points(3)), role: .artifact)
      node.border = Border(edges, thickness: 0.75, color: .black)
      return RowColumn(node, width: .fixed(points(3)))
    }
    func row(_ left: Border.Edges, _ right: Border.Edges) -> Node {
      Node(
        .row(
          [corner(left), RowColumn(Node(.spacer(0)), width: .fixed(points(width - 6))), corner(right)], spacing: 0))
    }
    return Node(
      .stack(
        [
          row([.top, .left], [.top, .right]), .spacer(points(height - 6)), row([.bottom, .left], [.bottom, .right]),
        ],
        spacing: 0), role: .artifact)
  }

  /// `1 949.75`, with a point in every language.
  private static func text(of amount: ExactDecimal) -> String {
    let text = amount.text(minimumDecimals: 2)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return grouped(String(parts.first ?? ""), by: 3) + "." + (parts.count > 1 ? parts[1] : "00")
  }

  /// A QR reference in fives from its end, another one in fours from its start.
  private static func grouped(_ reference: SwissBill.Reference) -> String {
    switch reference {
    case .qr(let text): grouped(text, by: 5)
    case .creditor, .none: IdentifierFormat.iban(reference.text)
    }
  }

  /// Groups of so many characters from the end.
  private static func grouped(_ text: String, by size: Int) -> String {
    let count = text.count
    return text.enumerated().reduce(into: "") { result, character in
      if character.offset > 0, (count - character.offset) % size == 0 { result += "\u{A0}" }
      result.append(character.element)
    }
  }

  private static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
