#!/usr/bin/env bash
# The same reports in many orders, some of them twice, the process killed (SIGKILL) at random points:
# does every ledger end in the same? Prints a line for each order; ends with 0 where all digests are one.
#   eval/order.sh INPUT.jsonl TOOL [--reports 500] [--orders 20] [--kills 100] [--ledger ADDRESS] [--json FILE]
# INPUT holds a report a line (docs/formats/jsonl-input.md); TOOL is Hearsay.Cli.dll or the published program.
# --ledger postgres://... uses one database for all orders and empties its schema "hearsay_order" for each (needs psql).
set -euo pipefail
input=${1:?INPUT.jsonl} tool=${2:?TOOL}; shift 2
reports=500 orders=20 kills=100 address='' json=''
while [ $# -gt 0 ]; do
  case $1 in
    --reports) reports=$2 ;; --orders) orders=$2 ;; --kills) kills=$2 ;; --ledger) address=$2 ;; --json) json=$2 ;;
    *) echo "order.sh: no option $1" >&2; exit 2 ;;
  esac
  shift 2
done
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
case $tool in *.dll) run=(dotnet "$tool") ;; *) run=("$tool") ;; esac
head -n "$reports" "$input" > "$folder/all.jsonl"

seeded() { openssl enc -aes-256-ctr -pass "pass:$1" -nosalt </dev/zero 2>/dev/null; }

ledger_of() { # a fresh place for order $1
  if [ -z "$address" ]; then echo "$folder/$1.db"; return; fi
  psql -q "$address" -c 'DROP SCHEMA IF EXISTS hearsay_order CASCADE' -c 'CREATE SCHEMA hearsay_order' >&2
  echo "$address?search%20path=hearsay_order"
}

read_all() { "${run[@]}" read "$1" --ledger "$2" --format attributions --out "$folder/said.jsonl" --quiet 2>"$folder/errors"; }

whole=$(ledger_of 0)
read_all "$folder/all.jsonl" "$whole" || true
expected=$("${run[@]}" digest --ledger "$whole")
printf '%-8s %8s %8s  %s\n' order reports kills digest
printf '%-8s %8s %8s  %s\n' as-is "$(wc -l < "$folder/all.jsonl")" 0 "${expected:0:16}"

hit=0 same=0
for order in $(seq 1 "$orders"); do
  { cat "$folder/all.jsonl"; shuf -n $((reports / 10 + 1)) --random-source=<(seeded "twice$order") "$folder/all.jsonl"; } |
    shuf --random-source=<(seeded "order$order") > "$folder/order.jsonl"
  ledger=$(ledger_of "$order") killed=0
  for _ in $(seq 1 $(((kills + orders - 1) / orders))); do
    read_all "$folder/order.jsonl" "$ledger" 2>/dev/null & pid=$!
    sleep "$(awk -v seed=$((order * 1000 + killed)) 'BEGIN { srand(seed); print 0.3 + 5 * rand() }')"
    child=$(pgrep -P "$pid" || true)
    if [ -n "$child" ] && kill -9 $child 2>/dev/null; then killed=$((killed + 1)); fi
    wait "$pid" 2>/dev/null || true
  done
  read_all "$folder/order.jsonl" "$ledger" || true
  digest=$("${run[@]}" digest --ledger "$ledger")
  "${run[@]}" verify --ledger "$ledger" >/dev/null || { echo "order $order: the ledger does not verify" >&2; digest=unverified; }
  hit=$((hit + killed)); [ "$digest" != "$expected" ] || same=$((same + 1))
  printf '%-8s %8s %8s  %s\n' "$order" "$(wc -l < "$folder/order.jsonl")" "$killed" "${digest:0:16}"
  [ -n "$address" ] || rm -f "$ledger"*
done
echo "$same of $orders orders end in the same, after $hit kills."
[ -z "$json" ] || printf '{"orders":%s,"same":%s,"kills":%s}\n' "$orders" "$same" "$hit" > "$json"
[ "$same" = "$orders" ]
