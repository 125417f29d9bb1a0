"""Words by what they do in a sentence, in the languages of the screens; other languages do without (similarity.py)."""


def words(listed: str) -> frozenset[str]:
    """Listed with spaces between them."""
    return frozenset(listed.split())


def opposites(listed: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """
    >>> opposites("more:less/fewer") == [(frozenset({"more"}), frozenset({"less", "fewer"}))]
    True
    """
    pairs = (pair.split(":") for pair in listed.split())
    return [(frozenset(one.split("/")), frozenset(other.split("/"))) for one, other in pairs]


# They say little about a subject.
COMMON = words(
    """
    de het een en van in op te ten ter dat die dit deze daar er hier is zijn was waren wordt worden werd ben bent wie
    wat waar om voor met als maar door over aan bij uit tot naar tussen onder tegen na per via ook dan dus want of nog
    al zo zoals omdat we wij ze zij je jij jullie u hij ik hen hun ons onze mijn jouw hem haar zich elkaar men iets
    iemand iedereen alles kan kunnen kunt moet moeten mag mogen wil willen zal zullen zou zouden heeft hebben had hadden
    doen doet laat laten gaan gaat komt komen krijgt krijgen maken maakt blijft blijven veel meer minder weinig heel erg
    wel toch even samen
    the a an and on to for with as at by from that this these those are be were it its you they i he she our your their
    can could must should may will would has have does do but so if then than there here who what which more less
    le la les un une des du et au aux pour par sur dans avec que qui ce cette ces est sont être ont il elle nous vous
    ils elles leur leurs notre votre plus mais si comme se sa son ses
    """
)
NEGATIONS = words(
    """
    niet geen niets niks niemand nooit nergens zonder noch nauwelijks amper alleen enkel slechts uitsluitend tenzij
    not no nothing nobody never nowhere without neither nor hardly only unless cannot t
    ne n pas aucun aucune rien personne jamais sans ni seulement
    """
)
# What turns a sentence round when one has the one and the other has the other.
OPPOSITES = opposites(
    """
    meer:minder veel:weinig genoeg/voldoende:weinig altijd:nooit/zelden iedereen:niemand alles:niets/niks wel:niet
    groot/grote/groter/grotere:klein/kleine/kleiner/kleinere hoog/hoge/hoger/hogere:laag/lage/lager/lagere
    snel/snelle/sneller/snellere/rap/rapper:traag/trage/trager/tragere vroeg/vroeger:laat/later
    lang/lange/langer/langere:kort/korte/korter/kortere open:dicht/gesloten/toe
    verplicht/verplichte:vrijwillig/vrijwillige/vrij goed/goede/beter/betere:slecht/slechte/slechter/slechtere
    makkelijk/gemakkelijk/eenvoudig/vlot:moeilijk/ingewikkeld/lastig duur/dure/duurder:goedkoop/goedkope/goedkoper
    gratis:betalend/betaald sterk/sterke/sterker:zwak/zwakke/zwakker samen:apart/alleen eerst:laatst voor:tegen
    binnen:buiten stijgt/stijgen/gestegen/toenemen:daalt/dalen/gedaald/afnemen verhoog/verhogen:verlaag/verlagen
    behoud/behouden/houd/hou:schrap/schrappen/afschaffen invoeren/invoering:afschaffen/afschaffing
    start/begin:stop/einde centraal/centrale:lokaal/lokale streng/strenge/strenger:soepel/soepele/soepeler
    breed/brede/breder:smal/smalle/smaller more:less/fewer many/much:few/little always:never everybody:nobody
    big/large/bigger/larger:small/smaller high/higher:low/lower fast/faster:slow/slower early/earlier:late/later
    long/longer:short/shorter open:closed good/better:bad/worse easy/easier:hard/difficult/harder
    plus:moins beaucoup:peu toujours:jamais grand/grande:petit/petite haut/haute:bas/basse rapide:lent/lente
    tôt:tard long/longue:court/courte ouvert:fermé bon/bonne/mieux:mauvais/mauvaise/pire facile:difficile
    """
)
PREFIXES = ("on", "in", "niet", "un", "non", "im")  # before a word they turn it round: veilig, onveilig
NUMBERS = {
    name: number
    for number, names in {
        "1": "één",
        "2": "twee two deux",
        "3": "drie three trois",
        "4": "vier four quatre",
        "5": "vijf five cinq",
        "6": "zes six",
        "7": "zeven seven sept",
        "8": "acht eight huit",
        "9": "negen nine neuf",
        "10": "tien ten dix",
        "11": "elf eleven",  # and not onze, which is Dutch for our
        "12": "twaalf twelve douze",
        "15": "vijftien fifteen quinze",
        "20": "twintig twenty vingt",
        "30": "dertig thirty trente",
        "50": "vijftig fifty cinquante",
        "100": "honderd hundred cent",
        "1000": "duizend thousand mille",
    }.items()
    for name in names.split()
}
