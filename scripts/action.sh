#!/usr/bin/env bash
# The step of action.yml: RESUMES, FORMATS, THEME, OUTPUT and CHECK are its inputs.
set -euo pipefail
program="$(cd "$(dirname "$0")/.." && pwd)/dist/bin/render.js"
read -ra resumes <<<"$RESUMES"
read -ra formats <<<"$FORMATS"
arguments=()
for format in "${formats[@]}"; do arguments+=(--format "$format"); done
if [[ -n "${THEME:-}" ]]; then arguments+=(--theme "$THEME"); fi
if [[ "${CHECK:-true}" == true ]]; then arguments+=(--check on --strict on); fi
# Patterns are resolved by the program.
exec node "$program" "${resumes[@]}" "${arguments[@]}" --output "${OUTPUT%/}/"
