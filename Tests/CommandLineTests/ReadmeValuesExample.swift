// The README shows this file from the next line on, word for word; a test compares them.
import InvoiceKit

/// A month's subscription, from values. Amounts are exact: whole numbers are literals, 9.99 is `.hundredths(9_99)`.
func subscription(number: String, seats: Int, on date: CalendarDate) throws -> ComputedInvoice {
  var seller = Seller(party: Party(name: "Atelier Lumen"))
  seller.party.address = Address(lines: ["14 rue Neuve"], postcode: "69001", city: "Lyon", country: "FR")
  seller.party.siren = "732829320"
  seller.party.vatNumber = "FR44732829320"
  seller.iban = "FR7630006000011234567890189"

  var buyer = Buyer(party: Party(name: "Pierre Dupont"), kind: .consumer)
  buyer.party.address = Address(lines: ["3 quai de Serbie"], postcode: "69006", city: "Lyon", country: "FR")

  var line = InvoiceLine(
    description: "Abonnement Pro", quantity: ExactDecimal(seats), unitPrice: .hundredths(9_99), vatRate: 20)
  // Operators are exact; what leaves the range of 38 digits throws.
  if seats >= 10 { line.discount = LineDiscount(.amount(try line.unitPrice * line.quantity * .tenths(1))) }

  var invoice = Invoice(issueDate: date, seller: seller, buyer: buyer, lines: [line])
  invoice.number = number
  invoice.payment.dueDays = 30
  return try ComputedInvoice(invoice)
}
