#!/bin/sh
# The whole loop on the command line, on two made-up sites: what start.sh shows where there is no display.
#   sh packaging/loop.sh XINDENGCTL FOLDER
set -eu
ctl=$1
mkdir -p "$2"
folder=$(mktemp -d "$2/loop-XXXXXX")
data=$(dirname "$0")/../tests/fixtures
school=$folder/school
district=$folder/district

say() { printf '\n== %s\n' "$*"; }
# The value of a key in one JSON object on standard input; enough for ids, digits and file names.
value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
# Part of an input may be refused, with the reason row by row: status 3, and the loop goes on.
partly() { "$@" || [ $? -eq 3 ]; }

say "A demo school and a demo district"
made=$("$ctl" site demo "$school" --kind school --json)
"$ctl" site demo "$district" --kind district --schools 0
# Every demo site has the passphrase that its DEMO.txt tells.
XINDENG_PASSPHRASE=$(printf '%s\n' "$made" | value passphrase)
export XINDENG_PASSPHRASE
at_school() { "$ctl" "$@" --site "$school" --login counsellor; }
at_district() { "$ctl" "$@" --site "$district" --login officer; }

say "Enrolment by two files and the digits that people read to each other"
at_school exchange enrol-request --out "$folder/enrolment.xdb"
school_digits=$(at_school exchange fingerprint --json | value digits)
district_digits=$(at_district exchange fingerprint --json | value digits)
at_district exchange enrol "$folder/enrolment.xdb" --digits "$school_digits"
at_district exchange trust export --out "$folder/root.xdb"
at_school exchange trust import "$folder/root.xdb" --digits "$district_digits"

say "A roster, a screening round with consent and answers"
partly at_school roster import "$data/roster-messy.xlsx"
round=$(at_school screening open --title "PHQ-9 / GAD-7" --instrument phq-9 gad-7 --grades 7-12 --json | value round)
partly at_school screening consent import "$data/consent-survey.csv" --round "$round"
partly at_school screening answers import "$data/answers-survey-site.csv" --round "$round"
at_school screening status --round "$round"

say "The quarterly report"
quarter=$(date +%Y)Q$((($(date +%m | sed 's/^0//') + 2) / 3))
at_school report quarterly --quarter "$quarter" --out "$folder/report.pdf"

say "What would leave the school, and the bundle"
at_school exchange preview
mkdir "$folder/stick"
bundle=$(at_school exchange export --out "$folder/stick" --json | value file)
at_school exchange status

say "At the district: look first, then take it in, and answer"
at_district exchange import "$bundle"
at_district exchange import "$bundle" --accept
mkdir "$folder/back"
at_district exchange receipts --out "$folder/back"

say "Back at the school the receipt confirms the bundle"
at_school exchange import "$folder/back" --accept
at_school exchange status

say "Where things lie"
echo "Report: $folder/report.pdf"
echo "Bundle: $bundle"
