// What planning still drops without a word: each line goes when planning uses the keyword, or leaves it unmarked.

enum KnownSilence {
    static let in30 = both.union(only30)
    static let in31 = both.union(only31)

    private static let only30: Set<String> = [
        #"/components/schemas/Cat/allOf/1 nullable: true"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema nullable: true"#,
        #"/paths/~1pets~1{id}/post/parameters/2/schema nullable: true"#,
    ]

    private static let only31: Set<String> = [
        #"/components/schemas/Pet/properties/names prefixItems: [{"type": "integer"}]"#,
        #"/components/schemas/Pet/properties/weight const: 10"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema prefixItems: [{"type": "integer"}]"#,
    ]

    private static let both: Set<String> = [
        #"/components/schemas/Cat/allOf/1 additionalProperties: false"#,
        #"/components/schemas/Cat/allOf/1 additionalProperties: true"#,
        #"/components/schemas/Cat/allOf/1 default: {}"#,
        #"/components/schemas/Cat/allOf/1 deprecated: true"#,
        #"/components/schemas/Cat/allOf/1 title: "Another title""#,
        #"/components/schemas/Kind deprecated: true"#,
        #"/components/schemas/Kind pattern: "^a""#,
        #"/components/schemas/Pet additionalProperties: false"#,
        #"/components/schemas/Pet additionalProperties: true"#,
        #"/components/schemas/Pet default: {}"#,
        #"/components/schemas/Pet deprecated: true"#,
        #"/components/schemas/Pet/properties/age deprecated: true"#,
        #"/components/schemas/Pet/properties/age title: "Another title""#,
        #"/components/schemas/Pet/properties/home additionalProperties: false"#,
        #"/components/schemas/Pet/properties/home additionalProperties: true"#,
        #"/components/schemas/Pet/properties/home default: {}"#,
        #"/components/schemas/Pet/properties/home deprecated: true"#,
        #"/components/schemas/Pet/properties/name deprecated: true"#,
        #"/components/schemas/Pet/properties/name pattern: "^a""#,
        #"/components/schemas/Pet/properties/name title: "Another title""#,
        #"/components/schemas/Pet/properties/names default: []"#,
        #"/components/schemas/Pet/properties/names deprecated: true"#,
        #"/components/schemas/Pet/properties/names title: "Another title""#,
        #"/components/schemas/Pet/properties/names uniqueItems: true"#,
        #"/components/schemas/Pet/properties/names/items allOf: [{"description": "more"}]"#,
        #"/components/schemas/Pet/properties/names/items default: "a""#,
        #"/components/schemas/Pet/properties/names/items deprecated: true"#,
        #"/components/schemas/Pet/properties/names/items description: "A new description.""#,
        #"/components/schemas/Pet/properties/names/items maxLength: 9"#,
        #"/components/schemas/Pet/properties/names/items minLength: 3"#,
        #"/components/schemas/Pet/properties/names/items pattern: "^a""#,
        #"/components/schemas/Pet/properties/names/items title: "Another title""#,
        #"/components/schemas/Pet/properties/weight deprecated: true"#,
        #"/components/schemas/Pet/properties/weight enum: [10, 20]"#,
        #"/components/schemas/Pet/properties/weight format: "int32""#,
        #"/components/schemas/Pet/properties/weight title: "Another title""#,
        #"/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded encoding: {"name": {"contentType": "text/plain"}}"#,
        #"/paths/~1pets~1{id}/post/parameters/1 allowReserved: true"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema default: []"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema deprecated: true"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema title: "Another title""#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items allOf: [{"description": "more"}]"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items default: "a""#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items deprecated: true"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items description: "A new description.""#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items maxLength: 9"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items minLength: 3"#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items pattern: "^a""#,
        #"/paths/~1pets~1{id}/post/parameters/1/schema/items title: "Another title""#,
        #"/paths/~1pets~1{id}/post/parameters/2 explode: false"#,
        #"/paths/~1pets~1{id}/post/parameters/2/schema deprecated: true"#,
        #"/paths/~1pets~1{id}/post/parameters/2/schema format: "int32""#,
        #"/paths/~1pets~1{id}/post/parameters/2/schema title: "Another title""#,
        #"/paths/~1pets~1{id}/post/responses/200 description: "A new description.""#,
    ]
}
