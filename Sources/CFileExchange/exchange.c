// renameat2(2) on Linux, renamex_np(2) on Apple's systems.
#define _GNU_SOURCE
#include "CFileExchange.h"

#include <errno.h>
#include <stdio.h>

#if defined(__APPLE__)

int driftless_exchange(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }

#elif defined(__linux__)

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// By number: musl has no wrapper, and the flag's header differs between C libraries. 2 is RENAME_EXCHANGE.
int driftless_exchange(const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2);
}

#else

int driftless_exchange(const char *one, const char *other) {
    (void)one;
    (void)other;
    errno = ENOTSUP;
    return -1;
}

#endif
