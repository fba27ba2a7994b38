import InvoiceCore
import Testing

@Suite("What stands at a place")
struct JSONExcerptTests {
  private let json = Array(
    #"{"a": "h", "é": "éééééééééééééééééééééééééé", "b": [ -1.50, true , null, {"c": "\"x\""}, "long \#(String(repeating: "x", count: 60))"], "d": "né"}"#
      .utf8)

  @Test("Scalars are given as they stand there, nothing else")
  func values() {
    let pointers = ["/a", "/b/0", "/b/1", "/b/2", "/b/3/c", "/d", "/b/4", "/b/3", "/b", "", "/missing", "/a/b"]
    #expect(
      JSONExcerpt.values(at: pointers, in: json).prefix(10)
        == [#""h""#, "-1.50", "true", "null", #""\"x\"""#, #""né""#, nil, nil, nil, nil])
    #expect(JSONExcerpt.values(at: ["/missing"], in: json) == [nil])
  }

  @Test("Nothing is found in what is no JSON, wherever it breaks off")
  func damaged() {
    for length in json.indices { _ = JSONExcerpt.values(at: ["/a", "/b/4", "/d"], in: Array(json.prefix(length))) }
    #expect(JSONExcerpt.values(at: ["/a"], in: []) == [nil])
  }
}
