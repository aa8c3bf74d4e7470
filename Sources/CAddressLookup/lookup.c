// Whether a host is on the public network: C, since a list of socket addresses is a list of pointers.
#include "CAddressLookup.h"

#include <netdb.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

struct block4 {
    uint32_t address;
    int bits;
};

// The special-purpose blocks of RFC 6890 and its registry, multicast, and what is reserved.
static const struct block4 special4[] = {
    {0x00000000u, 8},  {0x0A000000u, 8},  {0x64400000u, 10}, {0x7F000000u, 8},  {0xA9FE0000u, 16},
    {0xAC100000u, 12}, {0xC0000000u, 24}, {0xC0000200u, 24}, {0xC0586300u, 24}, {0xC0A80000u, 16},
    {0xC6120000u, 15}, {0xC6336400u, 24}, {0xCB007100u, 24}, {0xE0000000u, 4},  {0xF0000000u, 4},
};

static int is_public4(uint32_t address) {
    for (size_t i = 0; i < sizeof special4 / sizeof special4[0]; i++) {
        uint32_t mask = 0xFFFFFFFFu << (32 - special4[i].bits);
        if ((address & mask) == special4[i].address) return 0;
    }
    return 1;
}

static uint32_t last32(const uint8_t *bytes) {
    return (uint32_t)bytes[12] << 24 | (uint32_t)bytes[13] << 16 | (uint32_t)bytes[14] << 8 | (uint32_t)bytes[15];
}

static int is_public6(const uint8_t *bytes) {
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    static const uint8_t translated[12] = {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    // An IPv4 address in another form (RFC 4291, section 2.5.5.2, and RFC 6052).
    if (memcmp(bytes, mapped, 12) == 0 || memcmp(bytes, translated, 12) == 0) return is_public4(last32(bytes));
    // Global unicast is 2000::/3; in it, 2001::/23, 2001:db8::/32 and 6to4 are special.
    if ((bytes[0] & 0xE0) != 0x20) return 0;
    if (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02) return 0;
    if (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8) return 0;
    if (bytes[0] == 0x20 && bytes[1] == 0x02) return 0;
    return 1;
}

enum driftless_address_kind driftless_address_kind_of(const char *host, char *address_text, size_t capacity) {
    struct addrinfo hints;
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, NULL, &hints, &found) != 0) return DRIFTLESS_ADDRESS_UNKNOWN;
    enum driftless_address_kind kind = DRIFTLESS_ADDRESS_UNKNOWN;
    for (const struct addrinfo *each = found; each != NULL; each = each->ai_next) {
        int is_public = 0;
        // Addresses are copied: what they point to need not be aligned for the larger structures.
        if (each->ai_family == AF_INET && each->ai_addrlen >= sizeof(struct sockaddr_in)) {
            struct sockaddr_in address;
            memcpy(&address, each->ai_addr, sizeof address);
            is_public = is_public4(ntohl(address.sin_addr.s_addr));
        } else if (each->ai_family == AF_INET6 && each->ai_addrlen >= sizeof(struct sockaddr_in6)) {
            struct sockaddr_in6 address;
            memcpy(&address, each->ai_addr, sizeof address);
            is_public = is_public6(address.sin6_addr.s6_addr);
        }
        if (!is_public) {
            kind = DRIFTLESS_ADDRESS_PRIVATE;
            break;
        }
        if (kind == DRIFTLESS_ADDRESS_PUBLIC) continue;
        // getnameinfo ends the text with a zero within the capacity, or fails.
        if (getnameinfo(each->ai_addr, each->ai_addrlen, address_text, (socklen_t)capacity, NULL, 0, NI_NUMERICHOST) != 0)
            break;
        kind = DRIFTLESS_ADDRESS_PUBLIC;
    }
    freeaddrinfo(found);
    return kind;
}
