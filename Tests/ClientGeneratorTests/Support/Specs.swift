// Small specs in a scratch folder.

enum Specs {
    static let configuration = "module: Pets\nclient: PetClient\noutput: ../../Generated/Pets\n"

    /// A document with a type for each name, and one operation.
    static func document(_ types: [String] = ["Pet", "Toy"], description: String = "d") -> String {
        let schemas = types.map { "    \($0): {type: object, properties: {name: {type: string}}}\n" }.joined()
        return """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  description: '\(description)'
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/\(types[0])'}}}}}
            components:
              schemas:

            """ + schemas
    }

    /// `specs/pets` in a folder of its own.
    static func pets(_ document: String = document(), configuration: String = configuration) throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        try scratch.write(document, to: "specs/pets/openapi.yaml")
        try scratch.write(configuration, to: "specs/pets/driftless.yaml")
        return scratch
    }
}
