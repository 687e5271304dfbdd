#!/usr/bin/env bash
# Trains one model: train.sh trunk|attribution|syntax ARRAYS RUNS [--open]. See README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# One thread and a heap that keeps its pages: both make PyTorch faster on a small machine.
export OMP_NUM_THREADS=1 PYTHONUNBUFFERED=1 PYTHONPATH="$here"
export MALLOC_TOP_PAD_=500000000 MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=4000000000
exec "${PYTHON:-python3}" -m hearsay "$@"
