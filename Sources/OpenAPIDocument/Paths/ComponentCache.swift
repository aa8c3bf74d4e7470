// Objects that references share, read once each; nil stands for one that cannot be used.

struct ComponentCache {
    var parameters: [NodeIdentity: Parameter?] = [:]
    var headers: [NodeIdentity: Header?] = [:]
    var mediaTypes: [NodeIdentity: MediaType?] = [:]
    var requestBodies: [NodeIdentity: RequestBody?] = [:]
    var responses: [NodeIdentity: Response?] = [:]
}
