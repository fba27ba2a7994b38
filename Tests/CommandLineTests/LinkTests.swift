import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Links, pipes and names in folders")
struct LinkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func script(_ text: String) throws -> Command.Result {
    try Command.script(text, in: folder, limit: 240)
  }

  @Test(
    "No file that a batch names is followed, replaced or removed through a link",
    arguments: [
      "failures.ndjson", "warnings.ndjson", "manifest.json", "manifest.csv", "journal.csv", "summary.pdf",
      ".render-invoice-batch.state", "F-2.pdf", "732829320FEC20261231.txt",
    ])
  func batch(name: String) throws {
    _ = try folder.file("precious", "precious")
    _ = try folder.file("in.ndjson", BatchFixture.lines(2))
    try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: false)
    #expect(symlink("../precious", folder.path("out/" + name)) == 0)
    let result = try script("\"$0\" batch in.ndjson -o out --fec --quiet")
    #expect(result.status == 73 && result.errors.contains("link"), "\(result.errors)")
    #expect(try String(contentsOfFile: folder.path("precious"), encoding: .utf8) == "precious")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out/" + name)) == "../precious")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    #expect(!names.contains { $0.hasSuffix(".tmp") })
  }

  @Test("Nor is one in the folder of single invoices and of streams")
  func single() throws {
    _ = try folder.file("precious", "precious")
    _ = try folder.file("in.json", BatchFixture.line("F-1"))
    _ = try folder.file("lines", "{\"id\":1,\"invoice\":\(BatchFixture.line("F-1"))}\n")
    let result = try script(
      """
      mkdir out; ln -s ../precious out/F-1.pdf; "$0" in.json -o out/; echo $?
      mkdir s; "$0" stream -o s < lines > answers; n=$(ls s); rm s/$n; ln -s ../precious s/$n
      "$0" stream -o s < lines > answers; echo $?; grep -c cannot-create answers; ls -l s | grep -c precious
      """)
    #expect(result.text == "73\n73\n1\n1\n", "\(result.errors)")
    #expect(try String(contentsOfFile: folder.path("precious"), encoding: .utf8) == "precious")
  }

  @Test("A log of failures is this run's and whole, or there is none: killed, or on a full disk")
  func logs() throws {
    _ = try folder.file("bad.ndjson", "{}\n" + BatchFixture.lines(1))
    let result = try script(
      """
      "$0" batch bad.ndjson -o out --no-books --quiet 2> /dev/null; ls out/failures.ndjson
      mkfifo lines; "$0" batch - -o out --no-books --quiet < lines 2> /dev/null & process=$!
      exec 3> lines; cat bad.ndjson >&3; for i in {1..300}; do [ -e out/failures.ndjson ] || break; sleep 0.1; done
      sleep 1; ls out/failures.ndjson; kill -9 $process; wait $process 2> /dev/null; ls out/failures.ndjson
      exec 3>&-
      for i in {1..3000}; do echo "{\\"invoice_number\\":\\"$i\\"}"; done > many.ndjson
      (ulimit -f 1024; "$0" batch many.ndjson -o small --no-books --quiet --format json; echo "status $?"; ls small) 2> /dev/null
      """)
    #expect(result.text == "out/failures.ndjson\nstatus 74\n", "\(result.errors)")
  }

  @Test(
    "A signal ends set-up at once while it waits for a pipe",
    arguments: [
      "--zip pipe", "--merge pipe", "--failures pipe", "--warnings pipe", "--company pipe", "--accounts pipe",
      "--pdfa --attach pipe",
    ])
  func signals(options: String) throws {
    _ = try folder.file("in.ndjson", BatchFixture.lines(1))
    let result = try script(
      """
      mkfifo pipe; "$0" batch in.ndjson -o out \(options) & process=$!
      sleep 1; kill -0 $process && echo waits; kill -TERM $process; wait $process; echo $?
      """)
    #expect(result.text == "waits\n143\n", "\(result.errors)")
  }

  @Test("A pipe is no font, no template, no state")
  func pipes() throws {
    _ = try folder.file("in.json", BatchFixture.line("F-1"))
    let result = try script(
      """
      mkdir fonts mine out; mkfifo fonts/x.ttf mine/template.yaml out/.render-invoice-batch.state
      timeout 20 "$0" in.json -o a.pdf --fonts fonts; echo $?
      timeout 20 "$0" in.json -o a.pdf --template mine; echo $?
      timeout 20 "$0" batch in.json -o out --resume; echo $?
      timeout 20 "$0" batch in.json -o new --template mine; echo $?
      """)
    #expect(result.text == "65\n65\n73\n65\n", "\(result.errors)")
    #expect(result.errors.contains("not a regular file") && result.errors.contains("no regular file"))
  }

  @Test("What comes out of a program is read and written where a file is named on the command line")
  func substitution() throws {
    _ = try folder.file("in.json", BatchFixture.line("F-1"))
    let result = try script(
      """
      "$0" <(cat in.json) -o >(cat > a.pdf); "$0" /dev/stdin < in.json > b.pdf; sleep 0.2; cmp a.pdf b.pdf && echo same
      "$0" batch <(cat in.json) -o out --quiet; echo $?
      """)
    #expect(result.text == "same\n0\n", "\(result.errors)")
  }

  @Test("Paths are bytes: two ways to write an accent are two folders, and a slash is one before any mark")
  func bytes() throws {
    let (one, two) = ("\u{E9}", "e\u{301}")
    let json = BatchFixture.line("F-1").replacingOccurrences(
      of: "\"company\":{", with: "\"company\":{\"logo\":\"logo.png\",")
    _ = try folder.file("in.json", json)
    _ = try folder.file("plain.json", BatchFixture.line("F-1"))
    let result = try script(
      """
      mkdir '\(one)' '\(two)' 'm'; cp '\(Checkout.path("Templates/classic/preview.png"))' '\(two)/logo.png'
      ln -s '../\(two)/logo.png' '\(one)/logo.png'
      "$0" in.json -o a.pdf --assets '\(one)' 2> /dev/null; echo $?
      "$0" in.json -o a.pdf --assets '\(two)'; echo $?
      "$0" plain.json -o 'm/\u{301}x.pdf'; echo $?; ls -A m | wc -l
      cp plain.json 'm/\u{301}y.json'; "$0" batch 'm/\u{301}y.json' -o out --name '{file}' --no-books -q; ls out
      """)
    #expect(result.text == "65\n0\n0\n1\n\u{301}y.pdf\n", "\(result.text) \(result.errors)")
  }

  @Test("What the system has no room for is no fault of the data")
  func room() throws {
    _ = try folder.file("in.json", BatchFixture.line("F-1"))
    let lines = (1...8).map { "{\"id\":\($0),\"invoice\":\(BatchFixture.line("F-\($0)"))}\n" }.joined()
    _ = try folder.file("lines", lines)
    _ = try folder.file("lines.ndjson", BatchFixture.lines(8))
    let result = try script(
      """
      for n in 4 10 12 14 20 32; do
        prlimit --nofile=$n "$0" in.json -o a.pdf 2> errors; s=$?
        case $s in 0) ;; 74) grep -q no-descriptor errors || cat errors;; 127) ;; *) echo "render $n $s"; cat errors;; esac
        prlimit --nofile=$n "$0" stream --jobs 8 < lines > answers 2> errors; s=$?
        case $s in 0) [ $(grep -c sha256 answers) = 8 ] || head -c 300 answers;; 74) [ -s answers ] && head -c 300 answers;;
          127) ;; *) echo "stream $n $s"; cat errors;; esac
        rm -rf out; prlimit --nofile=$n "$0" batch lines.ndjson -o out --jobs 8 --quiet 2> errors; s=$?
        case $s in 0) [ $(ls out | grep -c ^F-) = 8 ] || ls out;; 74) grep -q no-descriptor errors || cat errors;;
          127) ;; *) echo "batch $n $s"; cat errors;; esac
      done
      # Root is not held to a number of threads.
      user=; [ $(id -u) = 0 ] && user="setpriv --reuid 54321 --regid 54321 --clear-groups"
      for n in 1 3 6 12; do
        for call in check stream "stream --jobs 8" "batch --zip - --jobs 4 --quiet"; do
          input=lines; [ "$call" = check ] && input=in.json; [ "${call%% *}" = batch ] && input=lines.ndjson
          $user prlimit --nproc=$n "$0" $call < $input > answers 2> errors; s=$?
          case $s in 0|126|127) ;; 70) grep -qE 'no-(thread|room)' errors || cat errors;; *) echo "$call $n $s"; cat errors;; esac
        done
      done
      for n in 100 300 600; do
        for call in check "stream --jobs 8"; do
          input=lines; [ "$call" = check ] && input=in.json
          prlimit --as=$((n << 20)) "$0" $call < $input > answers 2> errors; s=$?
          case $s in 0|127) ;; 70) grep -qE 'no-(memory|room)' errors || cat errors;; *) echo "$call as $n $s"; cat errors;; esac
        done
      done; echo end
      """)
    #expect(result.text == "end\n", "\(result.errors)")
  }
}
