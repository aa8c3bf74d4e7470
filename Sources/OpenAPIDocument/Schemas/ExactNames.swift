// Sets of names whose letters are told apart: how they are asked.
import YAMLTree

extension Set<ExactText> {
    package func contains(_ name: String) -> Bool { contains(ExactText(name)) }
}
