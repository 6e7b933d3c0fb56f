#!/usr/bin/env bash
# Vendors the two libraries of the page that proves certificates: run by hand when one is renewed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund tweetnacl@1.0.3 cborg@6.1.5 esbuild@0.28.2
cat >entry.js <<'JS'
import nacl from "tweetnacl";
import { decode, Tagged } from "cborg";
globalThis.known = { verify: nacl.sign.detached.verify, decode, Tagged };
JS
npx esbuild entry.js --bundle --minify --target=es2020 --format=iife --legal-comments=none \
    --define:process=undefined --outfile="$here/libraries.js"
