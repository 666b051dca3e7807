#!/usr/bin/env bash
# Installs what the tests need beyond npm: Debian packages, and fonts to stand in for the official ones. Needs root and apt-get;
# without them, or without a network, it says which tests will be skipped and ends well. Does nothing when all is there. Nothing
# it fetches is committed.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=.cache/fonts
packages=(libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fontconfig python3-openpyxl python3-docx python3-uno chromium-headless-shell fonts-noto-cjk libxml2-utils nginx-light openssl webkit2gtk-driver xvfb firefox-esr)
fonts=(FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolSong-Regular)
font_package=texlive-lang-chinese

missing_packages() {
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
  done
}

have_fonts() {
  for font in "${fonts[@]}"; do [ -f "$cache/$font.otf" ] || return 1; done
}

# Runs a command that needs the package lists; where it fails they may be missing or old, and it is run once more with new ones.
with_lists() { "$@" 2>/dev/null || { apt-get update -qq && "$@"; }; }

install_packages() {
  echo "Installing $*"
  with_lists env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Takes the fonts out of their package without installing it.
fetch_fonts() (
  echo 'Fetching the Fandol fonts'
  unpacked=$(mktemp -d)
  trap 'rm -rf "$unpacked"' EXIT
  # apt fetches as a user of its own, who must be able to write there.
  chmod 777 "$unpacked"
  target=$PWD/$cache
  cd "$unpacked"
  with_lists apt-get download -qq "$font_package" && dpkg -x ./*.deb . || exit 1
  mkdir -p "$target"
  for font in "${fonts[@]}"; do find . -name "$font.otf" -exec cp {} "$target/" \; ; done
)

# The official names, and what stands in for them.
write_font_aliases() {
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
}

may_install=no
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then may_install=yes; fi

if [ $may_install = yes ]; then
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}" || echo 'They could not be installed.'; fi
  have_fonts || fetch_fonts || echo 'They could not be fetched.'
fi
if have_fonts; then write_font_aliases; fi

have() { command -v "$1" >/dev/null; }
have_module() { /usr/bin/python3 -c "import $1" 2>/dev/null || python3 -c "import $1" 2>/dev/null; }
skipped=()
if ! { have_fonts && have soffice && have pdftotext; }; then
  skipped+=('the printed letter (LibreOffice, poppler-utils and the Fandol fonts)')
fi
have soffice || have libreoffice || skipped+=('workbooks opened by LibreOffice')
have_module openpyxl || skipped+=('workbooks read by openpyxl')
have_module docx || skipped+=('letters read by python-docx')
have chromium-headless-shell || have chromium || skipped+=('the pane in a browser (chromium)')
{ have nginx && have openssl; } || skipped+=('the package behind a web server (nginx-light, openssl)')
{ have WebKitWebDriver && have Xvfb; } || skipped+=('the page in WebKit (webkit2gtk-driver, xvfb)')
have firefox-esr || have firefox || skipped+=('the page in Firefox (firefox-esr)')
have xmllint || skipped+=("the manifest's schema (libxml2-utils)")
if [ ${#skipped[@]} -gt 0 ]; then
  [ $may_install = yes ] || echo 'The tools of the tests are installed by root on a Debian system.'
  echo 'These tests will be skipped:'
  printf -- '- %s\n' "${skipped[@]}"
fi
