// A document that has every object and keyword that the reader knows, without a problem.

enum SampleDocument {
    static let text = """
        openapi: 3.1.0
        info:
          title: Pets
          version: 1.0.0
          summary: s
          description: d
          contact: {name: n, url: u, email: e}
          license: {name: n, identifier: i}
        jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
        x-driftless-document: {page: Pets, table: '1'}
        servers:
        - url: 'https://{region}.example.com'
          description: d
          variables: {region: {default: a, enum: [a, b], description: d}}
        tags: [{name: pets, description: d, externalDocs: {url: u}}]
        externalDocs: {url: u, description: d}
        security: [{key: []}]
        webhooks: {}
        paths:
          '/stores/{store}/pets':
            summary: s
            description: d
            servers: [{url: /v2}]
            parameters:
            - {name: store, in: path, required: true, style: simple, schema: {type: string}}
            get:
              operationId: listPets
              summary: s
              description: d
              tags: [pets]
              deprecated: true
              security: []
              externalDocs: {url: u}
              callbacks: {}
              servers: [{url: /v3}]
              x-driftless-document: page
              x-driftless-pagination: {style: page, position: page, limit: limit, base: 0, items: pets, total: count}
              x-driftless-parameter-rules: {together: [page, limit], ascending: [[page, limit]]}
              parameters:
              - {name: page, in: query, deprecated: true, explode: true, schema: {type: integer}}
              - name: limit
                in: query
                description: d
                allowEmptyValue: false
                allowReserved: true
                x-driftless-client-parameter: true
                x-driftless-document: {page: p}
                content: {application/json: {schema: {type: integer}}}
              - {$ref: '#/components/parameters/Trace', description: d}
              responses:
                '200':
                  description: d
                  headers: {Next: {description: d, required: true, explode: false, style: simple, schema: {}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
                  links: {next: {operationId: listPets, description: d}}
                default: {$ref: '#/components/responses/Failed'}
            post:
              requestBody:
                description: d
                required: true
                content:
                  multipart/form-data:
                    schema: {type: object}
                    encoding:
                      photo: {contentType: image/png, headers: {}, style: form, explode: true, allowReserved: false}
        components:
          parameters: {Trace: {name: trace, in: header, schema: {type: string}}}
          responses: {Failed: {description: d}}
          requestBodies: {Body: {content: {}}}
          headers: {Next: {schema: {}}}
          securitySchemes: {key: {type: apiKey, name: k, in: header}}
          links: {Next: {operationId: listPets}}
          examples: {One: {value: 1}}
          callbacks: {}
          pathItems: {}
          schemas:
            Page:
              type: object
              title: t
              description: d
              deprecated: false
              readOnly: true
              writeOnly: true
              required: [pets]
              additionalProperties: {type: string}
              x-driftless-document: {page: p, table: t}
              properties:
                pets: {type: array, items: {$ref: '#/components/schemas/Pet'}, minItems: 0, maxItems: 9, uniqueItems: true}
                count: {type: [integer, 'null'], minimum: 0, maximum: 9, multipleOf: 1, x-driftless-unit: kB}
                ratio: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1, format: double, default: 0.5}
                time: {type: string, x-driftless-time-format: yyyyMMdd, minLength: 1, maxLength: 9, pattern: p}
                pair: {type: array, prefixItems: [{type: string}]}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}
            Cat: {allOf: [{properties: {kind: {const: cat}}}], anyOf: [{}]}
            Dog: {properties: {kind: {enum: [dog, wolf], x-enum-descriptions: {dog: d, wolf: w}}}}
        """
}
