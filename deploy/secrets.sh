#!/bin/sh
# Makes the secrets that docker-compose.yml hands out as files: passwords, connection strings, the keys and a certificate for trying
# out. What is there stays as it is, so that it can be run again, and so that a real certificate can be put there first.
# The folder is its owner's alone; the files in it are read by the containers' own users, who are others.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets

make() {
  [ -e "$1" ] && return
  cat > "$1.new"
  chmod 444 "$1.new"
  mv "$1.new" "$1"
}
password() { printf 'A%s' "$(openssl rand -hex 24)" | make "$1"; }
connection() {
  printf 'Server=db;Database=Sjukersattning;User Id=%s;Password=%s;Encrypt=True;TrustServerCertificate=True' "$2" "$(cat "$3")" | make "$1"
}

password sa_password
password migrate_password
password app_password
connection migrate_connection sjukersattning_migrate migrate_password
connection app_connection sjukersattning_app app_password
printf '%s-%s %s\n' "$(date -u +%Y%m%d-%H%M%S)" "$(openssl rand -hex 2)" "$(openssl rand -base64 32)" | make keys
if [ ! -e tls_key ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout tls_key.new -out tls_certificate.new 2>/dev/null
  chmod 444 tls_key.new tls_certificate.new
  mv tls_certificate.new tls_certificate
  mv tls_key.new tls_key
fi
echo "deploy/secrets: keep a copy of keys apart from the database's backups. Without it nothing signed can be verified."
