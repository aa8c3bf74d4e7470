#!/usr/bin/env bash
# Installs what is missing beside Swift. Never asks; does nothing where all is there.
# setup.sh          the libraries that the generator and the reader of pages link: libyaml, libxml2, cmark-gfm; and pkg-config
# setup.sh tests    also what some tests use: headless Chromium, curl, and servers of others to speak with; goes on without what cannot
#                   be had
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
    echo "setup: Swift is missing; install a toolchain of 6.2 or later: https://www.swift.org/install" >&2
    exit 1
fi

has_libraries() {
    pkg-config --exists yaml-0.1 libxml-2.0 libcmark-gfm 2>/dev/null
}

as_root=""
if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1; then
    as_root="sudo -n"
fi

# install_packages NAMES...: with apt-get. A list of packages that is old or absent is brought up to date first.
install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq </dev/null
    $as_root apt-get install -y -qq --no-install-recommends "$@" </dev/null
}

if ! has_libraries; then
    case "$(uname -s)" in
        Darwin)
            command -v brew >/dev/null 2>&1 || { echo "setup: libyaml, libxml2 or cmark-gfm is missing, and so is Homebrew, which would install them: https://brew.sh" >&2; exit 1; }
            HOMEBREW_NO_AUTO_UPDATE=1 brew install libyaml libxml2 cmark-gfm pkg-config </dev/null
            ;;
        Linux)
            command -v apt-get >/dev/null 2>&1 || { echo "setup: libyaml, libxml2 or cmark-gfm is missing; install their development packages and pkg-config with this system's package manager" >&2; exit 1; }
            install_packages libyaml-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config
            ;;
        *)
            echo "setup: libyaml, libxml2 or cmark-gfm is missing, and this system's way to install them is not known here" >&2
            exit 1
            ;;
    esac
    has_libraries || { echo "setup: the libraries were installed, but pkg-config does not find yaml-0.1, libxml-2.0 and libcmark-gfm" >&2; exit 1; }
fi

if [ "${1:-}" = tests ]; then
    # optional COMMAND WHAT: a program that some tests use, from the package of its name.
    optional() {
        if command -v "$1" >/dev/null 2>&1; then return; fi
        if [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null 2>&1 && install_packages "$1"; then return; fi
        echo "setup: $1 cannot be installed; $2 will be skipped" >&2
    }
    optional chromium "the test of the drift report in a browser"
    optional curl "the tests of downloads"
    # Servers that we did not write: Python's parsers of forms and multipart bodies, an OAuth server, nginx.
    if [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null 2>&1; then
        if ! command -v nginx >/dev/null 2>&1 || ! /usr/bin/python3 -c 'import authlib, flask, multipart, werkzeug' 2>/dev/null; then
            install_packages python3-authlib python3-flask python3-multipart python3-werkzeug nginx-light \
                || echo "setup: the servers of others cannot be installed; the tests that speak with them will be skipped" >&2
        fi
    fi
fi
