// What driftless.yaml can say, as one table: checks, the article on specs and the schema for editors are made from it.

/// A key of driftless.yaml.
package struct ConfigurationKey: Sendable {
    /// What the value of a key looks like.
    package indirect enum Form: Sendable {
        case text
        /// The name of a Swift type or module.
        case identifier
        /// One of some words, each with what it means.
        case choice([Word])
        case list(of: Form)
        /// Any keys, each with a value.
        case map(of: Form)
        /// These keys and no others.
        case object([ConfigurationKey])
        /// A value for all, or one for each of some names.
        case oneOrMap(of: Form)
        /// A text, or a list of texts.
        case textOrList
    }

    package struct Word: Sendable {
        package var text: String
        package var meaning: String

        package init(_ text: String, _ meaning: String) {
            self.text = text
            self.meaning = meaning
        }
    }

    package enum Need: Sendable { case required, optional }

    package var name: String
    package var need: Need
    package var form: Form
    /// What holds where the key is missing, as one would write it; nil where that is nothing.
    package var standard: String?
    /// What the key is for, as Markdown on one line.
    package var meaning: String

    package init(
        _ name: String,
        _ form: Form,
        need: Need = .optional,
        standard: String? = nil,
        _ meaning: String
    ) {
        self.name = name
        self.form = form
        self.need = need
        self.standard = standard
        self.meaning = meaning
    }
}

extension ConfigurationKey {
    /// All keys of driftless.yaml, in the order in which they are documented.
    package static let all: [ConfigurationKey] = identity + selection + shape + acceptance + surroundings

    /// The key of a name.
    static func named(_ name: String) -> ConfigurationKey? { all.first { $0.name == name } }

    private static let identity = [
        ConfigurationKey(
            "module",
            .identifier,
            need: .required,
            "the Swift module that the client belongs to"
        ),
        ConfigurationKey("client", .identifier, need: .required, "the type that calls begin with"),
        ConfigurationKey(
            "document",
            .text,
            standard: "openapi.yaml",
            "the document, from the folder of driftless.yaml"
        ),
        ConfigurationKey("output", .text, "the folder for the generated files"),
        ConfigurationKey(
            "root",
            .text,
            "the folder that no file may lie outside of, from the spec's own; without it, the package"
        ),
    ]

    /// What a filter selects by.
    static let filterKeys = [
        ConfigurationKey("tags", .list(of: .text), "operations with one of these tags"),
        ConfigurationKey(
            "paths",
            .list(of: .text),
            "operations of these paths; `*` stands for any text without `/`, `**` for any text"
        ),
        ConfigurationKey(
            "operations",
            .list(of: .text),
            "operations by `operationId`, or by method and path: `GET /pets/{id}`"
        ),
        ConfigurationKey("webhooks", .list(of: .text), "webhooks by name"),
        ConfigurationKey("schemas", .list(of: .text), "schemas of the components by name"),
    ]

    private static let selection = [
        ConfigurationKey(
            "only",
            .object(filterKeys),
            "what is generated, with what it needs: `tags`, `paths` (`/pets/**`), `operations` (`listPets` or `GET /pets`), "
                + "`webhooks`, `schemas`, each a list; an entry that fits nothing is an error, and no name changes"
        ),
        ConfigurationKey(
            "without",
            .object(filterKeys),
            "what is not generated, in the words of `only`; with a filter, schemas that nothing needs stay out, too"
        ),
        ConfigurationKey(
            "overlays",
            .textOrList,
            "OpenAPI Overlay 1.0 files, applied in their order before the document is read"
        ),
    ]

    private static let shape = [
        ConfigurationKey(
            "names",
            .map(of: .identifier),
            "Swift names by place: `'#/components/schemas/foo_bar': Renamed`, `'models/pet.yaml#/properties/x': y`"
        ),
        ConfigurationKey(
            "prefix",
            .identifier,
            "what the names of all types but the client and its protocol begin with, so that several specs can share a module"
        ),
        ConfigurationKey(
            "operations",
            .choice([
                Word("flat", "client.listPets()"),
                Word("by-tag", "client.pets.list(), by the first tag of each operation"),
            ]),
            standard: "flat",
            "how operations are called: `flat` (`client.listPets()`), or `by-tag` (`client.pets.list()`, by the first tag of "
                + "each; a tag with a `parent` is in its group, `client.shop.pets.list()`)"
        ),
        ConfigurationKey(
            "protocol",
            .identifier,
            "a protocol that the client conforms to, for code that takes a test double in the client's place: a method for each "
                + "operation, and calls with flat arguments; without the key there is none"
        ),
        ConfigurationKey(
            "types",
            .map(of: .text),
            "your own types in the place of generated ones, by schema: `Money: MyModule.Money`; one for strings is a "
                + "`TextParsable`, any other a `JSONConvertible`"
        ),
        ConfigurationKey(
            "formats",
            .map(of: .text),
            "what formats mean: another format, `string` for plain strings, or a `TextParsable` of your own: "
                + "`uuid: string`, `money: MyModule.Money`"
        ),
        ConfigurationKey(
            "conformances",
            .oneOrMap(of: .textOrList),
            "protocols that generated types conform to, for all or by schema (`Pet: Identifiable`): `Codable`, which is equal to "
                + "what is sent, `Identifiable` for those with a required `id`, `CustomStringConvertible`, and any of your "
                + "own whose members the types have: `[Codable, MyModule.Entity]`"
        ),
        ConfigurationKey(
            "enums",
            .oneOrMap(
                of: .choice([
                    Word("open", "a value that the document does not list is kept"),
                    Word("closed", "a value that the document does not list is an error"),
                ])
            ),
            standard: "open",
            "what a value is that an enum does not list: `open` keeps it, `closed` makes it an error; for all, or by schema: "
                + "`Status: closed`"
        ),
        ConfigurationKey(
            "files",
            .choice([
                Word("automatic", "per-type up to 64 types and operations, else grouped"),
                Word("per-type", "a file for each type and operation"),
                Word("grouped", "13 files, whatever the document's size"),
                Word("single", "one file"),
            ]),
            standard: "automatic",
            "how the code is spread over files: `per-type`, `grouped` (13 files), `single`, or `automatic`: grouped beyond 64 types and "
                + "operations, which builds faster; a build plugin's are `grouped`"
        ),
        ConfigurationKey(
            "access",
            .choice([
                Word("public", "every module may use the client"),
                Word("package", "modules of the same package may"),
                Word("internal", "only the module that it is in may"),
            ]),
            standard: "public",
            "who may use the generated code: `public`, `package` or `internal`"
        ),
    ]

    private static let acceptance = [
        ConfigurationKey(
            "skip",
            .list(of: .object(acceptanceKeys)),
            "problems that may stay: `code`, `pointer`, `reason`; an entry that nothing needs is an error"
        ),
        ConfigurationKey(
            "tolerate",
            .list(of: .object(acceptanceKeys)),
            "errors in the document that stop nothing but what they touch, as `--keep-going` has it for all: `code`, `pointer` "
                + "(with all that is inside it), `reason`; an entry that nothing needs is a warning"
        ),
    ]

    /// What an entry of `skip` and `tolerate` says.
    static let acceptanceKeys = [
        ConfigurationKey("code", .text, need: .required, "the code that stands behind the problem's message"),
        ConfigurationKey("pointer", .text, "the place of the problem; anywhere without it"),
        ConfigurationKey("reason", .text, need: .required, "why it may stay"),
    ]

    private static let surroundings = [
        ConfigurationKey(
            "mirror",
            .text,
            "the folder with copies of what the document refers to by https, which `driftless mirror` fills and you check in"
        ),
        ConfigurationKey(
            "deepObjectArrays",
            .choice([
                Word("brackets", "a[]=1"), Word("indices", "a[0]=1"), Word("repeat", "a=1"),
            ]),
            standard: "brackets",
            "how lists in parameters of style `deepObject` are sent: `brackets` (`a[]=1`), `indices` (`a[0]=1`) or `repeat` (`a=1`)"
        ),
        ConfigurationKey(
            "streamEnd",
            .oneOrMap(of: .text),
            "the text that says that a stream has ended, such as `'[DONE]'`: for all streams, or by `operationId`, `'*'` for all "
                + "others"
        ),
        ConfigurationKey(
            "page",
            .object(pageKeys),
            "the documentation page that the spec transcribes: `source` (its file name), `facts` (`document.yaml` unless said "
                + "otherwise), `known` (differences that may stay)"
        ),
    ]

    static let pageKeys = [
        ConfigurationKey("source", .text, "the file name of the page"),
        ConfigurationKey("facts", .text, standard: "document.yaml", "the file with the page's facts"),
        ConfigurationKey("known", .list(of: .object(knownKeys)), "differences between page and spec that may stay"),
    ]

    static let knownKeys = [
        ConfigurationKey("drift", .text, need: .required, "the code that stands behind the drift's message"),
        ConfigurationKey("at", .text, need: .required, "what the drift is about, such as `sample.response.1`"),
        ConfigurationKey("page", .text, "what the page says, where the entry is about that alone"),
        ConfigurationKey("spec", .text, "what the spec says, where the entry is about that alone"),
        ConfigurationKey("reason", .text, need: .required, "why the difference may stay"),
    ]
}

extension ConfigurationKey {
    /// The key's row in a table of keys and meanings, as Markdown.
    package var row: String {
        let end = standard.map { "; `\($0)` unless said otherwise" } ?? ""
        return "| `\(name)` | \(meaning)\(end) |"
    }
}
