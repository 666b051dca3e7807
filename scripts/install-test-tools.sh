#!/usr/bin/env bash
# Installs what the tests need beyond npm: Debian packages, and fonts to stand in for the official ones. Needs root and apt-get;
# without them it says which tests will be skipped. Does nothing when all is there. Nothing it fetches is committed.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=.cache/fonts
packages=(libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fontconfig python3-openpyxl python3-docx)
fonts=(FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolSong-Regular)

have_package() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }
have_fonts() { for font in "${fonts[@]}"; do [ -f "$cache/$font.otf" ] || return 1; done; }

missing=()
if command -v dpkg-query >/dev/null; then
  for package in "${packages[@]}"; do have_package "$package" || missing+=("$package"); done
else
  missing=("${packages[@]}")
fi

if [ ${#missing[@]} -gt 0 ] || ! have_fonts; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    [ ${#missing[@]} -eq 0 ] || echo "Not installed, and not root on a Debian system: ${missing[*]}."
    have_fonts || echo 'The Fandol fonts are not there.'
    echo 'Skipped: tests that render with LibreOffice, and tests that read files with openpyxl or python-docx.'
  else
    apt-get update -qq
    if [ ${#missing[@]} -gt 0 ]; then
      echo "Installing ${missing[*]}"
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    fi
    if ! have_fonts; then
      echo 'Fetching the Fandol fonts'
      unpacked=$(mktemp -d)
      trap 'rm -rf "$unpacked"' EXIT
      # apt fetches as a user of its own, who must be able to write there.
      chmod 777 "$unpacked"
      (cd "$unpacked" && apt-get download -qq texlive-lang-chinese && dpkg -x ./*.deb .)
      mkdir -p "$cache"
      for font in "${fonts[@]}"; do find "$unpacked" -name "$font.otf" -exec cp {} "$cache/" \; ; done
    fi
  fi
fi

if have_fonts; then
  # The official names, and what stands in for them.
  {
    echo '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
    echo "<dir>$PWD/$cache</dir><cachedir>$PWD/$cache/cache</cachedir>"
    while read -r official stand_in; do
      echo "<match target=\"pattern\"><test name=\"family\"><string>$official</string></test>"
      echo "<edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>$stand_in</string></edit>"
      echo '</match>'
    done <<'ALIASES'
方正小标宋简体 FandolSong
仿宋_GB2312 FandolFang
仿宋 FandolFang
楷体_GB2312 FandolKai
楷体 FandolKai
黑体 FandolHei
宋体 FandolSong
等线 FandolHei
微软雅黑 FandolHei
ALIASES
    echo '</fontconfig>'
  } >"$cache/fonts.conf"
fi
