extension EInvoiceDocument {
  /// All invoice numbers (BT-1, BT-25) and where they stand.
  var numbers: [(path: String, number: String)] {
    let own = invoice.number.map { [(path: "/invoice_number", number: $0)] } ?? []
    return own
      + invoice.references.preceding.enumerated().map {
        (path: "/references/preceding/\($0)/number", number: $1.number)
      }
  }

  /// All dates and where they stand.
  var dates: [(path: String, date: CalendarDate)] {
    var dates: [(path: String, date: CalendarDate)] = [("/date", invoice.issueDate)]
    if let dueDate { dates.append(("/due_date", dueDate)) }
    if let deliveryDate {
      dates.append((invoice.delivery?.date == nil ? "/supply_date" : "/delivery/date", deliveryDate))
    }
    if let period = invoice.period { dates += [("/period/start", period.start), ("/period/end", period.end)] }
    for (number, preceding) in invoice.references.preceding.enumerated() {
      dates.append(("/references/preceding/\(number)/date", preceding.date))
    }
    for line in lines {
      guard let period = line.source.period else { continue }
      dates += [(line.path + "/period/start", period.start), (line.path + "/period/end", period.end)]
    }
    return dates
  }

  /// Both electronic addresses (BT-34, BT-49) and where they stand.
  var endpoints: [(path: String, endpoint: ElectronicAddress)] {
    [("/company/electronic_address", seller.endpoint), ("/customer/electronic_address", buyer.endpoint)]
      .compactMap { path, endpoint in endpoint.map { (path: path, endpoint: $0) } }
  }

  /// What the BAR note says.
  var treatment: String? { notes.first { $0.code == "BAR" }?.text }
}
