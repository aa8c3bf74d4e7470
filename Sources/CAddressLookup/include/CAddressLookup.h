#ifndef C_ADDRESS_LOOKUP_H
#define C_ADDRESS_LOOKUP_H

#include <stddef.h>

/// What the addresses of a host are.
enum driftless_address_kind {
    DRIFTLESS_ADDRESS_UNKNOWN = 0,
    DRIFTLESS_ADDRESS_PUBLIC = 1,
    DRIFTLESS_ADDRESS_PRIVATE = 2
};

/// Looks a host name or a numeric address up, and says whether every address of it is a public one: unknown where there is
/// none, private where any of them belongs to a network of one's own, to this machine, or to no machine at all (RFC 6890).
/// Where they are public, the first of them is written to `address_text`, which has room for `capacity` bytes.
enum driftless_address_kind driftless_address_kind_of(const char *host, char *address_text, size_t capacity);

#endif
