#!/bin/sh
# Installs what is missing, builds and runs every test. Arguments go to ctest: sh packaging/test.sh -R students
# With --night first: all cases of the suites that run only a share by day (label "night"), then the fuzzers under the
# sanitizers; some hours. XINDENG_FUZZ_SECONDS: how long each fuzzer runs (1800).
set -eu
cd "$(dirname "$0")/.."

night=
if [ "${1:-}" = --night ]; then
  night=yes
  shift
fi

sh packaging/install.sh test
cmake --preset test
cmake --build --preset test
status=0
if [ -n "$night" ]; then
  XINDENG_NIGHT=1 ctest --preset test --timeout 14400 -L night --verbose "$@" || status=$?
  sh tests/fuzz/fuzz.sh "${XINDENG_FUZZ_SECONDS:-1800}" || status=$?
else
  ctest --preset test "$@" || status=$?
fi
if command -v ccache >/dev/null 2>&1; then
  ccache --show-stats 2>/dev/null | sed -n '/[Hh]its:/{p;q;}'
fi
exit "$status"
