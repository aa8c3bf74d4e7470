#!/usr/bin/env bash
# Installs what the package needs beside Swift: libyaml and pkg-config. Never asks; does nothing where they are there.
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
    echo "setup: Swift is missing; install a toolchain of 6.2 or later: https://www.swift.org/install" >&2
    exit 1
fi

has_libyaml() {
    pkg-config --exists yaml-0.1 2>/dev/null
}

if has_libyaml; then
    exit 0
fi

as_root=""
if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1; then
    as_root="sudo -n"
fi

case "$(uname -s)" in
    Darwin)
        command -v brew >/dev/null 2>&1 || { echo "setup: libyaml is missing, and so is Homebrew, which would install it: https://brew.sh" >&2; exit 1; }
        HOMEBREW_NO_AUTO_UPDATE=1 brew install libyaml pkg-config </dev/null
        ;;
    Linux)
        command -v apt-get >/dev/null 2>&1 || { echo "setup: libyaml is missing; install its development package and pkg-config with this system's package manager" >&2; exit 1; }
        export DEBIAN_FRONTEND=noninteractive
        $as_root apt-get update -qq </dev/null
        $as_root apt-get install -y -qq --no-install-recommends libyaml-dev pkg-config </dev/null
        ;;
    *)
        echo "setup: libyaml is missing, and this system's way to install it is not known here" >&2
        exit 1
        ;;
esac

has_libyaml || { echo "setup: libyaml was installed, but pkg-config does not find yaml-0.1" >&2; exit 1; }
