import Billing
import Glibc
import SQLStore

/// `service-benchmarks PART LOCATION COUNT`; each part is a process of its own: so is its peak memory.
///
/// - `seed` fills a new database with so many subscriptions that are behind, `tick` does one pass over those that are
///   due, `usage` records so many batches of usage;
/// - `portal` fills a new database with so many customers and their invoices, `sessions` prints the tokens of so many
///   logins, `webhooks` prints so many of them with their signatures: what wrk sends.
@main
enum ServiceBenchmarks {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int64(arguments[3]), count > 0 else {
      print("usage: service-benchmarks seed|tick|usage|portal|sessions|webhooks LOCATION COUNT")
      exit(64)
    }
    let location = SQLLocation(arguments[2])
    do {
      switch arguments[1] {
      case "seed": try Seed.fill(location, count: count)
      case "tick": try await Tick.measure(location, due: count)
      case "usage": try Usage.measure(location, batches: count)
      case "portal": try PortalSeed.fill(location, count: count)
      case "sessions": try PortalSeed.printSessions(location, count: count)
      case "webhooks": try Webhooks.printSigned(count: count)
      default: exit(64)
      }
    } catch {
      print("\(arguments[1]): \(error)")
      exit(1)
    }
  }
}
