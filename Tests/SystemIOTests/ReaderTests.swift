import Glibc
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Bytes and lines as they come")
struct ReaderTests {
  /// A reader of what comes in pieces.
  private func reader(_ pieces: [[UInt8]]) throws -> ByteReader {
    let pipe = try Pipe()
    pipe.send(pieces)
    return try ByteReader(pipe.reading, isOwned: true)
  }

  private func lines(_ reader: ByteReader, limit: Int = 100) throws -> [String?] {
    let lines = LineReader(reader, limit: limit)
    var found: [String?] = []
    while let line = try lines.next() {
      switch line {
      case .bytes(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: found.append(nil)
      }
    }
    return found
  }

  @Test("Lines are the same wherever the pieces end")
  func pieces() throws {
    let text = Array("one\r\n\ntwo\rthree\n\r\nlast".utf8)
    for split in 0...text.count {
      let found = try lines(try reader([Array(text[..<split]), Array(text[split...])]))
      #expect(found == ["one", "", "two\rthree", "", "last"], "\(split)")
    }
    #expect(try lines(try reader(text.map { [$0] })) == ["one", "", "two\rthree", "", "last"])
  }

  @Test("What follows the last line's end is a line unless it is empty")
  func ends() throws {
    #expect(try lines(try reader([])) == [])
    #expect(try lines(try reader([Array("a\n".utf8)])) == ["a"])
    #expect(try lines(try reader([Array("a\nb".utf8)])) == ["a", "b"])
    #expect(try lines(try reader([Array("\n".utf8)])) == [""])
  }

  @Test("A line that is too long is read over, and the next one is whole")
  func limits() throws {
    let long = [UInt8](repeating: 0x61, count: 400_000) + Array("\nb\n".utf8)
    #expect(try lines(try reader([long]), limit: 399_999) == [nil, "b"])
    #expect(try lines(try reader([long]), limit: 400_000).map { $0?.utf8.count } == [400_000, 1])
    #expect(try lines(try reader([Array("abc".utf8)]), limit: 2) == [nil])
    #expect(try lines(try reader([Array("abc\n\n".utf8)]), limit: 2) == [nil, ""])
  }

  @Test("Bytes stay until they are taken, and more of them come behind")
  func available() throws {
    let reader = try reader([Array("abc".utf8), Array("def".utf8)])
    #expect(reader.available.isEmpty)
    while try reader.readMore() {}
    #expect(Array(reader.available) == Array("abcdef".utf8))
    reader.take(4)
    #expect(reader.withAvailable { Array($0) } == Array("ef".utf8))
    reader.take(99)
    #expect(reader.available.isEmpty)
    #expect(try !reader.readMore())
  }

  @Test("More is kept than a piece, in front of what was taken too")
  func growth() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let reader = try reader([bytes])
    var taken = 0
    while try reader.readMore() {
      guard reader.available.count > 300_000, taken < 20_000 else { continue }
      reader.take(1_000)
      taken += 1_000
    }
    #expect(taken == 20_000)
    #expect(Array(reader.available) == Array(bytes[taken...]))
  }

  @Test("A byte is looked for up to a limit")
  func offsets() throws {
    let reader = try reader([[UInt8](repeating: 0x20, count: 1_000), Array("x".utf8)])
    #expect(try reader.offset(from: 0, limit: 10, where: { $0 == 0x78 }) == nil)
    #expect(try reader.offset(from: 0, limit: 5_000, where: { $0 == 0x78 }) == 1_000)
    #expect(try reader.offset(from: 1_001, limit: 5_000, where: { $0 == 0x78 }) == nil)
  }

  @Test("A folder is none, and a failure on the way is thrown")
  func failures() throws {
    #expect(throws: SystemError(number: EISDIR)) { try ByteReader("/") }
    #expect(throws: SystemError.notFound) { try ByteReader("/nowhere") }
    #expect(throws: SystemError(number: EIO)) {
      try FailingCalls.run([.read]) { () throws -> Bool in try ByteReader("/dev/zero").readMore() }
    }
  }
}
