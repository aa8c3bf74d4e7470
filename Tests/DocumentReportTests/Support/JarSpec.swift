// A small spec of our own making: jars on a shelf, with a parameter of each kind and a field that no page has.
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import SwiftEmission
import Testing

enum JarSpec {
    static let file = SourceFile(path: "specs/jars/openapi.yaml", bytes: Array(text.utf8))

    static func document(_ file: SourceFile = file) throws -> OpenAPIDocument {
        var log = DiagnosticLog()
        let document = OpenAPIDocumentReader.read(file, into: &log)
        try #require(!log.hasErrors, "\(log.diagnostics)")
        return try #require(document)
    }

    static func swift(_ document: OpenAPIDocument) throws -> [EmittedFile] {
        var log = DiagnosticLog()
        let configuration = PlanningConfiguration(client: "JarClient")
        let plan = ClientPlanner(document: document, configuration: configuration).plan(into: &log)
        try #require(!log.hasErrors, "\(log.diagnostics)")
        return SwiftEmitter(plan: plan).files(.declarations)
    }

    /// The place of the first line that has the text.
    static func span(of text: String, in file: SourceFile = file) throws -> SourceSpan {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(text) }, "there is no '\(text)'")
        let column = lines[line].prefix { $0 == " " }.count + 1
        return SourceSpan(
            file: file.path,
            start: SourcePosition(line: line + 1, column: column),
            length: text.count
        )
    }

    private static let text = """
        openapi: 3.1.0
        info:
          title: Jar Shelf
          version: v1
        paths:
          /v1/{shelf_id}/jars:
            get:
              operationId: listJars
              summary: List the jars of a shelf
              x-driftless-document:
                page: list-jars.md
              parameters:
                - name: shelf_id
                  in: path
                  required: true
                  description: The ID of the shelf.
                  schema:
                    type: string
                - name: limit
                  in: query
                  description: The most jars that a page holds.
                  schema:
                    type: integer
                    minimum: 1
                    maximum: 100
                    default: 10
                - name: kind
                  in: query
                  description: What the listed jars hold.
                  schema:
                    $ref: '#/components/schemas/JarKind'
              responses:
                '200':
                  description: The jars.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/JarPage'
        components:
          schemas:
            JarPage:
              type: object
              description: A page of jars.
              required: [jars, total]
              properties:
                jars:
                  type: array
                  description: The jars of this page.
                  items:
                    $ref: '#/components/schemas/Jar'
                total:
                  type: integer
                  description: The number of all jars on the shelf.
            Jar:
              type: object
              description: One jar.
              required: [id]
              properties:
                id:
                  type: string
                  description: The ID of the jar.
                volume:
                  type: integer
                  description: |
                    How much the jar holds, in millilitres. Jars that were blown by hand hold a little more or less.
                kind:
                  $ref: '#/components/schemas/JarKind'
                sticker:
                  type: string
                  description: What is written on the jar.
            JarKind:
              type: string
              description: What a jar holds.
              enum:
                - jam
                - honey
                - pickles
              x-enum-descriptions:
                - Fruit and sugar.
                - What bees make.
                - Vegetables in vinegar.

        """
}
