import SystemIO
import Testing

@Suite("Random bytes")
struct RandomBytesTests {
  @Test("As many as are asked for, and no two alike")
  func bytes() throws {
    for count in [0, 1, 16, 256, 257, 10_000] { #expect(try RandomBytes.make(count).count == count) }
    let all = try (0..<100).map { _ in try RandomBytes.make(16) }
    #expect(Set(all).count == 100)
    // Of so many each value is there.
    #expect(try Set(RandomBytes.make(10_000)).count == 256)
  }
}
