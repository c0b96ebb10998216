"""How languages write speech, as data: verbs of the reporting clause, and where a dash opens speech."""

_VERBS = {
    "ca": """
        diu diuen deia va dir ha dit afirma ha afirmat explica ha explicat assegura assenyala afegeix lamenta respon
        pregunta recorda conclou comenta apunta
    """,
    "cs": """
        řekl řekla řekli uvedl uvedla dodal dodala prohlásil prohlásila vysvětlil vysvětlila říká tvrdí popsal popsala
        sdělil sdělila zdůraznil zdůraznila odpověděl odpověděla ptá zeptal zeptala upozornil upozornila míní myslí
    """,
    "da": """
        siger sagde fortæller fortalte forklarer forklarede mener mente skriver skrev lyder lød spørger spurgte svarer
        svarede tilføjer tilføjede udtaler udtalte understreger påpeger erklærer oplyser konstaterer råber råbte
    """,
    "de": """
        sagt sagte sagten sagen meint meinte meinten erklärt erklärte erklärten betont betonte betonten erzählt erzählte
        erzählten berichtet berichtete fragt fragte fragten antwortet antwortete entgegnet entgegnete erwidert erwiderte
        ergänzt ergänzte fügte warnt warnte warnten kritisiert kritisierte fordert forderte lobt lobte klagt klagte
        beklagt beklagte schreibt schrieb schrieben ruft rief räumt räumte gibt gab stellt stellte heißt hieß hieße
        findet fand glaubt glaubte hofft hoffte verspricht versprach versichert versicherte bestätigt bestätigte
        kommentiert kommentierte bilanziert bilanzierte resümiert resümierte scherzt scherzte witzelt witzelte mahnt
        mahnte kündigt kündigte teilt teilte äußert äußerte führte erinnert erinnerte schildert schilderte urteilt
        urteilte vermutet vermutete zitiert zitierte
    """,
    "el": """
        δήλωσε δηλώνει είπε λέει ανέφερε αναφέρει τόνισε τονίζει σημείωσε σημειώνει πρόσθεσε προσθέτει υποστήριξε
        υποστηρίζει εξήγησε εξηγεί ρώτησε ρωτά απάντησε απαντά υπογράμμισε επισήμανε έγραψε γράφει
    """,
    "es": """
        dice dicen dijo dijeron afirma afirmó explica explicó añade añadió agrega agregó señala señaló asegura aseguró
        sostiene sostuvo indica indicó apunta apuntó advierte advirtió declara declaró manifiesta manifestó comenta
        comentó cuenta contó recuerda recordó responde respondió pregunta preguntó lamenta lamentó reconoce reconoció
        precisa precisó concluye concluyó resume resumió insiste insistió subraya subrayó destaca destacó denuncia
        denunció expresa expresó relata relató exclama exclamó reitera reiteró opina opinó confiesa confesó admite
        admitió escribe escribió detalla detalló ha han
    """,
    "fi": """
        sanoo sanoi kertoo kertoi toteaa totesi kysyy kysyi vastaa vastasi arvioi kirjoittaa kirjoitti jatkaa jatkoi
        lisää lisäsi muistuttaa muistutti korostaa korosti painottaa uskoo uskoi kuvailee kuvaili naurahtaa huutaa
        pohtii pohti selittää selitti sanovat sanoivat kertovat kertoivat
    """,
    "fr": """
        dit disent disait déclare déclarait explique expliquait expliquent affirme affirmait assure assurait ajoute
        ajoutait raconte racontait répond répondait répondit demande demandait demanda estime estimait souligne
        soulignait précise précisait confie confiait lance lançait prévient prévenait regrette regrettait reconnaît
        insiste poursuit conclut rappelle martèle plaide résume note remarque observe juge tranche témoigne écrit
        interroge s'interroge s'agace s'inquiète s'exclame s'étonne s'indigne se souvient se félicite se réjouit indique
        murmure sourit soupire ironise promet promettait a ont avait
    """,
    "hu": """
        mondta mondja mondták közölte közli nyilatkozta hangsúlyozta elmondta jelentette írta írja kérdezte kérdezi
        válaszolta válaszolja tette fogalmazott magyarázta kiemelte jelezte fűzte vélte
    """,
    "it": """
        dice dicono disse diceva spiega spiegava spiegano afferma affermava aggiunge aggiungeva racconta raccontava
        dichiara sottolinea ricorda risponde rispose chiede chiese commenta conclude conclude osserva sostiene assicura
        precisa ammette ribadisce denuncia scrive prosegue continua annuncia avverte lamenta confessa esclama ha hanno
    """,
    "nl": """
        zegt zei zeiden vertelt vertelde verklaart verklaarde aldus stelt stelde meent meende vindt vond vraagt vroeg
        antwoordt antwoordde schrijft schreef benadrukt benadrukte voegt voegde legt legde waarschuwt waarschuwde
        reageert reageerde besluit klinkt klonk luidt luidde roept riep
    """,
    "no": """
        sier sa forteller fortalte forklarer forklarte mener mente skriver skrev spør spurte svarer svarte legger la
        understreker påpeker opplyser uttaler uttalte konstaterer innrømmer håper tror roper ropte
    """,
    "pl": """
        mówi mówił mówiła powiedział powiedziała powiedzieli dodał dodała dodaje podkreślił podkreśliła podkreśla
        zaznaczył zaznaczyła zaznacza stwierdził stwierdziła stwierdza wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył
        tłumaczyła ocenił oceniła ocenia pyta pytał pytała zapytał zapytała odpowiada odpowiedział odpowiedziała
        przyznał przyznała przyznaje zapewnił zapewniła zapewnia opowiada opowiadał opowiadała skarży napisał napisała
        uważa uważał uważała oświadczył oświadczyła przekonuje przekonywał przekonywała apeluje wspomina relacjonuje
        komentuje skomentował skomentowała informuje poinformował poinformowała
    """,
    "pt": """
        diz dizem disse disseram afirma afirmou afirmaram explica explicou conta contou acrescenta acrescentou garante
        garantiu declara declarou comenta comentou ressalta ressaltou destaca destacou responde respondeu pergunta
        perguntou lamenta lamentou alerta alertou defende defendeu sublinha sublinhou confessa confessou conclui
        concluiu lembra lembrou relata relatou escreveu admite admitiu avalia avaliou completa completou assegura
        assegurou
    """,
    "ru": """
        сказал сказала сказали говорит говорят говорил говорила заявил заявила заявили отметил отметила отметили
        добавил добавила добавили рассказал рассказала рассказали рассказывает подчеркнул подчеркнула пояснил пояснила
        объяснил объяснила объясняет считает полагает уверен уверена спросил спросила спрашивает ответил ответила
        отвечает написал написала пишет сообщил сообщила признался призналась признаётся признается вспоминает
        уточнил уточнила заключил заключила продолжил продолжила продолжает цитирует процитировал крикнул крикнула
        возразил возразила пошутил пошутила предупредил предупредила интересуется интересуются
    """,
    "sv": """
        säger sa sade berättar berättade förklarar förklarade menar menade skriver skrev undrar undrade frågar frågade
        svarar svarade tillägger tycker tyckte tror hoppas konstaterar konstaterade uppger uppgav betonar betonade
        påpekar påpekade medger medgav lovar lovade fortsätter fortsatte utbrister ropar ropade skrattar minns hälsar
    """,
    "tr": """
        dedi diyor dediler diye diyen ifadelerini ifadesini şeklinde sözleriyle söyledi konuştu açıkladı sordu soruyor
        yazdı anlattı
    """,
    "uk": """
        сказав сказала сказали каже кажуть говорить заявив заявила заявили зазначив зазначила додав додала розповів
        розповіла розповідає пояснив пояснила пояснює підкреслив підкреслила наголосив наголосила вважає запитав
        запитала питає відповів відповіла відповідає написав написала повідомив повідомила згадує уточнив уточнила
    """,
}

VERBS: dict[str, frozenset[str]] = {language: frozenset(verbs.split()) for language, verbs in _VERBS.items()}
"""For a language, the words that a reporting clause after speech begins with, auxiliaries among them."""
VERBS["nb"] = VERBS["nn"] = VERBS["no"]

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""The languages that write every noun with a capital."""

AUXILIARIES = frozenset({"a", "ont", "avait", "ha", "han", "hanno"})
"""Those among them that say nothing without a participle."""

_PARTICIPLES = """
affirmé ajouté annoncé assuré commenté conclu confié confirmé déclaré demandé dénoncé dit écrit estimé expliqué indiqué
insisté jugé lancé martelé noté poursuivi précisé prévenu promis raconté rappelé reconnu regretté répondu résumé
rétorqué révélé souligné témoigné
aggiunto affermato ammesso annunciato assicurato avvertito chiesto commentato concluso confessato denunciato detto
dichiarato osservato precisato raccontato ribadito ricordato risposto scritto sostenuto sottolineato spiegato
admitido advertido afirmado añadido apuntado asegurado comentado concluido confesado declarado denunciado destacado
dicho escrito explicado insistido lamentado precisado reconocido recordado respondido señalado subrayado
afegit afirmat assegurat dit explicat lamentat respost
"""
PARTICIPLES = frozenset(_PARTICIPLES.split())
"""The participles of saying in French, Italian, Spanish and Catalan."""

_DASHED = "be bg ca da el es et eu fi fr gl hr hu lt lv mk nb nn no pl pt ro ru sl sr sv uk"
DASHED = frozenset(_DASHED.split())
"""The languages in which a dash at the beginning of a paragraph opens speech.

After https://en.wikipedia.org/wiki/Quotation_mark#Quotation_dash.
"""
