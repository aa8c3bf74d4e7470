// What --help says beyond the options.

enum HelpText {
    static let discussion = """
        See it at work:  list-backups --demo

        Times are ISO 8601: 2018-08-06, 2018-08-06T12:41 or 2018-08-06T12:41:14+08:00; without an offset they are in UTC. \
        All times are written in UTC. Of DCS, 'ended' is the record's last update, which may also be when it expired.

        Sizes in tables are rounded to three digits, in units of 1000: 1 kB = 1000 B. RDS counts in kB and DCS in bytes; \
        RDS does not say whether its kB is 1000 or 1024 bytes, and 1000 is assumed. JSON and CSV give bytes, unrounded.

        JSON is an array of objects, CSV follows RFC 4180 with a header line; both have the same fields, are written as \
        pages arrive, and need no more memory for a long list than for a short one. A table is written at its end, since \
        its widths are known only then. It is fitted to a terminal and written in full elsewhere.

        Requests carry a token of the identity service. Signing with access key and secret key comes with the next version.

        Exit codes: 0 all was listed; 2 an argument breaks a rule of the service or credentials are missing, and nothing \
        was sent; 3 the server answered an error; 4 no answer came; 5 the answer is not what the service's document says; \
        6 the list could not be written; 64 the command line is wrong. After 3, 4, 5 and 6 the list may be incomplete; \
        JSON is then left unclosed. Ctrl-C and a reader that has had enough, such as head, end the program by their signal.
        """
}
