// `driftless mirror`: downloads what documents refer to by https. No other command uses the network.
import ArgumentParser
import ClientGenerator
import Diagnostics
import MirrorDownload

struct MirrorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror",
        abstract: "Downloads what documents refer to by https into their mirror folders.",
        discussion: """
            The folder that 'mirror' in driftless.yaml names gets a copy of each file, and an index with its URL and its SHA-256. \
            Check it in: all other commands read it, and none of them uses the network. Only https is used, only hosts on the \
            public network are asked, and size, number, redirects and time have limits. Where anything cannot be downloaded, \
            nothing is written.
            """
    )

    @OptionGroup var selection: SpecSelection

    @Flag(help: "Download what is there already, too, and remove what nothing refers to any more.")
    var update = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = output.console
        var isSound = true
        for location in try selection.locations(console) {
            let outcome = MirrorUpdate(update ? .everything : .missing, downloader: CurlDownloader()).run(location)
            console.print(outcome.log.inSourceOrder(), sources: outcome.sources)
            if outcome.log.hasErrors {
                isSound = false
                console.summary("\(location.name): \(outcome.log.summary); nothing was written")
            } else {
                for url in outcome.downloaded { console.summary("\(location.name): \(url)") }
                let copies = outcome.copies == 1 ? "1 copy" : "\(outcome.copies) copies"
                console.summary("\(location.name): \(outcome.downloaded.count) downloaded, \(copies) in the mirror")
            }
        }
        console.finish()
        if !isSound { throw ExitCode.badSpec }
    }
}
