import ByteCoding
import Testing

@Suite("Paths as bytes")
struct FilePathTests {
  @Test("A slash is one before a combining mark, too")
  func slashes() {
    let path = "a/\u{301}b"
    #expect(FilePath.folder(of: path) == "a" && FilePath.name(of: path).utf8.elementsEqual("\u{301}b".utf8))
    #expect(FilePath.hasSlash(path) && FilePath.hasPrefix("/\u{301}", "/") && FilePath.hasSuffix("/", "/"))
    #expect(!FilePath.isInside("../\u{301}b") && !FilePath.isInside("/\u{301}b") && !FilePath.isInside("a/../\u{301}"))
    #expect(FilePath.isInside("a/\u{301}b") && FilePath.isInside("..a"))
    #expect(!FilePath.isInside("") && !FilePath.isInside("a\0"))
    #expect(!FilePath.isInside("a/") && !FilePath.isInside("./a") && !FilePath.isInside("a//b"))
    #expect(FilePath.join("a/", "b") == "a/b" && FilePath.join("a", "\u{301}").utf8.elementsEqual("a/\u{301}".utf8))
    #expect(FilePath.flattened("a/\u{301}b").utf8.elementsEqual("a.\u{301}b".utf8))
  }

  @Test("Folders, names and endings")
  func parts() {
    #expect(FilePath.folder(of: "a") == "." && FilePath.folder(of: "/a") == "/" && FilePath.folder(of: "/a/b") == "/a")
    #expect(FilePath.name(of: "a/") == "" && FilePath.name(of: "a") == "a")
    #expect(FilePath.stem(of: "a.b.c") == "a.b" && FilePath.stem(of: ".a") == ".a" && FilePath.stem(of: "a") == "a")
    #expect(FilePath.stem(of: "a.\u{301}b") == "a" && FilePath.fileExtension(of: "a.") == "")
    #expect(FilePath.fileExtension(of: "a.b") == "b" && FilePath.fileExtension(of: "a") == nil)
    #expect(FilePath.withoutTrailingSlashes("a//") == "a" && FilePath.withoutTrailingSlashes("//") == "/")
  }

  @Test("Two ways to write an accent are two names")
  func accents() {
    let (one, two) = ("\u{E9}", "e\u{301}")
    #expect(one == two && !FilePath.hasPrefix(one + "/a", two) && !FilePath.hasSuffix(one, two))
    #expect(FilePath.precedes(two, one) && !FilePath.precedes(one, two) && !FilePath.precedes(one, one))
  }
}
