internal import InvoiceModel

/// What few lines say.
extension JSONWriter {
  mutating func terms(_ terms: LineTerms, decimals: Int) {
    typealias Key = InvoiceKeys.Item
    member(Key.lineID, terms.id)
    member(Key.note, terms.note)
    member(Key.standardID, terms.standardID) { writer, identifier in
      writer.member(InvoiceKeys.StandardID.scheme, identifier.scheme)
      writer.member(InvoiceKeys.StandardID.id, identifier.id)
    }
    member(Key.buyerID, terms.buyerID)
    member(Key.classifications, each: terms.classifications) { writer, item in
      writer.object { writer in
        writer.member(InvoiceKeys.Classification.list, item.list)
        writer.member(InvoiceKeys.Classification.version, item.version)
        writer.member(InvoiceKeys.Classification.code, item.code)
      }
    }
    member(Key.attributes, each: terms.attributes) { writer, attribute in
      writer.object { writer in
        writer.member(InvoiceKeys.Attribute.name, attribute.name)
        writer.member(InvoiceKeys.Attribute.value, attribute.value)
      }
    }
    member(Key.origin, terms.origin)
    member(Key.orderLine, terms.orderLine)
    member(Key.object, terms.object) { writer, identifier in
      writer.member(InvoiceKeys.LineObject.scheme, identifier.scheme)
      writer.member(InvoiceKeys.LineObject.id, identifier.id)
    }
    member(Key.buyerAccounting, terms.buyerAccounting)
    member(Key.grossPrice, terms.grossPrice, decimals: decimals)
    member(Key.discounts, each: terms.discounts) { $0.lineAllowance($1, decimals: decimals) }
    member(Key.charges, each: terms.charges) { $0.lineAllowance($1, decimals: decimals) }
    member(Key.ecoParticipation, terms.ecoParticipation, decimals: decimals)
    switch terms.picture {
    case let picture? where picture.alternative != nil:
      member(Key.picture, picture) { writer, picture in
        writer.member(InvoiceKeys.Picture.file, picture.file)
        writer.member(InvoiceKeys.Picture.alternative, picture.alternative)
      }
    case let picture: member(Key.picture, picture?.file)
    }
  }

  private mutating func lineAllowance(_ allowance: LineAllowance, decimals: Int) {
    typealias Key = InvoiceKeys.LineAllowance
    object { writer in
      writer.member(Key.reason, allowance.reason)
      writer.member(Key.reasonCode, allowance.reasonCode)
      writer.value(allowance.value, percent: Key.percent, amount: Key.amount, decimals: decimals)
    }
  }

  mutating func structure(_ entry: LineStructure) {
    typealias Key = InvoiceKeys.Item
    let key =
      switch entry.kind {
      case .heading: Key.heading
      case .comment: Key.comment
      case .subtotal: Key.subtotal
      }
    member(key, entry.text)
  }
}
