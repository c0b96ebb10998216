"""The words of by-lines besides names, in the languages of news pages."""

from quotewire.segmentation.pattern_lines import phrases

SIGNING = (
    r"(?:(?:(?:story|stories|words|text|photos|pictures|report|analysis|opinion|review|interview|news|features?|exclusive"
    r"|essay|column|commentary|explainer|video)(?: and (?:story|words|text|photos|pictures|photographs|video))?"
    r"|written|reported|reporting|posted|published|article|additional(?: reporting)?)[ :]+)?by(?:line)?"
)
"""What introduces an author in English, up to the name."""

SIGNING_ELSEWHERE = (
    r"authors?|writer|reporter|(?:(?:eine?|texte?|text und fotos|fotos und text|protokoll|interview)(?: \w+)? )?von"
    r"(?: unsere[mrn] \w+)?|text(?: und fotos?)?(?= ?:)|(?:(?:propos recueillis|texte|récit|reportage|analyse) )?par"
    r"|(?:texto )?por|(?:testo |a cura )?di|door|autore?(?:in|a)?|auteur|texte?|redacción|af|av|skriven av"
    r"|автор(?:ы)?|текст|كتبت?|بقلم"
)
"""The same elsewhere."""

JOBS = phrases(
    """
    writer|writers|reporter|reporters|editor|editors|correspondent|correspondents|columnist|columnists|contributor
    contributors|journalist|journalists|producer|analyst|critic|intern|fellow|photographer|presenter|commentator
    redakteur|redakteurin|korrespondent|korrespondentin|reporterin|journaliste|correspondant|correspondante|periodista
    redactor|redactora|corresponsal|giornalista|corrispondente|inviato|inviata|redacteur|verslaggever|correspondente
    """
)
"""What an author does, lower case."""

FIELDS = phrases(
    """
    staff|senior|junior|chief|deputy|assistant|associate|contributing|freelance|special|guest|lead|principal|managing
    executive|acting|digital|online|web|political|politics|crime|courts|court|legal|health|medical|education|science
    technology|tech|environment|climate|energy|transport|business|economics|economic|economy|financial|money|consumer
    sport|sports|football|cricket|racing|royal|showbiz|tv|film|music|arts|culture|entertainment|fashion|food|travel
    lifestyle|religion|social|affairs|home|foreign|world|international|national|regional|local|city|community|defence
    defense|security|diplomatic|investigative|investigations|news|features|feature|data|opinion|media|and|&|of|the
    """
)
"""What stands between a name and a job, lower case."""

TITLES_AFTER = phrases("Ph.D.|PhD|Ph.D|M.D.|MD|M.A.|MA|B.A.|MSc|MBA|J.D.|Esq.|Esq|RN|MP|OBE|CBE")
"""What stands after a name and a comma and is no role."""
