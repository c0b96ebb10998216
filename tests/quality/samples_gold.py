"""Who says what in the sample articles, labelled by their author: (speaker, first words, last words)."""

GOLD: dict[str, list[tuple[str | None, str, str]]] = {
    "01-page-dump.txt": [
        ("Helene Strand", "We were lucky", "on coffee."),
        ("Helene Strand", "a shock", "works here,"),
        ("Idris Kallon", "A port that", "to Orvane."),
        ("Bram Oduya", "They were told", "painted over them."),
        (None, "not aware of", "such instruction."),
        ("Ludo Ferrand", "We can take", "the lorries."),
    ],
    "02-web-page.html": [
        ("Marit Sole", "My mother met", "ever since."),
        ("Anders Vik", "embarrassing, in", "possible way."),
        ("Greta Moen", "We pay for", "people use,"),
        ("Greta Moen", "to the", "bone"),
        ("Anders Vik", "But a bus", "a bed,"),
    ],
    "03-wire-item.ninjs.json": [
        ("Piet Aldous", "I changed my mind", "for it,"),
        ("Brack Stone", "One vote is", "a mandate,"),
        ("Samira Toft", "bought itself", "some quiet."),
        ("Emeka Lund", "It has waited", "the appeal."),
    ],
    "04-many-paragraphs.txt": [
        ("Wilhelmina Sax", "I have been asked", "only an absence."),
        ("Rufus Amadi", "We will advertise", "on Monday,"),
        ("Rufus Amadi", "She once took", "not dare."),
    ],
    "05-pronouns.txt": [
        ("Nadia Korsakoff", "I will not shake", "that hand,"),
        ("Nadia Korsakoff", "Ten of them", "my glasses."),
        ("Viktor Saal", "sorry, though", "not surprised."),
        ("Jan Petrak", "The cake has", "been ordered,"),
        ("Leo Abt", "She marks everyone,", "Ministers too."),
    ],
    "07-no-quotations.txt": [],
    "08-hard-wrapped.txt": [
        ("Josefa Thule", "The sea does", "my kitchen."),
        ("Opponents", "a prison with", "of paint."),
        ("Mattis Grane", "I lost, and", "a boat,"),
    ],
    "10-straight-marks-sport.txt": [
        ('William "Bill" Tanner', "I don't score", "went in."),
        ("Rosa Quill", "Then they remembered", "each other,"),
        ("Dieter Lang", "He has saved", "from Tessel."),
    ],
    "11-received.json": [
        ("Birgit Aune", "The plums were", "a spreadsheet."),
        ("Hallin Paper Company", "confident the mill", "somebody else’s."),
        ("Daniel Osei", "They have bought", "run well."),
        ("Birgit Aune", "A museum does", "like this."),
    ],
    "12-withheld.json": [],
}
"""Quotations in marks only; indirect speech is not labelled here. None: the speaker has no name."""
