#!/bin/sh
# The habits of this repository. Every argument after the first goes on to dotnet, or to the program (run, benchmark); files
# are named from the top of the repository.
set -eu
cd "$(dirname "$0")"

tests=tests/Sjukersattning.Tests
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
  cipher) sh src/Sjukersattning.Data/cipher.sh artifacts/cipher ;;
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
