// How values stand in a path: OpenAPI's style and explode, as one choice.

/// How a parameter becomes path text (OpenAPI 3.1 §4.8.12.2, RFC 6570 §3.2.2, §3.2.5 and §3.2.7).
///
/// | | value `v` | list `a`, `b` | object `x: 1, y: 2` |
/// |---|---|---|---|
/// | `simple` | `v` | `a,b` | `x,1,y,2` |
/// | `simpleExploded` | `v` | `a,b` | `x=1,y=2` |
/// | `label` | `.v` | `.a,b` | `.x,1,y,2` |
/// | `labelExploded` | `.v` | `.a.b` | `.x=1.y=2` |
/// | `matrix` | `;k=v` | `;k=a,b` | `;k=x,1,y,2` |
/// | `matrixExploded` | `;k=v` | `;k=a;k=b` | `;x=1;y=2` |
@_spi(Generated) public enum PathStyle: Hashable, Sendable {
    case simple, simpleExploded, label, labelExploded, matrix, matrixExploded
}
