#!/bin/sh
# Every fuzz target for some seconds each: sh tests/fuzz/fuzz.sh 60 [TARGET…]
# With Clang libFuzzer finds its own way under the address and undefined-behaviour sanitizers (build/fuzz); without it the
# sanitizers watch the changes of tests/fuzz/mutation.cpp (build/asan). What crashes is left in build/fuzz-findings.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
targets=${*:-keyring text_table workbook old_workbook xls_words sheet_xml pack bundle_header payload trust_root}
findings=$PWD/build/fuzz-findings
mkdir -p "$findings"

if command -v clang++ >/dev/null 2>&1 && echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' |
    clang++ -x c++ -fsanitize=fuzzer,address -o "$findings/probe" - 2>/dev/null; then
  rm -f "$findings/probe"
  cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Check \
    -DXINDENG_LIBFUZZER=ON -DCMAKE_CXX_FLAGS="-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined" >/dev/null
  cmake --build build/fuzz --target xindeng_fuzz
  program=build/fuzz/bin/xindeng_fuzz
  one() {
    mkdir -p "build/fuzz/grown/$1"
    XINDENG_FUZZ_TARGET=$1 "$program" "build/fuzz/grown/$1" "tests/fuzz/corpus/$1" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1536 \
      -max_len=65536 -print_final_stats=1 -artifact_prefix="$findings/$1-" 2>&1 | sed -n "s/^stat::\|^.*ERROR\|^SUMMARY/$1 &/p" | grep -v new_units
  }
else
  cmake --preset asan >/dev/null
  cmake --build --preset asan --target xindeng_fuzz
  program=$PWD/build/asan/bin/xindeng_fuzz
  one() {
    end=$(($(date +%s) + seconds))
    round=1
    while [ "$(date +%s)" -lt "$end" ]; do
      (cd "$findings" && "$program" "$1" ../../tests/fuzz/corpus --runs 20000 --seed "$round") || return 1
      round=$((round + 1))
    done
  }
fi

export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
status=0
for target in $targets; do
  one "$target" || status=1
done
if [ -n "$(ls -A "$findings")" ]; then
  echo "Found: $(ls "$findings")"
  status=1
fi
exit "$status"
