internal import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// What is to be done, and what was given up.
struct JobReport {
  /// So many that were given up are listed.
  static let limit = 1_000

  let counts: JobCounts
  let failed: [FailedJob]

  func bytes(as format: RowFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .csv: failures.bytes(as: .csv)
    case .table:
      Array("\(counts.waiting) waiting, \(counts.running) running, \(counts.failed) failed\n".utf8)
        + (failed.isEmpty ? [] : [0x0A] + failures.bytes(as: .table))
    }
  }

  private var failures: RowTable {
    var table = RowTable([.init(name: "number"), .init(name: "attempts", isNumber: true), .init(name: "reason")])
    for job in failed { table.add([job.number, String(job.attempts), job.error]) }
    return table
  }

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for (key, count) in [("waiting", counts.waiting), ("running", counts.running), ("failed", counts.failed)] {
        writer.key(key)
        writer.json(String(count).utf8)
      }
      writer.key("failures")
      writer.array(failed) { writer, job in
        writer.object { writer in
          writer.key("number")
          writer.string(job.number)
          writer.key("attempts")
          writer.json(String(job.attempts).utf8)
          writer.key("reason")
          writer.string(job.error)
        }
      }
    }
    writer.finish()
    return writer.bytes
  }
}
