// Every way to change what a page says of its operation as a whole.
import DocumentFacts

enum OperationMutation: String, CaseIterable {
    case changeTitle, addName
    case changeMethod, changePathSegment, renameTemplate, addPathSegment, dropPathSegment
    case dropQueryName, changeQueryName, addQueryName
    case moveParameter
    case dropStatus, changeStatus, addStatus
    case dropBody, addRequest, dropResponse
    case dropSample, changeSample, addSample
    case addErrorCode, addStructure, addStatusCode

    func mutants(of facts: DocumentFacts) -> [DocumentFacts] {
        guard let operation = facts.operation else { return [] }
        var title = facts
        switch self {
        case .changeTitle:
            title.title += "!"
            return [title]
        case .addErrorCode:
            title.errorCodes.append(ErrorCodeFacts(code: "ZZZ.0001"))
            return [title]
        case .addStructure:
            title.structures.append(StructureFacts(name: "zzz", fields: [FieldFacts(name: "a", shape: .string)]))
            return [title]
        case .addStatusCode:
            title.statusCodes.append(299)
            return [title]
        default:
            return operationMutants(of: operation).map { operation in
                var facts = facts
                facts.operation = operation
                return facts
            }
        }
    }

    private func operationMutants(of operation: OperationFacts) -> [OperationFacts] {
        switch self {
        case .addName: return [operation.changed { $0.name = "Zzz" }]
        case .changeMethod:
            return ["GET", "PUT", "POST", "DELETE"].filter { $0 != operation.method }.map { method in
                operation.changed { $0.method = method }
            }
        case .changePathSegment, .renameTemplate, .addPathSegment, .dropPathSegment: return pathMutants(of: operation)
        case .dropQueryName, .changeQueryName, .addQueryName: return queryNameMutants(of: operation)
        case .moveParameter:
            return operation.parameters.indices.flatMap { index in
                ParameterFacts.Location.allCases.filter { $0 != operation.parameters[index].location }.map { location in
                    operation.changed { $0.parameters[index].location = location }
                }
            }
        case .dropStatus, .changeStatus, .addStatus, .dropBody, .addRequest, .dropResponse:
            return responseMutants(of: operation)
        default: return sampleMutants(of: operation)
        }
    }

    private func pathMutants(of operation: OperationFacts) -> [OperationFacts] {
        let segments = operation.path.split(separator: "/").map(String.init)
        return segments.indices.compactMap { index in
            var changed = segments
            let isTemplate = segments[index].hasPrefix("{")
            switch self {
            case .changePathSegment: changed[index] = "other"
            case .renameTemplate where isTemplate: changed[index] = "{other}"
            case .addPathSegment: changed.insert("other", at: index)
            case .dropPathSegment: changed.remove(at: index)
            default: return nil
            }
            return operation.changed { $0.path = "/" + changed.joined(separator: "/") }
        }
    }

    private func queryNameMutants(of operation: OperationFacts) -> [OperationFacts] {
        switch self {
        case .dropQueryName:
            return operation.queryNames.map { name in operation.changed { $0.queryNames.removeAll { $0 == name } } }
        case .changeQueryName:
            return operation.queryNames.indices.map { index in operation.changed { $0.queryNames[index] += "zzz" } }
        default: return [operation.changed { $0.queryNames.append("zzz") }]
        }
    }

    private func responseMutants(of operation: OperationFacts) -> [OperationFacts] {
        let responses = operation.responses
        switch self {
        case .dropStatus:
            return responses.indices.filter { responses[$0].status != nil }.map { index in
                operation.changed { $0.responses[index].status = nil }
            }
        case .changeStatus:
            return responses.indices.map { index in operation.changed { $0.responses[index].status = 299 } }
        case .addStatus: return [operation.changed { $0.responses.append(ResponseFacts(status: 299)) }]
        case .dropBody:
            return responses.indices.filter { responses[$0].body != nil }.map { index in
                operation.changed { $0.responses[index].body = nil }
            }
        case .dropResponse:
            return responses.indices.map { index in operation.changed { $0.responses.remove(at: index) } }
        default:
            return [operation.changed { $0.request = .object([FieldFacts(name: "zzz", shape: .string)]) }]
        }
    }

    private func sampleMutants(of operation: OperationFacts) -> [OperationFacts] {
        switch self {
        case .dropSample:
            return operation.samples.indices.map { index in operation.changed { $0.samples.remove(at: index) } }
        case .changeSample:
            return operation.samples.indices.map { index in
                operation.changed { $0.samples[index].content = $0.samples[index].content == .json ? .text : .json }
            }
        default: return [operation.changed { $0.samples.append(SampleFacts(direction: .response, content: .json)) }]
        }
    }
}

extension OperationFacts {
    fileprivate func changed(_ change: (inout OperationFacts) -> Void) -> OperationFacts {
        var operation = self
        change(&operation)
        return operation
    }
}
