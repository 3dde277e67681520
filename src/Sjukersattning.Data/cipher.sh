#!/bin/sh
# Builds SQLite3 Multiple Ciphers, the SQLite that encrypts its files: cipher.sh FOLDER. Needs npm, a C compiler and its headers.
# The source is the amalgamation that an npm package carries, by its checksum; the options are those of the SQLite that comes with
# EF Core. What SQLite puts aside while it sorts stays in memory: its temporary files would be plain.
set -eu
package=better-sqlite3-multiple-ciphers
version=12.11.1 # SQLite3 Multiple Ciphers 2.3.5, SQLite 3.53.2
sum=a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3

mkdir -p "$1"
cd "$1"
npm pack --silent "$package@$version" >/dev/null
echo "$sum  $package-$version.tgz" | sha512sum --check --quiet
tar -xzf "$package-$version.tgz" package/deps/sqlite3
"${CC:-cc}" -O2 -fPIC -shared -w -DNDEBUG -DSQLITE_THREADSAFE=1 -DSQLITE_DQS=0 -DSQLITE_LIKE_DOESNT_MATCH_BLOBS \
  -DSQLITE_DEFAULT_FOREIGN_KEYS=1 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS3_PARENTHESIS \
  -DSQLITE_ENABLE_FTS4 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_GEOPOLY -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_PREUPDATE_HOOK \
  -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_SNAPSHOT -DSQLITE_TEMP_STORE=3 \
  -o libsqlite3mc.so package/deps/sqlite3/sqlite3.c -lm -lpthread -ldl
rm -r package "$package-$version.tgz"
