// Two documents in one target: schemas and operations of both have the same names, which `prefix` keeps apart.
import DriftlessRuntime
