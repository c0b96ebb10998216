"""What the worker costs: throughput, lag, start, recovery, memory. Figures for docs/performance.md come from here."""
