# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905, E501
"""Words around a name: what announces a person, and what announces something else."""

TITLES = frozenset(
    "meneer mevrouw mevr mw dhr heer heren juf juffrouw meester mr mrs ms miss sir dr "
    "drs ir ds dominee pastoor pater zuster broeder rabbijn sjeik sheikh sheik hadji "
    "oom tante opa oma professor prof officier wethouder burgemeester agent".split()
)
# After these a capital that is no known word is taken for somebody's name.
CUES = frozenset(
    "heet heette hete genaamd noemt noemde naam voornaam achternaam roepnaam leerling "
    "zoon dochter collega vriend vriendin buurman buurvrouw buurjongen buurmeisje broer "
    "broertje zus zusje oom tante neef neefje nicht nichtje moeder vader stiefvader "
    "stiefmoeder ex man vrouw jongen meisje student studente klasgenoot klasgenote "
    "mentor docent docente leraar lerares jongerenwerker wijkagent voorzitter "
    "penningmeester secretaris directeur trainer coach imam cliente client patient "
    "stagiair stagiaire pupil partner schoonzoon called named name son daughter brother "
    "sister friend colleague neighbour neighbor mother father uncle aunt cousin "
    "student boy girl teacher husband wife imam chair treasurer mevrouw".split()
)
# A person's name may follow these; a shop's or a town's rarely does.
BEFORE_PERSON = frozenset(
    "met over door namens tegen aan voor volgens en behalve with about by and against "
    "for to from".split()
)
SAYS = frozenset(
    "zei zegt zeggen vertelde vertelt vertelden vond vindt wil wilde wou denkt dacht "
    "heeft had is was wordt werd kan kon mag moet moest gaat ging komt kwam doet deed "
    "weet wist zit zat loopt liep belde belt mailde appte stuurde stuurt vroeg vraagt "
    "schreeuwde schreeuwt riep roept schold scheldt sloeg slaat dreigde dreigt deelt "
    "deelde draagt droeg praat praatte vertoont gedraagt lacht huilt huilde woont blijft "
    "bleef krijgt kreeg maakt maakte kijkt keek rijdt werkt werkte speelt said says "
    "told tells wants wanted thinks thought has went goes comes came does did knows "
    "knew called asked shouted lives shares shared".split()
)
# What stands before the name of an organisation, a place, a day or a thing.
BEFORE_OTHER = frozenset(
    "school basisschool scholen college lyceum gymnasium mavo havo vwo vmbo obs cbs rkbs "
    "kbs pcbs ibs sbo so vso roc mbo hbo universiteit hogeschool stichting vereniging "
    "moskee kerk kathedraal basiliek kapel synagoge tempel vv sv fc rksv svv sc svo "
    "club sportclub voetbalclub sportvereniging buurtvereniging bewonersvereniging cafe "
    "restaurant hotel bakkerij winkel supermarkt bibliotheek gemeente wijk buurt stad "
    "dorp straat plein laan weg station park gebouw zaal huis buurthuis wijkcentrum "
    "jongerencentrum centrum theater museum bioscoop ziekenhuis zorggroep bedrijf firma "
    "bv bureau platform netwerk project programma film boek serie game spel podcast "
    "band lied nummer zender krant site website app kanaal groep beweging partij land "
    "provincie regio sint st san santa prins prinses koning koningin profeet heilige "
    "moskeebestuur wijkraad wijkteam scouting kinderdagverblijf opvang toneelstuk "
    "woningcorporatie corporatie bouwbedrijf transportbedrijf garage uitgeverij team "
    "sporthal sportpark stadion kamp camping flat complex mosque church the movement "
    "foundation society association party movie series storm orkaan operatie".split()
)
AFTER_OTHER = frozenset(
    "college lyceum school straat laan plein kade stichting toernooi bokaal huis fonds "
    "foundation festival museum park universiteit hogeschool vereniging moskee kerk "
    "brug arena stadion cup prijs instituut bibliotheek ziekenhuis kliniek academie "
    "academy street road church mosque centrum center theater wijk buurt vmbo mavo "
    "gymnasium bakkerij bv b.v restaurant".split()
)
COMPOUND_TAILS = (
    "straat", "laan", "plein", "kade", "gracht", "singel", "dreef", "steeg", "weg",
    "school", "college", "lyceum", "kerk", "moskee", "huis", "wijk", "buurt", "park",
    "dijk", "brug", "hof", "stad", "dorp", "markt", "poort", "haven", "veld", "centrum",
    "stichting", "vereniging", "bond", "partij", "museum", "fonds", "ziekenhuis",
    "dag", "week", "feest", "nacht", "festival", "raad", "groep", "team", "winkel",
)  # fmt: skip
# Capitals that are neither a word of the lists nor a name.
NEITHER = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november "
    "december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday "
    "wednesday thursday friday saturday sunday jumbo lidl aldi hema ah albert heijn "
    "kruidvat action ikea tiktok instagram facebook telegram discord whatsapp snapchat "
    "youtube twitter signal roblox fortnite minecraft gta netflix spotify google reddit "
    "chatgpt gab rumble odysee steam twitch allah jezus god koran bijbel islam boeddha "
    "europa azie afrika amerika nederland belgie duitsland frankrijk engeland spanje "
    "italie turkije marokko syrie irak iran israel gaza palestina oekraine rusland "
    "somalie eritrea afghanistan polen suriname china jemen libanon egypte hamas "
    "hezbollah isis taliban nederlands engels frans duits turks arabisch berbers "
    "wiskunde maatschappijleer economie geschiedenis burgerschap pvv vvd fvd denk cda "
    "groenlinks volt sp sgp forum nos rtl nu.nl geenstijl halt leger jeugdzorg ggz ggd "
    "politie vitesse ajax feyenoord psv nec utrecht twente nac roda mvv willem-ii "
    "maas rijn waal ijssel schelde amstel vecht linge eem geul dinkel roer "
    "sinterklaas sint kerst pasen pinksteren ramadan iftar holi suikerfeest offerfeest "
    "chanoeka hemelvaart koningsdag randstad brabant limburg zeeland friesland gelderland "
    "overijssel drenthe groningen flevoland holland noord zuid oost west nazi nazis".split()
)
# Functions that politeness writes with a capital: "Mevrouw de Directeur".
OFFICES = frozenset(
    "directeur voorzitter burgemeester wethouder minister rector secretaris imam dominee "
    "pastoor rabbijn docent leraar president officier rechter koning koningin "
    "staatssecretaris commissaris ambassadeur mentor".split()
)
# What only a person does: enough for a name that no list knows, or that is a word.
SPEAKS = frozenset(
    "zei zegt zeggen vertelde vertelt vroeg vraagt belde belt heet huilde huilt lacht "
    "lachte schold scheldt sloeg slaat spijbelt vecht vocht schreeuwde schreeuwt dreigde "
    "dreigt mompelt fluistert said says told asked cried shouted laughed".split()
)
ACTS = frozenset(
    "huilde huilt lacht lachte schold scheldt sloeg slaat spijbelt spijbelde vecht vocht "
    "schreeuwde schreeuwt mompelde fluisterde cried shouted laughed".split()
)
# How Arabic and Turkish names are built, for those in no list.
NAME_STARTS = ("abdel", "abdul", "abder", "abdou", "abdal", "mouham", "muham", "moham")
NAME_ENDS = ("ullah", "allah", "eddine", "uddin", "oglu")
LANGUAGE_CUES = frozenset(
    "les lessen vak docent docente leraar lerares spreekt".split()
)
