#!/usr/bin/env bash
# Copies the database and the files into $BACKUP_DIR/<time>, and keeps the last $KEEP of them.
# Runs as the system's postgres user: row-level security is forced on the owner too, who would get nothing out.
set -euo pipefail
umask 077

: "${BACKUP_DIR:?where the backups go}" "${FILES_DIR:?where the portal keeps its files}"
database=${DATABASE:-portal}
keep=${KEEP:-14}

name=$(date -u +%Y%m%dT%H%M%SZ)
draft=$BACKUP_DIR/.$name
mkdir -p "$draft"
trap 'rm -rf "$draft"' EXIT

# The rows first: a file that came later is one too many, never one too few.
pg_dump --format=custom --file="$draft/database.dump" "$database"
pg_dumpall --roles-only --no-role-passwords > "$draft/roles.sql"
tar --create --gzip --file="$draft/files.tar.gz" --directory="$FILES_DIR" .
pg_restore --list "$draft/database.dump" > /dev/null
(cd "$draft" && sha256sum database.dump roles.sql files.tar.gz > SHA256SUMS)
mv "$draft" "$BACKUP_DIR/$name"

find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' | sort | head -n "-$keep" | xargs -r rm -rf
