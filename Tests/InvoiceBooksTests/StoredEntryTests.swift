import InvoiceBooks
import TestSupport
import Testing

@Suite("Stored entries")
struct StoredEntryTests {
  @Test("Entries are read as they were written, and nothing else is")
  func roundTrip() throws {
    var store = StoredBytes()
    var entries = try BooksFixture.samples() + [BooksFixture.entry("F-1", customer: "\u{1F600} é")]
    entries[1].furtherFiles = [
      BookEntry.File(name: "é-2.png", sha256: "0b"), BookEntry.File(name: "é-3.png", sha256: ""),
    ]
    for entry in entries { entry.write(to: &store) }
    store.write(-42)
    var reader = StoredBytes(reading: store.bytes)
    for entry in entries { #expect(BookEntry(from: &reader) == entry) }
    #expect(reader.integer() == -42)
    #expect(reader.integer() == nil && reader.text() == nil)
    var one = StoredBytes()
    entries[0].write(to: &one)
    for count in stride(from: 0, to: one.bytes.count, by: 7) {
      var short = StoredBytes(reading: Array(one.bytes.prefix(count)))
      #expect(BookEntry(from: &short) == nil)
    }
    var wild = StoredBytes(reading: [UInt8](repeating: 0xFF, count: 400))
    #expect(BookEntry(from: &wild) == nil)
  }
}
