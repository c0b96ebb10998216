"""What every option of a piece costs: one table, so that a change has one place.

An option's cost is the sum of its features' values times the weights here; the cheapest option wins.
"""

from collections.abc import Mapping

COSTS: Mapping[str, float] = {
    "right": 1.0,
    "right near": -2.0,
    "right words": 0.5,
    "right comma": -2.0,
    "right stop": 2.0,
    "right sentences": 3.0,
    "left": 1.5,
    "left near": -1.0,
    "left colon": -2.0,
    "left words": 0.25,
    "left sentences": 1.5,
    "left blocks": 3.0,
    "left cues": 1.0,
    "left used": 0.5,
    "weak": 1.0,
    "sourceless": 1.0,
    "go on": 1.0,
    "go on words": 0.4,
    "go on new block": 2.0,
    "go on starts sentence": -0.5,
    "go on resumed": -20.0,
    "float": 4.5,
    "float whole block": -1.5,
    "silent": 1.0,
    "silent words": 0.4,
    "silent title": -1.0,
    "silent tagged": 5.0,
}
