// The regions that were known when this was written. Nothing asks this list whether a region exists.

extension Region {
    /// `ae-ad-1`
    public static let aeAd1: Region = "ae-ad-1"
    /// `af-north-1`
    public static let afNorth1: Region = "af-north-1"
    /// `af-south-1`
    public static let afSouth1: Region = "af-south-1"
    /// `ap-southeast-1`
    public static let apSoutheast1: Region = "ap-southeast-1"
    /// `ap-southeast-2`
    public static let apSoutheast2: Region = "ap-southeast-2"
    /// `ap-southeast-3`
    public static let apSoutheast3: Region = "ap-southeast-3"
    /// `ap-southeast-4`
    public static let apSoutheast4: Region = "ap-southeast-4"
    /// `ap-southeast-5`
    public static let apSoutheast5: Region = "ap-southeast-5"
    /// `cn-east-2`
    public static let cnEast2: Region = "cn-east-2"
    /// `cn-east-3`
    public static let cnEast3: Region = "cn-east-3"
    /// `cn-east-4`
    public static let cnEast4: Region = "cn-east-4"
    /// `cn-east-5`
    public static let cnEast5: Region = "cn-east-5"
    /// `cn-north-1`
    public static let cnNorth1: Region = "cn-north-1"
    /// `cn-north-2`
    public static let cnNorth2: Region = "cn-north-2"
    /// `cn-north-4`
    public static let cnNorth4: Region = "cn-north-4"
    /// `cn-north-9`
    public static let cnNorth9: Region = "cn-north-9"
    /// `cn-north-11`
    public static let cnNorth11: Region = "cn-north-11"
    /// `cn-north-12`
    public static let cnNorth12: Region = "cn-north-12"
    /// `cn-south-1`
    public static let cnSouth1: Region = "cn-south-1"
    /// `cn-south-2`
    public static let cnSouth2: Region = "cn-south-2"
    /// `cn-south-4`
    public static let cnSouth4: Region = "cn-south-4"
    /// `cn-southwest-2`
    public static let cnSouthwest2: Region = "cn-southwest-2"
    /// `cn-southwest-3`
    public static let cnSouthwest3: Region = "cn-southwest-3"
    /// `eu-west-0`
    public static let euWest0: Region = "eu-west-0"
    /// `eu-west-101`
    public static let euWest101: Region = "eu-west-101"
    /// `la-north-2`
    public static let laNorth2: Region = "la-north-2"
    /// `la-south-2`
    public static let laSouth2: Region = "la-south-2"
    /// `me-east-1`
    public static let meEast1: Region = "me-east-1"
    /// `my-kualalumpur-1`
    public static let myKualalumpur1: Region = "my-kualalumpur-1"
    /// `na-mexico-1`
    public static let naMexico1: Region = "na-mexico-1"
    /// `ru-moscow-1`
    public static let ruMoscow1: Region = "ru-moscow-1"
    /// `ru-northwest-2`
    public static let ruNorthwest2: Region = "ru-northwest-2"
    /// `sa-brazil-1`
    public static let saBrazil1: Region = "sa-brazil-1"
    /// `tr-west-1`
    public static let trWest1: Region = "tr-west-1"

    /// The regions above, in the order of their names.
    public static let known: [Region] = [
        .aeAd1, .afNorth1, .afSouth1, .apSoutheast1, .apSoutheast2, .apSoutheast3, .apSoutheast4, .apSoutheast5,
        .cnEast2, .cnEast3, .cnEast4, .cnEast5, .cnNorth1, .cnNorth2, .cnNorth4, .cnNorth9, .cnNorth11, .cnNorth12,
        .cnSouth1, .cnSouth2, .cnSouth4, .cnSouthwest2, .cnSouthwest3, .euWest0, .euWest101, .laNorth2, .laSouth2,
        .meEast1, .myKualalumpur1, .naMexico1, .ruMoscow1, .ruNorthwest2, .saBrazil1, .trWest1,
    ]
}
