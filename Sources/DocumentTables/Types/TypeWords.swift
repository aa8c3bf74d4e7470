// Which words name which type, in both languages of the pages.
import DocumentFacts

enum TypeWords {
    /// In lower case, in the singular, without the words of `endings`.
    static let shapes: [String: ShapeFacts] = {
        var shapes: [String: ShapeFacts] = [:]
        for (shape, words) in byShape {
            for word in words { shapes[word] = shape }
        }
        return shapes
    }()

    private static let byShape: [(ShapeFacts, [String])] = [
        (
            .unsaid,
            ["", "-", "--", "—", "/", "n/a", "na", "none", "无", "null", "void", "any", "any type", "byte", "字节"]
        ),
        (
            .string,
            [
                "string", "str", "char", "character", "varchar", "text", "uuid", "guid", "uri", "url", "ip", "email",
                "password", "ipv4", "ipv6", "ip address", "ip地址", "cidr", "character string", "uuid string",
                "json string", "date", "time", "datetime", "date-time", "date time", "timestamp", "enum", "enumeration",
                "enumerated", "file", "binary", "base64", "字符串", "字符", "枚举", "日期", "时间", "文件", "文本",
            ]
        ),
        (
            .integer,
            [
                "integer", "int", "int32", "int16", "int8", "uint", "uint32", "uint16", "uint8", "short", "整数", "整",
                "整形", "短整", "unsigned integer", "unsigned int", "integer32", "positive integer",
            ]
        ),
        (
            .long,
            ["long", "int64", "uint64", "bigint", "biginteger", "long integer", "long int", "integer64", "长整", "长整数"]
        ),
        (
            .number,
            [
                "float", "double", "number", "numeric", "decimal", "bigdecimal", "big decimal", "real", "float32",
                "float64", "floating point", "floating-point", "double precision", "浮点", "浮点数", "双精度", "小数", "数字",
                "数值", "单精度", "双精度浮点", "单精度浮点",
            ]
        ),
        (.boolean, ["boolean", "bool", "布尔", "布尔值", "boolean value"]),
        (
            .object([]),
            [
                "object", "json", "json object", "jsonobject", "dict", "dictionary", "struct", "structure", "字典", "对象",
                "结构", "结构体", "数据", "data", "data object", "complex", "json字符串对象", "json对象",
            ]
        ),
        (.map, ["map", "hashmap", "hash map", "map object", "键值对", "映射", "key-value pair", "key/value pair"]),
        (
            .array(.unsaid),
            ["array", "list", "set", "jsonarray", "json array", "arraylist", "数组", "列表", "集合", "collection"]
        ),
    ]

    /// Words that say no more than that a type is meant.
    static let endings = ["data structures", "data structure", "数据结构", "数据类型", "类型", "data type", "type", "型"]
    /// What is left of a list's structure: `list data structure`, `列表数据结构`.
    static let arrays: Set<String> = [
        "array", "arrays", "list", "lists", "set", "sets", "jsonarray", "arraylist", "collection", "数组", "列表",
        "array of", "arrays of", "list of", "lists of", "set of", "collection of",
    ]
    static let maps: Set<String> = ["map", "maps", "hashmap", "dict", "dictionary", "字典"]
    /// Between an array and what it holds: `Array of strings`.
    static let of = [" of ", " of:"]
    static let arrayEndings = [" arrays", " array", " lists", " list", "数组", "列表", "集合"]
    static let objectEndings = [" objects", " object", " structures", " structure", " structs", " struct", "对象", "结构体"]
    static let alternatives = [" or ", "/", "或者", "或", "|"]
    /// Where the type ends and a reference to a table begins.
    static let references = [
        "具体请", "请参", "参见", "参考", "详见", "详情", "具体", "见表", "for details", "for detail", "please ", " see ",
        "refer to", "as shown in", "described in",
    ]
}
