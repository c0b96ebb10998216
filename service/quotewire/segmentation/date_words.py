"""Month names, weekdays, time zones and the words that stand with a date, in the languages of news pages."""

from quotewire.segmentation.pattern_lines import phrases

MONTHS = (
    "january jan janvier janv januar jänner enero ene janeiro gennaio gen januari января янв يناير stycznia ocak",
    "february feb février févr fév februar febrero fevereiro fev febbraio februari февраля фев فبراير lutego şubat",
    "march mar mars märz maerz marzo março maart mrz марта мар مارس marca mart maret",
    "april apr avril avr abril abr aprile апреля апр أبريل kwietnia nisan",
    "may mai mayo maio maggio mag mei maj мая май مايو maja mayıs",
    "june jun juin juni junio junho giugno giu июня июн يونيو czerwca haziran",
    "july jul juillet juil juli julio julho luglio lug июля июл يوليو lipca temmuz",
    "august aug août aout agosto ago augustus augusti августа авг أغسطس sierpnia ağustos agustus",
    "september sept sep septembre septiembre setembro set settembre сентября сен сент سبتمبر września eylül",
    "october oct octobre oktober okt octubre outubro out ottobre ott октября окт أكتوبر października ekim",
    "november nov novembre noviembre novembro ноября ноя нояб نوفمبر listopada kasım",
    "december dec décembre déc dezember dez diciembre dic dezembro dicembre декабря дек ديسمبر grudnia aralık desember",
)
"""The names of the months, January first, lower case, blanks between."""

WEEKDAYS = (
    "monday mon понедельник lundi montag lunes segunda lunedì maandag måndag mandag poniedziałek pazartesi",
    "tuesday tue вторник tues mardi dienstag martes terça martedì dinsdag tisdag tirsdag wtorek salı",
    "wednesday wed среда mercredi mittwoch miércoles quarta mercoledì woensdag onsdag środa çarşamba",
    "thursday thu четверг thur thurs jeudi donnerstag jueves quinta giovedì donderdag torsdag czwartek perşembe",
    "friday fri пятница vendredi freitag viernes sexta venerdì vrijdag fredag piątek cuma",
    "saturday sat суббота samedi samstag sonnabend sábado sabato zaterdag lördag lørdag sobota cumartesi",
    "sunday sun воскресенье dimanche sonntag domingo domenica zondag söndag søndag niedziela pazar",
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

UPDATED_ELSEWHERE = (
    "mis à jour|mise à jour|modifié|actualisé|aktualisiert|zuletzt aktualisiert|zuletzt bearbeitet|geändert|stand"
    "|actualizado|actualizada|modificado|atualizado|aggiornato|aggiornata|modificato|bijgewerkt|gewijzigd|uppdaterad"
    "|oppdatert|opdateret|aktualizacja|zaktualizowano|güncelleme|обновлено"
)
PUBLISHED_ELSEWHERE = (
    "publié|publiée|mis en ligne|veröffentlicht|erschienen|erstellt|publicado|publicada|creado|pubblicato|pubblicata"
    "|gepubliceerd|geplaatst|publicerad|publisert|offentliggjort|opublikowano|yayınlanma|опубликовано"
)
"""The words of languages that write the day before the month."""

UPDATED = (
    "last updated|updated|update|last modified|modified|last edited|edited|revised|amended|corrected"
    f"|{UPDATED_ELSEWHERE}"
)
PUBLISHED = (
    "first published|originally published|published|publish date|posted|created|issued|original|released|filed"
    f"|{PUBLISHED_ELSEWHERE}"
)

BESIDE = phrases(
    """
    at|on|um|à|le|el|de|del|the|as|of|by|date|time|uhr|hrs|h|a.m.|p.m.|am|pm|noon|midnight|edition|print|read|min|mins
    minute|minutes|reading|and|source
    """
)
"""Words that stand in a date line and say nothing else, lower case."""
