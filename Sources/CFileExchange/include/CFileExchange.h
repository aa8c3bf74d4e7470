// The one call that Swift's overlay of the C library leaves out: two paths change places in one step.
#ifndef C_FILE_EXCHANGE_H
#define C_FILE_EXCHANGE_H

/// Lets two paths change places. Returns 0, or -1 with errno where the system or the file system has no such step.
int driftless_exchange(const char *one, const char *other);

#endif
