"""Month names, weekdays, time zones and the words that stand with a date, in the languages of news pages."""

from quotewire.segmentation.pattern_lines import phrases

MONTHS = (
    "january jan janvier janv januar jänner enero ene janeiro gennaio januari",
    "february feb février févr fév februar febrero fevereiro fev febbraio februari",
    "march mar mars märz maerz marzo março maart mrz",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mei maj",
    "june jun juin juni junio junho giugno",
    "july jul juillet juil juli julio julho luglio",
    "august aug août aout agosto ago augustus augusti",
    "september sept sep septembre septiembre setembro set settembre",
    "october oct octobre oktober okt octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec décembre déc dezember dez diciembre dic dezembro dicembre",
)
"""The names of the months, January first, lower case, blanks between."""

WEEKDAYS = (
    "monday mon lundi montag lunes segunda lunedì maandag",
    "tuesday tue tues mardi dienstag martes terça martedì dinsdag",
    "wednesday wed mercredi mittwoch miércoles quarta mercoledì woensdag",
    "thursday thu thur thurs jeudi donnerstag jueves quinta giovedì donderdag",
    "friday fri vendredi freitag viernes sexta venerdì vrijdag",
    "saturday sat samedi samstag sonnabend sábado sabato zaterdag",
    "sunday sun dimanche sonntag domingo domenica zondag",
)
"""The names of the weekdays, Monday first."""

OFFSETS = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180, "eat": 180, "wat": 60, "gst": 240, "pkt": 300,
    "wib": 420, "ict": 420, "hkt": 480, "sgt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780,
    "nst": -210, "ndt": -150, "adt": -180, "edt": -240, "est": -300, "cdt": -300, "mdt": -360, "mst": -420,
    "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600,
}  # fmt: skip
"""Minutes east of Greenwich of the abbreviations that mean one zone on a news page."""

AMERICAN_ZONES = phrases("et|ct|pt|mt|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|akdt|hst")
"""Zones whose pages write the month before the day."""

VAGUE_ZONES = AMERICAN_ZONES | phrases("ist|ast|eastern|central|pacific|mountain|local")
"""Abbreviations that name no one offset: India or Israel, daylight saving or not."""

UPDATED = (
    "last updated|updated|update|last modified|modified|last edited|edited|revised|amended|mis à jour|mise à jour"
    "|modifié|aktualisiert|stand|actualizado|atualizado|aggiornato|bijgewerkt"
)
PUBLISHED = (
    "first published|originally published|published|publish date|posted|created|issued|original|released|filed"
    "|publié|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd"
)
BESIDE = phrases(
    """
    at|on|um|à|le|el|de|del|the|as|of|by|date|time|uhr|hrs|h|a.m.|p.m.|am|pm|noon|midnight|edition|print|read|min|mins
    minute|minutes|reading|and|source
    """
)
"""Words that stand in a date line and say nothing else, lower case."""
