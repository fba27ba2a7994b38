internal import InvoiceCommands
internal import InvoiceKit

/// What is done with one document, on a thread that may wait: an e-invoice's PDF is opened in another process.
struct DocumentWork: Sendable {
  let desk: DocumentDesk
  let opener: PDFOpener

  /// Makes a document of whatever was sent.
  func document(_ bytes: [UInt8], _ options: DeskOptions) -> Result<RenderedDocument, DocumentFailure> {
    do throws(DocumentFailure) {
      let input = try input(bytes)
      do throws(DeskRefusal) {
        return .success(RenderedDocument(try desk.document(input, options)))
      } catch {
        throw DocumentFailure(error)
      }
    } catch {
      return .failure(error)
    }
  }

  /// Makes a document of a line, which is JSON.
  func line(_ bytes: [UInt8], _ options: DeskOptions) -> Result<RenderedDocument, DocumentFailure> {
    do throws(DeskRefusal) { return .success(RenderedDocument(try desk.document(.text(bytes), options))) } catch {
      return .failure(DocumentFailure(error))
    }
  }

  /// All that is wrong with what was sent.
  func problems(_ bytes: [UInt8], _ options: DeskOptions) -> Result<[DocumentProblem], DocumentFailure> {
    do throws(DocumentFailure) {
      let input: DeskInput
      do throws(DocumentFailure) { input = try self.input(bytes) } catch {
        // That the file can't be opened is an answer, too.
        guard case .document(let problems) = error else { throw error }
        return .success(problems)
      }
      do throws(DeskRefusal) {
        return .success(try desk.problems(of: input, options).map(DocumentProblem.init))
      } catch {
        throw DocumentFailure(error)
      }
    } catch {
      return .failure(error)
    }
  }

  /// The XML of a PDF.
  func extract(_ bytes: [UInt8]) -> Result<PDFAnswer, DocumentFailure> {
    // What is no PDF is told without a process.
    guard ReceivedFile.kind(of: bytes) == .pdf else { return PDFTask.extract.answer(bytes) }
    return opener.open(bytes, for: .extract)
  }

  /// What an e-invoice says of itself.
  func inspect(_ bytes: [UInt8]) -> Result<PDFAnswer, DocumentFailure> {
    guard ReceivedFile.kind(of: bytes) == .pdf else { return PDFTask.inspect.answer(bytes) }
    return opener.open(bytes, for: .inspect)
  }

  private func input(_ bytes: [UInt8]) throws(DocumentFailure) -> DeskInput {
    guard ReceivedFile.kind(of: bytes) == .pdf else { return .text(bytes) }
    let answer = try opener.open(bytes, for: .extract).get()
    return .xmlOfPDF(answer.bytes, attachment: answer.attachment, object: answer.object)
  }
}
