#!/bin/sh
# Installs what building, testing and running need and the machine lacks; asks for sudo only then.
# Where the release lacks Catch2 3 or SQLCipher 4.6 (Debian 12), the backports suite of the mirror
# that the machine already uses is added. Usage: sh packaging/install.sh [run|test]
set -eu
purpose=${1:-test}

run="cmake ninja-build g++ pkg-config ccache qt6-base-dev qt6-charts-dev libqt6opengl6-dev libgl-dev libopengl-dev
 qt6-svg-dev libqt6svg6 libqt6sql6 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
 libsqlcipher-dev libssl-dev libsodium-dev libexpected-dev libarchive-dev libfreexl-dev libxlsxwriter-dev
 libqrencode-dev unicode-data python3 python3-fonttools fonts-noto-cjk"
test="catch2 librapidcheck-dev xvfb xauth poppler-utils sqlcipher imagemagick python3-openpyxl dbus-daemon xdotool
 openbox wmctrl"

wanted=$run
[ "$purpose" = run ] || wanted="$run $test"

missing() {
  for package in $wanted; do
    status=$(dpkg-query -W -f='${db:Status-Status} ${Version}' "$package" 2>/dev/null) || status=
    case "$status" in
      "installed "*) ;;
      *) printf '%s\n' "$package"; continue ;;
    esac
    version=${status#installed }
    case "$package" in
      catch2) dpkg --compare-versions "$version" ge 3 || printf '%s\n' "$package" ;;
      libsqlcipher-dev|sqlcipher) dpkg --compare-versions "$version" ge 4.6 || printf '%s\n' "$package" ;;
    esac
  done
}

lacking=$(missing | tr '\n' ' ')
[ -n "$(printf %s "$lacking" | tr -d ' ')" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "This script installs Debian packages; here, please install by other means: $lacking" >&2
  exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Please run as root, or install sudo, to install: $lacking" >&2; exit 1; }
  as_root=sudo
fi
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

echo "Installing: $lacking"
apt update
candidate() { apt-cache policy "$1" | sed -n 's/^  Candidate: //p'; }
too_old() { version=$(candidate "$1"); [ "$version" = "(none)" ] || [ -z "$version" ] || dpkg --compare-versions "$version" lt "$2"; }

if { too_old catch2 3 || too_old libsqlcipher-dev 4.6; } && ! apt-cache policy | grep -q -- '-backports'; then
  . /etc/os-release
  # The mirror is whatever serves this release's own suite: nothing new is trusted.
  mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE)' 2>/dev/null | awk -v r="$VERSION_CODENAME" '$2 == r { print $1; exit }')
  [ -n "$mirror" ] || { echo "No mirror of $VERSION_CODENAME found in the apt sources; Catch2 3 and SQLCipher 4.6 are needed." >&2; exit 1; }
  printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
    "$mirror" "$VERSION_CODENAME" | $as_root tee /etc/apt/sources.list.d/xindeng-backports.sources >/dev/null
  apt update
fi

from_backports=
plain=
for package in $lacking; do
  case "$package" in
    catch2) if too_old catch2 3; then from_backports="$from_backports $package"; else plain="$plain $package"; fi ;;
    libsqlcipher-dev|sqlcipher) if too_old "$package" 4.6; then from_backports="$from_backports $package"; else plain="$plain $package"; fi ;;
    *) plain="$plain $package" ;;
  esac
done
[ -z "$plain" ] || apt install -y --no-install-recommends $plain
if [ -n "$from_backports" ]; then
  . /etc/os-release
  apt install -y --no-install-recommends -t "$VERSION_CODENAME-backports" $from_backports
fi
