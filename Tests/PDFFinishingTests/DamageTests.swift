import ByteCoding
import TestSupport
import Testing

@testable import PDFFinishing

/// Whatever the bytes are: the finisher answers or throws, it never traps and never hangs.
struct DamageTests {
  @Test(arguments: Fixture.all)
  func mutatedFiles(_ fixture: Fixture) throws {
    let original = try fixture.bytes()
    let options = fixture.options
    var generator = SeededGenerator(seed: UInt64(original.count))
    var refused = 0
    let rounds = 800
    for _ in 0..<rounds {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[index] = Array("<>[]()/% 0129RfnEMC".utf8).randomElement(using: &generator) ?? 0
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: index)
        default:
          let end = min(bytes.count, index + Int.random(in: 1...200, using: &generator))
          let target = Int.random(in: 0...bytes.count - (end - index), using: &generator)
          bytes.replaceSubrange(target..<target + (end - index), with: Array(bytes[index..<end]))
        }
      }
      do { _ = try PDFFinisher().finish(bytes, options: options) } catch { refused += 1 }
    }
    #expect(refused > rounds / 4)
  }

  /// Numbers in the plain parts of the file, where offsets, lengths and references stand.
  @Test(arguments: Fixture.all)
  func mutatedNumbers(_ fixture: Fixture) throws {
    let original = try fixture.bytes()
    let digits = original.indices.filter { PDFSyntax.isDigit(original[$0]) }
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<800 {
      var bytes = original
      guard let index = digits.randomElement(using: &generator) else { return }
      bytes[index] = UInt8.random(in: 0x30...0x39, using: &generator)
      _ = try? PDFFinisher().finish(bytes, options: fixture.options)
    }
  }

  @Test(arguments: Fixture.all)
  func truncatedFiles(_ fixture: Fixture) throws {
    let original = try fixture.bytes()
    // Without its last line end the file is still whole.
    for count in stride(from: 0, to: original.count - 1, by: 7) {
      let file = try? PDFFinisher().finish(Array(original[..<count]), options: fixture.options)
      #expect(file == nil, "\(count) bytes")
    }
  }

  @Test func damagedContentStreams() throws {
    let document = try CairoDocument(Fixture.tagged.bytes())
    var content: [UInt8] = []
    for index in document.objects.indices {
      if let number = document.dictionary(index)?.reference("/Contents"), let stream = document[number]?.stream {
        content += try Inflater().inflate(document.bytes, in: stream)
      }
    }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1500 {
      var bytes = content
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = Array("<>[]()/% 09.-qQEMCBTIDR\0\n".utf8).randomElement(using: &generator) ?? 0
      }
      let figures = Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, $0) })
      guard let marked = try? ContentMarker.mark(bytes, figures: figures).content else { continue }
      // What was marked is again well-formed, and leaves nothing to mark.
      #expect(try ContentMarker.mark(marked, figures: figures).content == nil)
    }
  }

  /// One stream under many numbers would otherwise multiply a small file.
  @Test func overlappingObjects() {
    var text = "%PDF-1.5\n"
    let offset = text.utf8.count
    text += "1 0 obj\n<< /Type /Catalog /P (\(String(repeating: "x", count: 2000))) >>\nendobj\n"
    let start = text.utf8.count
    text += "xref\n0 3\n0000000000 65535 f \n"
    for _ in 0..<2 { text += "000000000\(offset) 00000 n \n" }
    text += "trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    #expect(throws: FinishingError.self) {
      try PDFFinisher().finish(Array(text.utf8), options: Fixture.untagged.options)
    }
  }
}
