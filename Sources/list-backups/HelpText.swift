// What --help says beyond the options.

enum HelpText {
    static let discussion = """
        See it at work:           list-backups --demo
        Backups of an instance:   list-backups -i rds:ID --since 7d
        For a cron job:           list-backups -i rds:ID -i dcs:ID --failed --stale-after 24h --since 2d

        CHECKS. --failed and --stale-after look for something: what they find is listed, and the exit code is 3. With \
        nothing to find, a table is empty and nothing is said unless a terminal listens, so that cron sends no mail. \
        --failed alone lists failed backups; --stale-after lists instances, and with --failed also those with failed \
        backups, which follow in a table of their own. --summary lists all instances. An instance that cannot be listed \
        does not stop the others: standard error says why, and rows of instances say 'not listed'.

        --failed finds old failures as long as the service keeps their records; --since 24h leaves them out. --since may \
        be no later than what --stale-after asks about. --type auto --stale-after 24h asks for automatic backups.

        CREDENTIALS are looked for in this order: --token; --profile NAME; HUAWEICLOUD_SDK_TOKEN; HUAWEICLOUD_SDK_AK and \
        HUAWEICLOUD_SDK_SK, with HUAWEICLOUD_SDK_SECURITY_TOKEN for temporary keys; HUAWEICLOUD_SDK_USER, \
        HUAWEICLOUD_SDK_PASSWORD and HUAWEICLOUD_SDK_DOMAIN, for which the identity service gives a token; the section \
        [basic] of the profile file ~/.huaweicloud/credentials (or HUAWEICLOUD_SDK_CREDENTIALS_FILE) with ak, sk and, as \
        needed, security_token and project_id. Passwords and secret keys are no options, since other users of the \
        machine can see those. The project is --project-id, HUAWEICLOUD_SDK_PROJECT_ID or that of the profile; without \
        one, it is looked up by the region's name.

        TIMES are ISO 8601: 2018-08-06, 2018-08-06T12:41 or 2018-08-06T12:41:14+08:00, without an offset in UTC; or a \
        duration before now: 90m, 24h, 7d. All times are written in UTC. Of DCS, 'ended' is the record's last update, \
        which may also be when it expired. The demonstration takes place on 2018-08-16.

        SIZES in tables are rounded to three digits, in units of 1000: 1 kB = 1000 B. RDS counts in kB and DCS in bytes; \
        RDS does not say whether its kB is 1000 or 1024 bytes, and 1000 is assumed. JSON and CSV give bytes, unrounded.

        OUTPUT. JSON is an array of objects, CSV follows RFC 4180 with a header line; both have the same fields. In CSV, a text \
        that a spreadsheet would take for a formula has ' in front. Backups \
        are written as pages arrive, and need no more memory for a long list than for a short one. A table has 10,000 \
        rows at most. type and status are \
        the services' own words; kind and state are words that both share, and null where the service's is documented \
        nowhere. A table is written at its end, since its widths are known only then. It is fitted to a terminal and \
        written in full elsewhere.

        EXIT CODES: 0 all was listed, and nothing was found that was looked for; 2 an argument breaks a rule of the \
        service, or the credentials are missing or wrong in form; 3 a backup failed or an instance is stale; 4 no response \
        came; 5 the response is not what the service's document says; 6 the list could not be written; 7 the server \
        answered an error; 64 the command line is wrong. Where several apply, 3 comes first, so that no alert is lost, \
        then what happened to the first instance in the order given. After 2 and 64 nothing was listed. After 4, 5, 6 \
        and 7 something is missing: a JSON array of backups is then left unclosed, one of instances has the error. Ctrl-C \
        and a reader that has had enough, such as head, end the program by their signal.
        """
}
