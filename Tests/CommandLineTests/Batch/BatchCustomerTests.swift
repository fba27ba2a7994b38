import CommandTestSupport
import Foundation
import Testing

@Suite("What is wrong with customers' data in a batch")
struct BatchCustomerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let company = """
    {"name":"Lumen","legal_form":"SARL","share_capital":1000,"rcs":"Lyon","email":"a@b.example","iban":"FR7630006000011234567890189",\
    "address":"1 rue B\\n69001 Lyon\\nFR","siren":"732829320","vat_number":"FR44732829320"}
    """
  private static let header = "N°;Date;Échéance;Client;Rue;CP;Ville;Pays;Désignation;PU HT\n"

  private func list(_ rows: [(number: Int, customer: String)]) throws -> String {
    try folder.file(
      "list.csv",
      Self.header
        + rows.map { "F-\($0.number);2026-02-11;2026-03-11;\($0.customer);2 quai Nord;59000;Lille;France;Thé;10 €\n" }
        .joined())
  }

  private func batch(_ list: String, _ more: String...) throws -> Command.Result {
    let company = try folder.file("company.json", Self.company)
    return try Command(
      program: Command.binary, ["batch", list, "--company", company, "--facturx", "--no-books"] + more
    ).run()
  }

  private func lines(_ result: Command.Result) -> [String] {
    result.errorLines.filter { $0.contains("[missing-electronic-address]") }
  }

  @Test("An address that cannot be derived is one message a customer, with what to add and how many invoices need it")
  func electronicAddresses() throws {
    let rows = (1...12).map { ($0, $0 % 4 == 0 ? "zoé" : $0 % 2 == 0 ? "Zoé" : "Ana") }
    let list = try list(rows)
    let result = try batch(list, "-o", folder.path("out"), "--jobs", "2")
    #expect(result.status == 65)
    let hint =
      "(Give an `email`, the `siren` of a French business, or an `electronic_address`. In CSV: one of the columns "
      + "`customer.email`, `customer.siren`, `customer.electronic_address.id` with `.scheme`.)"
    #expect(
      lines(result) == [
        "\(list):2:27: error: /customer/electronic_address: Row 2, `customer.name`: There is no address to send an e-invoice "
          + "to. It concerns 6 invoices to Ana: F-1, F-3, F-5, F-7, F-9, …. [missing-electronic-address] \(hint)",
        "\(list):3:27: error: /customer/electronic_address: Row 3, `customer.name`: There is no address to send an e-invoice "
          + "to. It concerns 6 invoices to Zoé: F-2, F-4, F-6, F-8, F-10, …. [missing-electronic-address] \(hint)",
      ], "\(result.errors)")
    #expect(result.errors.contains("12 x missing-electronic-address /customer/electronic_address"))
    // The file has each invoice with it.
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.count == 12)
    #expect(failures.allSatisfy { BatchFixture.codes($0).contains("missing-electronic-address") })
    // Without a file of failures, too, and as JSON.
    let zipped = try batch(list, "--zip", folder.path("a.zip"), "--errors", "json")
    let objects = zipped.errorLines.filter { $0.contains(#""code":"missing-electronic-address""#) }
    #expect(objects.count == 2 && objects.allSatisfy { $0.contains("It concerns 6 invoices to ") }, "\(zipped.errors)")
  }

  @Test("Customers beyond those that are printed are counted; other errors are printed as ever")
  func many() throws {
    let list = try list((1...60).map { ($0, "Client \(($0 - 1) % 30)") })
    let text =
      try String(contentsOfFile: list, encoding: .utf8)
      + "F-61;2026-02-30;2026-03-11;Ana;2 quai Nord;59000;Lille;France;Thé;10\n"
    try text.write(toFile: list, atomically: false, encoding: .utf8)
    let result = try batch(list, "-o", folder.path("out"))
    #expect(lines(result).count == 20)
    #expect(lines(result).allSatisfy { $0.contains("It concerns 2 invoices to Client ") })
    #expect(
      result.errors.contains("10 more problems of customers; all of them are in \(folder.path("out/failures.ndjson"))"))
    #expect(result.errorLines.count { $0.contains("[invalid-date]") } == 1)
  }

  @Test("NDJSON alike; and on a page it is a warning that counts customers")
  func ndjson() throws {
    let input = try folder.file(
      "in.ndjson",
      (1...6).map { number in
        BatchFixture.line("F-\(number)", customer: number % 2 == 0 ? "Zoé" : "Ana")
          .replacing("\"email\":\"a@b.example\",", with: "")
      }.joined(separator: "\n"))
    let result = try Command.run("batch", input, "--facturx", "-o", folder.path("out"))
    #expect(lines(result).count == 2)
    #expect(lines(result).first?.contains("in.ndjson:1:") == true)
    #expect(lines(result).last?.contains("It concerns 3 invoices to Zoé: F-2, F-4, F-6. [") == true, "\(result.errors)")
    let page = try Command.run("batch", input, "-o", folder.path("pages"))
    #expect(page.status == 0)
    #expect(lines(page).count == 2, "\(page.errors)")
    #expect(
      page.errors.contains(
        "[missing-electronic-address] is a warning of 6 invoices to 2 customers; this is the first"))
  }
}
