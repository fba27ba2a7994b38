import Testing

@testable import QRCoding

@Suite("QR codes")
struct QRCodeTests {
  @Test("The smallest code has 21 modules a side, with its three finders in the corners")
  func smallest() throws {
    let code = try QRCode(Array("BCD".utf8))
    var rows = Array(repeating: Array(repeating: false, count: code.width), count: code.width)
    code.forEachRun { row, column, count in
      for place in column..<column + count { rows[row][place] = true }
    }
    #expect(code.width == 21)
    for (row, column) in [(0, 0), (0, 14), (14, 0)] {
      // A dark frame around a light one around a dark square of three.
      for y in 0..<7 {
        for x in 0..<7 {
          let distance = max(abs(y - 3), abs(x - 3))
          #expect(rows[row + y][column + x] == (distance != 2), "\(row + y), \(column + x)")
        }
      }
    }
  }

  @Test("What does not fit into a code is none")
  func sizes() {
    for size in [0, 3_000] {
      #expect(throws: QRCodeError.notMade(size: size)) { try QRCode(Array(repeating: 120, count: size)) }
    }
    #expect(throws: Never.self) { try QRCode(Array(repeating: 120, count: 2_331)) }
  }

  @Test("Without the library it is said that there is none")
  func library() {
    #expect(throws: QRCodeError.library(reason: "is not installed")) { try QRCodeLibrary(name: "libnothing.so.4") }
    #expect(throws: QRCodeError.library(reason: "lacks a function")) { try QRCodeLibrary(name: "libc.so.6") }
  }
}
