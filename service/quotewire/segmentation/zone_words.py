"""Word lists by which zones are told apart."""

from quotewire.segmentation.pattern_lines import phrases, words

_ENGLISH = words(
    """
    the of and to a in that is was for on with as at by it he she they be are his her from this have had has not but an
    or were which who will would its their been said i you we there when what if more after all one about
    """
)
_GERMAN = words(
    """
    der die das und zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
    nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis
    """
)
_FRENCH = words(
    """
    le la les et un une du que est pour qui dans en sur pas plus par avec il elle ce se sont au aux ne ont été
    """
)
_SPANISH_PORTUGUESE_ITALIAN = words(
    """
    el los las y del por con una su para como o más este ya pero sus fue ha os e da em não uma no na dos ao che di non
    il gli si sono della nel alla dei delle è anche ma
    """
)
_DUTCH_SWEDISH_INDONESIAN = words(
    """
    het een van niet zijn dat op te voor er och att som på av för med den till yang dan di dengan untuk ini
    """
)
FUNCTION_WORDS = _ENGLISH | _GERMAN | _FRENCH | _SPANISH_PORTUGUESE_ITALIAN | _DUTCH_SWEDISH_INDONESIAN
"""The words that hold sentences together, which teasers and lists have few of."""

NEWS_AGENCIES = phrases(
    """
    AP|The Associated Press|Associated Press|AFP|Agence France-Presse|Reuters|REUTERS|Thomson Reuters Foundation|UPI
    United Press International|dpa|DPA|dpa-AFX|epd|KNA|SID|sid|APA|sda|SDA|Keystone-SDA|EFE|Europa Press|EUROPA PRESS
    Télam|Notimex|Lusa|Agência Brasil|ANSA|Adnkronos|AGI|LaPresse|Belga|ANP|TT|NTB|Ritzau|STT|PAP|ČTK|CTK|TASR|MTI|BTA
    Xinhua|TASS|Tass|ТАСС|РИА Новости|РИА|Интерфакс|Interfax|Sputnik|Ukrinform|Укринформ|Bloomberg|Bloomberg News|PA
    PA Media|Press Association|AAP|The Canadian Press|CP|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Bernama|Antara|Anadolu
    Anadolu Agency|AA|PTI|ANI|IANS|UNI|BSS|APP|MENA|WAFA|KUNA|QNA|WAM|IRNA|KCNA|VNA|PNA|NAN|TNS|Tribune News Service
    CNN|NPR|BBC|BBC News|NBC News|CBS News|ABC News|Fox News|VOA|RFE/RL|RNS|Religion News Service|CNS
    Catholic News Service|PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE|ACCESSWIRE|Newsfile
    KFF Health News|Staff|Staff Report|Staff Reports|Redaktion|Redacción|Redazione|La rédaction|Redação
    """
)
"""Agencies and desks that stand in datelines and by-lines, as they are written."""

ROLES = phrases(
    """
    staff|writer|writers|reporter|reporters|editor|editors|correspondent|correspondents|columnist
    contributor|contributors|contributing|freelance|journalist|journalists|producer|analyst|author|opinion
    special|senior|chief|bureau|news|agency|press|agencies|service|network|media|desk|team|photographer
    critic|intern|fellow|magazine|times|post|journal|herald|tribune|gazette|chronicle|guardian|telegraph
    independent|redaktion|redakteur|korrespondent|journaliste|correspondant|periodista|redacción|redazione
    associate|national|political|sports|business|education|health|science|technology|environment|features
    investigative|deputy|digital|web
    """
)
"""Words by which the part of a by-line that is no name is known, lower case."""

SECTIONS = phrases(
    """
    news|politics|business|opinion|opinions|sports|sport|world|world news|u.s.|u.s. news|us|us news|uk
    uk news|tech|technology|science|health|entertainment|culture|lifestyle|life|style|arts|music|movies|tv
    books|travel|food|weather|climate|environment|education|money|markets|economy|local|local news|national
    international|features|magazine|obituaries|crime|games|fashion|beauty|wellness|shopping|celebrity
    celebrities|gaming|space|football|basketball|baseball|soccer|tennis|golf|cricket|nfl|nba|mlb|nhl|comics
    editorials|editorial|letters|columns|columnists|europe|asia|africa|americas|middle east|latin america
    """
)
"""Sections of a news site, lower case: a line of its own announces another article."""

FURNITURE = phrases(
    """
    share|tweet|email|e-mail|print|save|copy|copy link|copy url|link copied|copied|facebook|twitter|x
    whatsapp|linkedin|reddit|flipboard|pinterest|pin|tumblr|pocket|telegram|messenger|instagram|youtube
    tiktok|threads|bluesky|snapchat|rss|hacker news|sms|line|mail|more|home|menu|search|sections|log in
    login|log out|sign in|sign out|sign up|register|subscribe|subscribe now|donate|account|my account
    account settings|profile|settings|newsletter|newsletters|podcasts|podcast|video|videos|audio|live
    watch live|listen live|listen|live tv|photos|gallery|galleries|pictures|advertisement|advertising|ad|ads
    advert|sponsored|promoted|promo|partner content|follow|following|follow us|followed|like|likes|reply
    report|flag|close|open|next|previous|back|back to top|top|up|ok|yes|no|submit|cancel|skip|skip ad|play
    pause|mute|unmute|loading|see more|see all|see it|view all|show more|show less|read more|readmore
    learn more|load more|more news|continue|continue reading|expand|collapse|apply|accept|decline|ai
    font size|text size|small|medium|large|normal|extra large|aa|a|text|size|default|english|español
    language|edition|visit website|visit site|shop now|buy now|buy it|get it|view deal|see price|check price
    contact|contact us|about|about us|help|faq|feedback|careers|jobs|advertise|advertise with us|privacy
    privacy policy|terms|terms of use|terms of service|terms & conditions|terms and conditions|cookie policy
    cookies|accessibility|sitemap|site map|do not sell my personal information|ad choices|adchoices
    your privacy choices|legal|disclaimer|archives|archive|classifieds|shop|store|deals|events|apps|e-paper
    e-edition|press|print subscription|explore|trending topics|topics|featured|in brief|breaking
    breaking news|exclusive|premium|subscriber only|for subscribers|enlarge this image|toggle caption
    hide caption|enlarge|embed|download|transcript|toggle more options|caption|image caption|image source
    media caption|image|photo|open image in gallery|view gallery|view image in fullscreen|crossword|puzzles
    horoscopes|watch|watch now|replay|chapters|descriptions|captions|subtitles|quality|fullscreen
    full screen|now playing|playing|up next|autoplay|free|new|updated|latest updates|author|by line|bookmark
    bookmarks|saved|gift article|gift this article|add topic|print article|email article|share article
    share this article|share this story|article|story|comment|conversation|discuss|anzeige|werbung|teilen
    drucken|merken|startseite|suche|anmelden|partager|imprimer|publicité|accueil|compartir|imprimir
    publicidad|inicio|condividi|pubblicità|stampa
    """
)
"""Buttons and other fittings of a page, lower case."""

NOT_NAMES = phrases(
    """
    the|a|an|this|these|how|why|what|when|where|who|is|are|not|no|all|any|more|most|your|our|we|you|by|on|in|at|for|and
    or|with|from|up|out|new|show|best|top|share|tweet|bio|icon|read|stay|connected|key|points|point|full|plus|view|posts|follow|watch
    live|play|event|video|commentary|shop|city|county|state|airport|university
    """
)
"""Words that no name holds, lower case, though they stand in titles as names do."""
