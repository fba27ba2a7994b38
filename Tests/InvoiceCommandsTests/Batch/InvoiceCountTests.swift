import CommandTestSupport
import Glibc
import InvoiceKit
import Testing

@testable import InvoiceCommands

@Suite("The number of invoices")
struct InvoiceCountTests {
  private func count(_ inputs: [String]) throws -> Int? {
    let count = InvoiceCount(
      inputs, format: .auto, csv: try CSVInvoiceReader(), command: CommandFixture.name, takesReceived: true)
    count.start()
    for _ in 0..<500 where count.total == nil && !inputs.contains("-") { usleep(10_000) }
    return count.total
  }

  @Test("It is that of the invoices which are worked on, however the inputs hold them")
  func formats() throws {
    let folder = try TemporaryFolder()
    let lines = try folder.file("a.ndjson", BatchFixture.lines(7) + "\nbroken\n")
    let array = try folder.file("b.array", "[\(BatchFixture.line("F-1")),\n{}, 3]")
    let csv = try folder.file(
      "c.csv",
      """
      invoice_number,date,company.name,customer.name,item.description,item.unit_price
      F-1,2026-02-11,A,"Zoé
      Zola",B,1
      F-1,2026-02-11,A,"Zoé
      Zola",B,1
      F-2,2026-02-11,A,Zoé,B,1

      """)
    _ = try folder.file("d.json", BatchFixture.line("F-1"))
    _ = try folder.file("e.json", "{}")
    #expect(try count([lines]) == 8)
    #expect(try count([array]) == 3)
    #expect(try count([csv]) == 2)
    #expect(try count([folder.path]) == 2)
    #expect(try count([lines, csv, folder.path]) == 12)
  }

  @Test("What can be read only once is not counted")
  func pipes() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let count = InvoiceCount(
      [folder.path("pipe")], format: .auto, csv: try CSVInvoiceReader(), command: CommandFixture.name,
      takesReceived: true)
    count.start()
    usleep(50_000)
    #expect(count.total == nil)
    #expect(try self.count(["-"]) == nil)
  }
}
