internal import InvoiceCommands
internal import InvoiceKit
internal import InvoiceLedger

/// What is said of one invoice.
struct InvoiceCard {
  private enum Key: String, JSONKey {
    case number, kind, date
    case dueDate = "due_date"
    case customer
    case customerKey = "customer_key"
    case currency, net, tax, total, due, open, state
    case daysOverdue = "days_overdue"
    case position
    case issuedAt = "issued_at"
    case chainHash = "chain_hash"
    case isErased = "is_erased"
    case movements
  }

  private enum MovementKey: String, JSONKey {
    case kind, date, amount, effect, other, means, reference
  }

  var standing: InvoiceStanding
  var today: CalendarDate

  private var invoice: IssuedInvoice { standing.invoice }
  private var decimals: Int { invoice.currency.minorUnitDigits }
  private func amount(_ units: Int64) -> ExactDecimal { invoice.currency.amount(of: units) }
  private func text(_ amount: ExactDecimal) -> String {
    "\(amount.text(minimumDecimals: decimals)) \(invoice.currency.code)"
  }

  /// For people.
  var text: String {
    var rows = [
      ("number", invoice.number), ("kind", invoice.kind.rawValue), ("date", invoice.issueDate.description),
      ("due", standing.dueDate.description),
      ("customer", invoice.customer.isEmpty ? "(erased)" : "\(invoice.customer) (\(invoice.customerKey))"),
      ("net", text(amount(invoice.net))), ("tax", text(amount(invoice.tax))), ("total", text(amount(invoice.total))),
      ("open", text(standing.balance.open)), ("state", standing.balance.state.rawValue),
    ]
    if let days = standing.daysOverdue(at: today) { rows.append(("overdue", Counted.text(days, "day"))) }
    rows += [
      ("issued", ISOTime.text(invoice.issuedAt)), ("position", "\(invoice.position)"),
      ("chain", Hexadecimal.text(invoice.chainHash)),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    var result = ""
    for (name, value) in rows {
      let gap = String(repeating: " ", count: width - name.count + 2)
      result += "\(name)\(gap)\(PrintableText.of(value))\n"
    }
    guard !standing.movements.isEmpty else { return result }
    var table = RowTable([
      .init(name: "date"), .init(name: "movement"), .init(name: "amount", isNumber: true), .init(name: "other"),
      .init(name: "reference"),
    ])
    for movement in standing.movements {
      table.add([
        movement.date.description, movement.kind.rawValue, movement.amount.text(minimumDecimals: decimals),
        movement.other ?? "", movement.reference ?? "",
      ])
    }
    return result + "\n" + String(decoding: table.bytes(as: .table), as: UTF8.self)
  }

  /// One object.
  var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member(Key.number, invoice.number)
      writer.member(Key.kind, invoice.kind.rawValue)
      writer.member(Key.date, invoice.issueDate)
      writer.member(Key.dueDate, standing.dueDate)
      writer.member(Key.customer, invoice.customer.isEmpty ? nil : invoice.customer)
      writer.member(Key.customerKey, invoice.customerKey.isEmpty ? nil : invoice.customerKey)
      writer.member(Key.currency, invoice.currency.code)
      writer.member(Key.net, amount(invoice.net), decimals: decimals)
      writer.member(Key.tax, amount(invoice.tax), decimals: decimals)
      writer.member(Key.total, amount(invoice.total), decimals: decimals)
      writer.member(Key.due, amount(invoice.due), decimals: decimals)
      writer.member(Key.open, standing.balance.open, decimals: decimals)
      writer.member(Key.state, standing.balance.state.rawValue)
      writer.member(Key.daysOverdue, standing.daysOverdue(at: today))
      writer.member(Key.position, Int(invoice.position))
      writer.member(Key.issuedAt, ISOTime.text(invoice.issuedAt))
      writer.member(Key.chainHash, Hexadecimal.text(invoice.chainHash))
      writer.member(Key.isErased, invoice.customer.isEmpty)
      writer.member(Key.movements) { writer in
        writer.array(standing.movements) { writer, movement in
          writer.object { writer in
            writer.member(MovementKey.kind, movement.kind.rawValue)
            writer.member(MovementKey.date, movement.date)
            writer.member(MovementKey.amount, movement.amount, decimals: decimals)
            writer.member(MovementKey.effect, movement.effect, decimals: decimals)
            writer.member(MovementKey.other, movement.other)
            writer.member(MovementKey.means, movement.means?.rawValue)
            writer.member(MovementKey.reference, movement.reference)
          }
        }
      }
    }
    writer.finish()
    return writer.bytes
  }
}
