import Foundation
import PDFFinishing
import Testing

struct PDFFinisherTests {
  @Test(arguments: Fixture.all)
  func finishes(_ fixture: Fixture) throws {
    let file = try PDFFinisher().finish(fixture.bytes(), options: fixture.options)
    if let folder = ProcessInfo.processInfo.environment["FINISHED"] {
      try Data(file).write(to: URL(filePath: folder).appending(path: fixture.name))
    }
    #expect(file.starts(with: Array("%PDF-1.7\n%".utf8)))
  }
}
