package import Foundation

/// Fonts that tests make of the bundled ones.
package struct TestFont {
  /// The file.
  package private(set) var bytes: [UInt8]

  /// A font of the folder `Fonts`.
  package init(_ name: String = "Inter-Regular.otf") throws {
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestFiles.root + "/Fonts/" + name)))
  }

  /// The file.
  package var data: Data { Data(bytes) }

  /// Where a table stands; nil when there is none.
  package func table(_ tag: String) -> Range<Int>? {
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    for entry in stride(from: 12, to: 12 + 16 * count, by: 16) where Array(bytes[entry..<entry + 4]) == Array(tag.utf8)
    {
      let (start, length) = (number(at: entry + 8), number(at: entry + 12))
      return start..<start + length
    }
    return nil
  }

  /// The same font under a name of as many letters.
  package func renamed(_ old: String = "Inter", to new: String) -> TestFont {
    var font = self
    guard let table = table("name") else { return self }
    for (one, other) in [(Array(old.utf8), Array(new.utf8)), (Self.wide(old), Self.wide(new))] {
      for start in table.dropLast(one.count) where Array(font.bytes[start..<start + one.count]) == one {
        font.bytes.replaceSubrange(start..<start + one.count, with: other)
      }
    }
    return font
  }

  /// The same font with what its maker allows (OS/2, fsType).
  package func permitting(_ type: UInt16) -> TestFont {
    var font = self
    guard let table = table("OS/2") else { return self }
    font.set(table.lowerBound + 8, to: Int(type))
    return font
  }

  /// The same font, whose letters take more room, in units of the font.
  package func spaced(by units: Int) -> TestFont {
    var font = self
    guard let table = table("hmtx"), let header = widthCount else { return self }
    for index in 0..<header {
      let place = table.lowerBound + 4 * index
      font.set(place, to: (Int(bytes[place]) << 8 | Int(bytes[place + 1])) + units)
    }
    return font
  }

  /// How many letters have a width of their own.
  private var widthCount: Int? {
    table("hhea").map { Int(bytes[$0.upperBound - 2]) << 8 | Int(bytes[$0.upperBound - 1]) }
  }

  /// The font with some of its bytes changed.
  package func changed(_ change: (inout [UInt8]) -> Void) -> TestFont {
    var font = self
    change(&font.bytes)
    return font
  }

  private mutating func set(_ place: Int, to value: Int) {
    (bytes[place], bytes[place + 1]) = (UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  private func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [0, $0] } }
}
