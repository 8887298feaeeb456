#!/bin/sh
# Brings the sentences of one folder of ui/ or app/ (or of all) into the .ts files: sh translations/update.sh [ui/students …]
set -eu
cd "$(dirname "$0")/.."
lupdate=/usr/lib/qt6/bin/lupdate
[ $# -gt 0 ] || set -- ui/* app/*
for folder in "$@"; do
  [ -d "$folder" ] || continue
  grep -rqE '\b(tr|translate)\(' --include=*.cpp --include=*.h "$folder" || continue
  name=$(printf %s "$folder" | tr / _)
  mkdir -p translations/zh_CN translations/en
  "$lupdate" -silent -I . -locations none -no-obsolete -recursive "$folder" -source-language en -target-language zh_CN -ts "translations/zh_CN/$name.ts"
  "$lupdate" -silent -I . -locations none -no-obsolete -pluralonly -recursive "$folder" -source-language en -target-language en -ts "translations/en/$name.ts"
done
