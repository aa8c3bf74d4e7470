// JSON is a module of its own; whoever imports the runtime has it, too.
@_spi(Generated) @_exported public import DriftlessJSON
