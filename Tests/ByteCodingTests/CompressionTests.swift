import ByteCoding
import TestSupport
import Testing

struct CompressionTests {
  @Test(arguments: [0, 1, 100, 70_000, 3_000_000])
  func roundTrip(count: Int) throws {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<count).map { index -> UInt8 in
      index % 3 == 0 ? UInt8.random(in: 0...255, using: &generator) : 65
    }
    let deflater = try Deflater()
    let inflater = try Inflater()
    for _ in 0..<2 {
      let deflated = try deflater.deflate(bytes)
      #expect(try inflater.inflate([1, 2, 3] + deflated, in: 3..<deflated.count + 3) == bytes)
    }
  }

  @Test func inflatesWhatGrowsALot() throws {
    let bytes = [UInt8](repeating: 0, count: 20_000_000)
    let deflated = try Deflater().deflate(bytes)
    #expect(try Inflater().inflate(deflated, in: 0..<deflated.count) == bytes)
  }

  @Test func refusesDamage() throws {
    var deflated = try Deflater().deflate(Array("some text, some text, some text".utf8))
    #expect(throws: CompressionError.self) { try Inflater().inflate(deflated, in: 0..<deflated.count - 3) }
    #expect(throws: CompressionError.self) { try Inflater().inflate(deflated, in: 0..<0) }
    #expect(throws: CompressionError.self) { try Inflater().inflate(deflated, in: 5_000..<6_000) }
    deflated[deflated.count - 1] ^= 1
    #expect(throws: CompressionError.self) { try Inflater().inflate(deflated, in: 0..<deflated.count) }
  }
}
