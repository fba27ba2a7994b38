/// Results on standard output.
enum StandardOutput {
  /// Writes a whole result. Closing it here shows what some file systems say only then.
  ///
  /// - Throws: a failure with status 74, which is silent when the reader has gone.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileDescriptor.standardOutput.write(bytes)
      try FileDescriptor.standardOutput.close()
    } catch {
      throw OutputFile.writeFailure(error, file: "stdout")
    }
  }
}
