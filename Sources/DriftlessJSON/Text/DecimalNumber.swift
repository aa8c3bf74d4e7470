// A name for exact decimal numbers, so that generated code needs no module but the runtime.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An exact decimal number with up to 38 digits.
public typealias DecimalNumber = Decimal
