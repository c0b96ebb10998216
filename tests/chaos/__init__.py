"""Kills, cuts and refusals at chosen moments; what comes out is counted against what went in."""
