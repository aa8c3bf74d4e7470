// Certificates for a server on loopback, made anew by openssl for each run.
#if AsyncHTTPClient
    import Foundation
    import NIOSSL

    /// An authority and certificates for 127.0.0.1, each with a flaw of its own but the first.
    struct TestCertificates: Sendable {
        let authority: [NIOSSLCertificate]
        let good: NIOSSLContext
        /// The good certificate and its key as PEM, for servers of other programs.
        let goodPEM: (certificate: String, key: String)
        private let flawed: [Flaw: NIOSSLContext]

        enum Flaw: Hashable, Sendable {
            case selfSigned, expired, notYetValid, wrongName
        }

        /// What a server with that certificate needs.
        func context(_ flaw: Flaw) throws -> NIOSSLContext {
            guard let context = flawed[flaw] else { throw OpenSSLFailure(arguments: ["\(flaw)"], status: 0) }
            return context
        }

        /// Why there are none; nil where there are.
        static let unavailability: String? = {
            do {
                return try openssl(["version"], in: FileManager.default.temporaryDirectory) == 0 ? nil : "openssl fails"
            } catch {
                return "there is no openssl"
            }
        }()

        static let shared = Result { try TestCertificates() }

        private init() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-tls-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let now = Date.now
            let day: TimeInterval = 86_400
            try Self.make(
                "ca",
                subject: "/CN=driftless test authority",
                "CA:TRUE",
                issuer: nil,
                now - day,
                now + day,
                folder
            )
            try Self.make("good", subject: "/CN=good", Self.address, issuer: "ca", now - day, now + day, folder)
            try Self.make("self", subject: "/CN=self", Self.address, issuer: nil, now - day, now + day, folder)
            try Self.make(
                "expired",
                subject: "/CN=old",
                Self.address,
                issuer: "ca",
                now - 3 * day,
                now - 2 * day,
                folder
            )
            try Self.make(
                "future",
                subject: "/CN=new",
                Self.address,
                issuer: "ca",
                now + 2 * day,
                now + 3 * day,
                folder
            )
            try Self.make(
                "other",
                subject: "/CN=other.example",
                "DNS:other.example",
                issuer: "ca",
                now - day,
                now + day,
                folder
            )
            authority = try NIOSSLCertificate.fromPEMFile(folder.appending(path: "ca.pem").path)
            good = try Self.context("good", in: folder)
            goodPEM = (
                try String(contentsOf: folder.appending(path: "good.pem"), encoding: .utf8),
                try String(contentsOf: folder.appending(path: "good.key"), encoding: .utf8)
            )
            flawed = [
                .selfSigned: try Self.context("self", in: folder),
                .expired: try Self.context("expired", in: folder),
                .notYetValid: try Self.context("future", in: folder),
                .wrongName: try Self.context("other", in: folder),
            ]
        }

        private static let address = "IP:127.0.0.1"

        private static func context(_ name: String, in folder: URL) throws -> NIOSSLContext {
            let chain = try NIOSSLCertificate.fromPEMFile(folder.appending(path: "\(name).pem").path)
            let key = try NIOSSLPrivateKey(file: folder.appending(path: "\(name).key").path, format: .pem)
            return try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) },
                    privateKey: .privateKey(key)
                )
            )
        }

        /// Makes a key, a request, and of them a certificate: `openssl ca` alone lets both times be set.
        private static func make(
            _ name: String,
            subject: String,
            _ extensionText: String,
            issuer: String?,
            _ start: Date,
            _ end: Date,
            _ folder: URL
        ) throws {
            let configuration = """
                [ca]
                default_ca = c
                [c]
                database = index-\(name).txt
                new_certs_dir = .
                rand_serial = yes
                default_md = sha256
                policy = p
                x509_extensions = x
                unique_subject = no
                [p]
                commonName = supplied
                [req]
                distinguished_name = d
                [d]
                [x]
                \(extensionText.hasPrefix("CA") ? "basicConstraints = critical,CA:TRUE" : "subjectAltName = \(extensionText)")
                """
            try configuration.write(to: folder.appending(path: "\(name).cnf"), atomically: true, encoding: .utf8)
            try "".write(to: folder.appending(path: "index-\(name).txt"), atomically: true, encoding: .utf8)
            let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(name).key"]
            try run(
                ["req", "-new", "-config", "\(name).cnf", "-subj", subject, "-out", "\(name).csr"] + key,
                in: folder
            )
            let signer =
                issuer.map { ["-cert", "\($0).pem", "-keyfile", "\($0).key"] } ?? [
                    "-selfsign", "-keyfile", "\(name).key",
                ]
            let times = ["-startdate", text(of: start), "-enddate", text(of: end)]
            let files = ["-in", "\(name).csr", "-out", "\(name).pem"]
            try run(["ca", "-batch", "-notext", "-config", "\(name).cnf"] + signer + times + files, in: folder)
        }

        private static func text(of date: Date) -> String {
            let style = Date.VerbatimFormatStyle(
                format: """
                    \(year: .padded(4))\(month: .twoDigits)\(day: .twoDigits)\
                    \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)
                    """,
                timeZone: .gmt,
                calendar: Calendar(identifier: .gregorian)
            )
            return date.formatted(style) + "Z"
        }

        private static func run(_ arguments: [String], in folder: URL) throws {
            let status = try openssl(arguments, in: folder)
            guard status == 0 else { throw OpenSSLFailure(arguments: arguments, status: status) }
        }

        private static func openssl(_ arguments: [String], in folder: URL) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["openssl"] + arguments
            process.currentDirectoryURL = folder
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    struct OpenSSLFailure: Error {
        let arguments: [String]
        let status: Int32
    }
#endif
