#!/bin/sh
# Installs what is missing, builds, and opens Xindeng on a made-up demo school, already unlocked.
#   sh packaging/start.sh           the demo school (made once, under XDG_DATA_HOME)
#   sh packaging/start.sh --new     the first-run wizard, for a school or district of your own
# Without a display the same work runs on the command line.
set -eu
cd "$(dirname "$0")/.."

sh packaging/install.sh run
cmake --preset run
cmake --build --preset run
bin=$PWD/build/run/bin
demo=${XDG_DATA_HOME:-$HOME/.local/share}/xindeng-demo
school=$demo/school

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

if has_display; then
  [ "${1:-}" != --new ] || exec "$bin/xindeng" --new
  if [ ! -e "$school/keyring.xdk" ]; then
    echo "Making a demo school in $school ..."
    mkdir -p "$demo"
    "$bin/xindengctl" site demo "$school" >/dev/null
  fi
  exec "$bin/xindeng" --site "$school" "$@"
fi

echo "There is no display here, so the same work runs on the command line."
exec sh packaging/loop.sh "$bin/xindengctl" "$demo"
