// Downloads with curl, which every system has: a client for HTTP that is linked costs each start of the command.

/// Fetches files over https. Each redirect is checked like the URL itself; there are no cookies, no passwords and no settings of
/// the user's but those of proxies.
package struct CurlDownloader: Downloading {
    private let policy: HostPolicy
    private let limits: DownloadLimits
    private let program: String

    /// - Parameter program: The name or the path of curl, 7.63 or later.
    package init(policy: HostPolicy = .publicOnly, limits: DownloadLimits = .standard, program: String = "curl") {
        self.policy = policy
        self.limits = limits
        self.program = program
    }

    package func download(_ url: String, most bytes: Int) throws(DownloadFailure) -> Download {
        var current = url
        for _ in 0...limits.redirects {
            let host = try HostCheck.check(current, policy)
            switch try exchange(current, host, most: bytes) {
            case .file(let bytes): return Download(bytes: bytes, url: current)
            case .redirect(let next): current = next
            }
        }
        throw DownloadFailure("'\(url)' redirects more than \(limits.redirects) times")
    }

    private enum Exchange: Sendable {
        case file([UInt8])
        case redirect(String)
    }

    private func exchange(
        _ url: String,
        _ host: CheckedHost,
        most bytes: Int
    ) throws(DownloadFailure) -> Exchange {
        func failure(_ reason: String) -> DownloadFailure { DownloadFailure("'\(url)' cannot be fetched: \(reason)") }
        let run: ProgramRun
        do throws(ProgramRun.Failure) {
            run = try ProgramRun(
                program,
                arguments(url, host, most: bytes),
                most: bytes,
                seconds: limits.secondsPerFile + 5
            )
        } catch {
            switch error {
            case .missing:
                throw failure("that takes the program '\(program)', which is not on this machine; install it")
            case .unstartable(let reason): throw failure("'\(program)' cannot be started: \(reason)")
            case .tooLong: throw failure("it has more than \(bytes) bytes")
            case .tooSlow: throw failure("it took longer than \(limits.secondsPerFile) s")
            }
        }
        let lines = run.errors.split(separator: "\n")
        // What curl says of an exit code: https://curl.se/docs/manpage.html, section "Exit codes".
        switch run.status {
        case 0: break
        case 28: throw failure("it took longer than \(limits.secondsPerFile) s")
        case 63: throw failure("it has more than \(bytes) bytes")
        default:
            let said = lines.first { $0.hasPrefix("curl: ") }.map { $0.drop { $0 != ")" }.dropFirst(2) }
            throw failure(said.map(String.init) ?? "'\(program)' ended with \(run.status)")
        }
        let report = (lines.last ?? "").split(separator: " ", maxSplits: 1)
        guard let status = report.first.flatMap({ Int($0) }) else { throw failure("'\(program)' told no status") }
        if (300..<400).contains(status), report.count == 2 {
            return .redirect(String(report[1].prefix { $0 != "#" }))
        }
        guard status == 200 else { throw failure("the status is \(status)") }
        return .file(run.output)
    }

    private func arguments(_ url: String, _ host: CheckedHost, most bytes: Int) -> [String] {
        var arguments = [
            // First, so that no settings file is read.
            "--disable",
            "--silent", "--show-error", "--globoff",
            "--proto", policy == .loopback ? "=http,https" : "=https",
            "--max-time", "\(limits.secondsPerFile)", "--max-filesize", "\(bytes)",
            "--header", "Accept: application/yaml, application/json, text/plain, */*;q=0.1",
            "--user-agent", "driftless",
            "--write-out", "%{stderr}%{http_code} %{redirect_url}\n",
        ]
        if host.address != host.name {
            let address = host.address.contains(":") ? "[\(host.address)]" : host.address
            arguments += ["--resolve", "\(host.name):\(host.port ?? "443"):\(address)"]
        }
        if policy == .loopback { arguments += ["--noproxy", "*"] }
        return arguments + ["--url", url]
    }
}
