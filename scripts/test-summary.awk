# What a person reads of the log of 'swift test': a line a suite, every failure whole, and at the end how many tests there were.
#
#   failing   the exit code of 'swift test'
#   counts    the file that gets 'passed failed skipped'
#   skipped   the file to which the reasons of skipped tests are added
#   step      what the tests are called there

# Names of tests and arguments may be as long as hostile inputs are.
function clipped(text) { return length(text) > 2000 ? substr(text, 1, 2000) "…" : text }

/^[^ -~]+ +Test run / { isShown = 0; run = $0; next }
/^[^ -~]+ +Test case/ { isShown = 0; next }

/^[^ -~]+ +(Test|Suite) .* started\.$/ { isShown = 0; next }

# A suite passed or failed.
/^[^ -~]+ +Suite .* (passed|failed) after / { isShown = 0; print clipped($0); next }

# A test that failed, with what follows of it.
/^[^ -~]+ +Test .* recorded an issue/ { isShown = 1; shown++; print clipped($0); next }
/^[^ -~]+ +Test .* failed after / { isShown = 0; failed++; print clipped($0); next }
/^[^ -~]+ +Test .* passed after / { isShown = 0; passed++; next }
/^[^ -~]+ +Test .* skipped(: ".*"|\.)$/ {
    isShown = 0
    skips++
    reason = $0
    if (!sub(/^.* skipped: "?/, "", reason)) reason = "no reason given"
    sub(/"?\.?$/, "", reason)
    print step ": " reason >>skipped
    next
}

/(Fatal error|error: |Illegal instruction|Segmentation fault|signal code|with unexpected signal)/ && !/^[^ -~]+ / {
    print clipped($0)
    next
}
isShown { print clipped($0) }

END {
    if (failing != 0 && failed == 0) {
        failed = 1
        print "FAIL  " step ": the run ended with the exit code " failing " although no test says that it failed; see the log"
    }
    if (passed + failed + skips == 0) {
        failed = 1
        print "FAIL  " step ": no test ran"
    }
    if (run != "") print run
    printf "%d %d %d\n", passed, failed, skips >counts
}
