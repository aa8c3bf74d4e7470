// SwiftPM wants one Swift file of a target's own; the rest comes from openapi.yaml beside it.
import DriftlessRuntime
