#!/usr/bin/env bash
# Runs a published folder as an operator would: smoke.sh FOLDER. It starts on an empty database, migrates it, answers, and stops when it is
# told to. Nothing of this machine's .NET reaches it, so a folder that lacks its runtime fails.
set -Eeuo pipefail

folder="$(realpath "$1")"
work="$(mktemp -d)"
server=

end() {
  [[ -z $server ]] || kill -KILL "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

fail() {
  echo "Smoke test: $1" >&2
  tail -n 20 "$work/log" >&2 2>/dev/null || true
  exit 1
}
trap 'fail "line $LINENO"' ERR

# Becomes the program; so it is called where there is a process to become it.
run() {
  cd "$folder"
  exec env -i HOME="$work" PATH=/usr/bin:/bin ASPNETCORE_ENVIRONMENT=Production Keys__File="$work/keys.txt" \
    Keys__AllSealed=true AccessLog__KeyedFrom=1 Database__DiskIsEncrypted=true Proxy__Trusted=127.0.0.1 \
    ConnectionStrings__Sjukersattning="Data Source=$work/clinic.db" ./Sjukersattning.Web "$@"
}

# The whole answer of a path, asked for as the proxy in front would.
get() {
  local connection
  exec {connection}<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n\r\n' "$1" >&"$connection"
  tr -d '\0' <&"$connection"
  exec {connection}>&-
}
expect() {
  local answer
  answer="$(get "$1")"
  [[ ${answer%%$'\n'*} == *" 200"* && $answer == *"$2"* ]] || fail "$1 answers ${answer%%$'\r'*}, or without \"$2\""
}

version="$(run --version)"
[[ $version == "Sjukersättning "[0-9]* ]] || fail "--version says \"$version\""
(run make-keys "$work/keys.txt") >/dev/null

: >"$work/log"
run --urls http://127.0.0.1:0 >"$work/log" 2>&1 &
server=$!
port=
for ((tries = 0; tries < 600; tries++)); do
  [[ ! $(<"$work/log") =~ http://127\.0\.0\.1:([1-9][0-9]*) ]] || { port="${BASH_REMATCH[1]}"; break; }
  kill -0 "$server" 2>/dev/null || fail "it ended before it listened"
  sleep 0.1
done
[[ -n $port ]] || fail "it does not listen after a minute"

expect /health/live Healthy
expect /health/ready Healthy
expect /logga-in "Logga in"
expect /fkui/fkui.min.css "{"
expect /site.js "const"
[[ -s $work/clinic.db ]] || fail "it made no database"

kill -TERM "$server"
code=0
wait "$server" || code=$?
server=
((code == 0)) || fail "it ends with code $code when it is told to stop"
! grep -Eq '"Level":"(Error|Fatal)"' "$work/log" || fail "it logged an error"
[[ $(run migrate) == "Databasen är uppdaterad." ]] || fail "migrate says something else the second time"

echo "$version starts on an empty database, answers, and stops."
