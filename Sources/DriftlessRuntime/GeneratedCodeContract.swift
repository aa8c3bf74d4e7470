// Which generation of generated code this runtime serves: the check that makes a mismatch a compile-time error.

/// The contract between generated code and this runtime, version 4.
///
/// Every generated file names the version that it was written for. If the compiler reports that it cannot find
/// `GeneratedCodeContract` with some number, the generated code and the runtime come from different versions of Driftless:
/// regenerate the code with the `driftless` of the version that the package resolves (`swift package regenerate-clients`),
/// or let the package resolve the version that the code was generated with.
///
/// The number grows whenever anything changes its meaning or goes away that generated code calls (`@_spi(Generated)`).
@_spi(Generated) public enum GeneratedCodeContract4 {}
