"""What every option of a piece costs: one table, so that a change has one place.

An option's cost is the sum of its features' values, each times its cost here; the cheapest option wins, so a
negative cost speaks for an option. `quotewire.training.attribution_costs` fitted the numbers on the training parts
of PolNeAR and of the labelled pages, with the tags of `LexiconTagger`; a better tagger deserves a new fit.
"""

from collections.abc import Mapping

COSTS: Mapping[str, float] = {
    # A reporting clause before the piece says it.
    "left": -2.1,
    "left weak": 1.8,  # 1 - the score of its cue
    "left sourceless": 1.3,  # it has no source
    "left colon": 0.7,  # a colon in between
    "left comma": -0.4,  # a comma in between
    "left words": 1.1,  # words in between, of 12
    "left sentences": 3.8,  # sentence ends in between, up to 3
    "left cues": 0.7,  # clauses in between
    "left taken": 0.9,  # a piece that is said stands in between
    "left inverted": -0.4,  # `said Lee`
    "left whole sentence": -0.7,  # it is a sentence or more
    "left indirect": 0.0,  # no quoted word in it
    "left mixed": -1.3,  # quoted words and others
    "left opens sentence": 0.4,  # a sentence starts with it
    "left whole block": -1.3,  # it is all of its paragraph
    "left lower": 0.0,  # its first letter is small
    "left tiny": -0.3,  # up to two words
    "left short": -0.4,  # three to five words
    # A reporting clause after the piece says it.
    "right": 1.6,
    "right weak": 4.2,  # 1 - the score of its cue
    "right sourceless": 0.7,  # it has no source
    "right near": -1.7,  # no word in between
    "right words": 0.9,  # words in between, of 12
    "right comma": -1.6,  # a comma ends the piece
    "right stop": 0.7,  # a full stop ends the piece
    "right asks": -1.7,  # ? or ! ends the piece
    "right sentence": 2.4,  # a sentence ends in between
    "right cues": 0.2,  # clauses in between
    "right ends": -1.7,  # a comma or full stop, or nothing, after the clause
    "right opens": 0.8,  # a colon or a quotation mark after the clause
    "right whole sentence": 0.1,  # it is a sentence or more
    "right indirect": 2.9,  # no quoted word in it
    "right mixed": 1.8,  # quoted words and others
    "right opens sentence": -1.5,  # a sentence starts with it
    "right whole block": 3.6,  # it is all of its paragraph
    "right lower": -1.2,  # its first letter is small
    "right tiny": 0.3,  # up to two words
    "right short": 0.1,  # three to five words
    # The piece goes on with an earlier one.
    "go on": -0.2,
    "go on words": 0.4,  # words in between, of 12, without the clause
    "go on near": 0.4,  # no word in between but the clause
    "go on far": 0.3,  # the same words, of 60
    "go on blocks": 3.4,  # paragraph ends in between, up to 3
    "go on sentences": 1.3,  # sentence ends in between, up to 3
    "go on same sentence": -1.1,  # no sentence end in between
    "go on split near": -0.6,  # the earlier piece's clause in between, and no other word
    "go on after nobody": 0.3,  # no clause says the earlier piece
    "go on resumed": -1.6,  # its mark is opened anew, as in each paragraph of a long quotation
    "go on open": -0.8,  # the earlier piece's mark is not closed
    "go on past clause": 0.0,  # other clauses stand in between
    "go on past clauses": 0.4,  # how many, of 4
    "go on past clause beside": 1.2,  # the score squared of one right before the piece, in the same sentence
    "go on whole sentence": -1.0,  # it is a sentence or more
    "go on mixed": 0.6,  # quoted words and others
    "go on opens sentence": -1.0,  # a sentence starts with it
    "go on whole block": 0.0,  # it is all of its paragraph
    "go on lower": -1.2,  # its first letter is small
    "go on tiny": 0.3,  # up to two words
    "go on short": 0.3,  # three to five words
    # Somebody says the piece, but no clause says who.
    "float": 1.5,
    "float whole sentence": 0.5,  # it is a sentence or more
    "float mixed": 1.3,  # quoted words and others
    "float opens sentence": 2.0,  # a sentence starts with it
    "float whole block": -1.4,  # it is all of its paragraph
    "float lower": 0.7,  # its first letter is small
    "float tiny": 0.8,  # up to two words
    "float short": 0.7,  # three to five words
    # Nobody says the piece: a title, a term, a nickname.
    "silent": 0.1,
    "silent title": -1.7,  # most of its words are capitalised
    "silent stop": 0.7,  # a full stop, ? or ! ends it
    "silent saying": 1.1,  # a pronoun or an auxiliary in it
    "silent before capital": 0.6,  # a capital after it
    "silent whole sentence": 1.5,  # it is a sentence or more
    "silent indirect": -1.0,  # no quoted word in it
    "silent mixed": -1.2,  # quoted words and others
    "silent opens sentence": 0.8,  # a sentence starts with it
    "silent whole block": -0.7,  # it is all of its paragraph
    "silent lower": -0.1,  # its first letter is small
    "silent tiny": -0.9,  # up to two words
    "silent short": -0.5,  # three to five words
}
