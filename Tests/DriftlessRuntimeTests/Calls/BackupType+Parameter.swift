// What the generator adds to an enum that a parameter has.
@_spi(Generated) public import DriftlessRuntime
public import SampleModels

extension BackupType: ParameterEncodable {}
