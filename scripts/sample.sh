#!/usr/bin/env bash
# The main job on the sample tracker: prints its findings and leaves its letter.
set -euo pipefail
cd "$(dirname "$0")/.."
node dist/cli/mubiao.js check assets/示例台账.xlsx || [ $? -eq 1 ] # 1: it has errors, as it should
node dist/cli/mubiao.js letter assets/示例台账.xlsx -o 示例函件.docx --overwrite
