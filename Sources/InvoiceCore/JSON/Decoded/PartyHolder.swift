internal import InvoiceModel

/// What has a party's members beside its own.
protocol PartyHolder: Sendable {
  var party: Party { get set }
}

extension Seller: PartyHolder {}
