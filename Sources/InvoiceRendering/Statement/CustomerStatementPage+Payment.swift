internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension CustomerStatementPage {
  /// What is to be paid, large, what of it is late, and where it is paid to.
  var figure: Node {
    let closing = statement.closing
    let text = amount(closing.magnitude)
    let sentence = closing.isZero ? labels.settled(text) : closing.isNegative ? labels.owed(text) : labels.due(text)
    let scale = SummaryStyle.scale(of: [sentence], room: look.isNarrow ? 26 : 40)
    var parts: [Node] = [.text(sentence, SummaryStyle.scaled(look.figure, by: scale), lineHeight: 1.3)]
    if closing > .zero, statement.aged.overdue > .zero {
      parts.append(.text(labels.overdue(amount(statement.aged.overdue)), look.text))
    }
    var columns: [RowColumn] = []
    if closing > .zero, let account = statement.sender.account {
      parts += [look.gap(5), Node(.table(fieldTable(fields(of: account), summary: labels.payment)))]
      if let picture = picture(of: account) {
        parts += [look.gap(4), .text(labels.codeHelp, look.small)]
        columns.append(RowColumn(picture, width: .natural, verticalAlignment: .center))
      }
    }
    columns.insert(RowColumn(Node(.stack(parts, spacing: 1)), width: .fraction(1)), at: 0)
    var node = Node(.row(columns, spacing: 16))
    node.background = StatementLook.tint
    node.cornerRadius = 4
    node.padding = EdgeInsets(top: 9, right: 11, bottom: 9, left: 11)
    node.keepTogether = true
    return node
  }

  private func fields(of account: PaymentAccount) -> [(String, String)] {
    var rows: [(String, String)] = [(labels.payee, statement.sender.payee ?? statement.seller)]
    if let iban = account.iban { rows.append(("IBAN", IdentifierFormat.iban(iban))) }
    if account.iban == nil, let text = account.account { rows.append((labels.bankAccount, text)) }
    if let bic = account.bic { rows.append(("BIC", bic)) }
    rows.append((labels.reference, statement.paymentReference))
    return rows
  }

  private func picture(of account: PaymentAccount) -> Node? {
    guard let code, let iban = account.iban else { return nil }
    var picture = Node(
      .code(code, side: StatementLook.millimetres(30)),
      role: .figure(
        alternativeText: labels.codeAlternative(
          amount(statement.closing), statement.sender.payee ?? statement.seller, IdentifierFormat.iban(iban))))
    // Light modules are white, and so is what has to be around them.
    picture.background = .white
    picture.cornerRadius = 3
    return picture
  }
}

extension CustomerStatement {
  /// What the payer's bank is to pass on: the numbers of what is open, or where they are too many the customer's account.
  var paymentReference: String {
    let numbers = items.filter { $0.open > .zero }.map(\.number)
    let text = numbers.joined(separator: " ")
    if !numbers.isEmpty, text.unicodeScalars.count <= 70 { return text }
    return customerAccount ?? customer
  }

  /// The code of the transfer of what is due; nil where none is wanted, or none can be.
  var transferCode: SEPATransferCode? {
    guard sender.wantsTransferCode, currency == .euro, let account = sender.account, let iban = account.iban else {
      return nil
    }
    return SEPATransferCode(
      name: sender.payee ?? seller, iban: iban, bic: account.bic, amount: closing, reference: paymentReference)
  }
}
