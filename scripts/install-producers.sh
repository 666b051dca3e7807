#!/usr/bin/env bash
# Fetches the libraries whose files `npm run fuzz -- --producers` writes into, each from its registry, into .cache/producers. They are no
# dependencies of the project; what cannot be fetched is left out, and the run says so.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p .cache/producers
[ -d .cache/producers/node_modules/exceljs ] ||
  npm install --prefix .cache/producers --no-save --ignore-scripts --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 ||
  echo 'exceljs and SheetJS could not be fetched.'
[ -d .cache/producers/python/xlsxwriter ] ||
  /usr/bin/python3 -m pip install -q --target .cache/producers/python XlsxWriter==3.2.9 ||
  echo 'XlsxWriter could not be fetched.'
