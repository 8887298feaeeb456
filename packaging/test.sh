#!/bin/sh
# Installs what is missing, builds and runs every test. Arguments go to ctest: sh packaging/test.sh -R students
set -eu
cd "$(dirname "$0")/.."

sh packaging/install.sh test
cmake --preset test
cmake --build --preset test
status=0
ctest --preset test "$@" || status=$?
if command -v ccache >/dev/null 2>&1; then
  ccache --show-stats 2>/dev/null | sed -n '/[Hh]its:/{p;q;}'
fi
exit "$status"
