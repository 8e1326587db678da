# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905, E501
"""Words for what the law protects most, and for whom such a word would be about.

Group words ("moslims", "joodse leerlingen") are not here: hatred of a group is what
an advice question may be about. What one person believes, is or has is.
"""

PRONOUNS = frozenset(
    "hij hem zijn zij ze haar ie he him his she her zichzelf himself herself".split()
)
# One person, or one household, that a reader could point at.
PRIVATE = PRONOUNS | frozenset(
    "leerling jongen jongetje meisje zoon dochter kind broer broertje zus zusje vriend "
    "vriendin buurman buurvrouw buurjongen buurmeisje student studente scholier "
    "scholiere jongere tiener puber man vrouw vader moeder ouders gezin familie oom "
    "tante neef nicht opa oma client cliente patient patiente klant speler speelster "
    "deelnemer deelneemster bewoner bewoonster klasgenoot klasgenote medeleerling "
    "stagiair stagiaire vrijwilliger vrijwilligster collega kleinzoon stiefvader "
    "stiefmoeder pleegkind pupil boy girl son daughter child brother sister friend "
    "neighbour neighbor student teenager man woman father mother parents family uncle "
    "aunt cousin patient player colleague wife husband vent gast dame heer".split()
)
PUBLIC = frozenset(
    "voorzitter penningmeester secretaris bestuurslid directeur imam dominee pastoor "
    "rabbijn docent docente leraar lerares mentor trainer coach concierge "
    "wijkagent agent jongerenwerker jongerenwerkster wethouder burgemeester raadslid "
    "sleutelfiguur sleutelpersoon contactpersoon medewerker medewerkster leidinggevende "
    "beheerder eigenaar ondernemer persoon iemand huisarts chair chairman treasurer "
    "secretary director mayor teacher contact person someone employee owner hoofd "
    "schoolleider teamleider rector ambtenaar vertegenwoordiger woordvoerder".split()
)
PERSON = PRIVATE | PUBLIC
GROUPED = frozenset(
    "jongens meisjes jongeren mannen vrouwen leerlingen kinderen".split()
)
COUNTED = frozenset(
    "groep groepje twee drie vier vijf paar die deze dat onze enkele stel stelletje "
    "group two three four few these those".split()
)
BACKGROUND = frozenset(
    "achtergrond afkomst komaf roots wortels nationaliteit paspoort origine bloed "
    "opgevoed background origin descent nationality passport roots gelovig".split()
)
COPULA = frozenset(
    "is was werd wordt geworden bent ben blijkt bleek blijft noemt noemde zichzelf "
    "lijkt heet became become becomes being are were turned stayed".split()
)
ADVERBS = frozenset(
    "heel erg zeer streng diep half ook nu al sinds kort niet meer een echte gewoon "
    "van huis uit opeens ineens plotseling overtuigd praktiserend zelf volgens mij "
    "very a an devout now also suddenly strict half really openly openlijk eigenlijk "
    "zichzelf de licht zwaar vermoedelijk waarschijnlijk denk ik zwart super best "
    "best wel so geboren".split()
)
INSULT = frozenset(
    "voor vuile vieze kut kanker kutten tering rot stomme schold scholden scheldt "
    "uitgescholden schelden roept riep riepen uitmaken uitgemaakt dirty filthy elke "
    "iedere every elk geen no".split()
)
MEETING = frozenset(
    "overleg bijeenkomst gesprek vergadering afspraak rondleiding excursie werkbezoek "
    "bestuur opening dialoog open meeting visit tour klas klassen training les "
    "herdenking concert begrafenis uitvaart bruiloft".split()
)

_BELIEF_NOUN = (
    "moslim moslima moslimjongen moslimmeisje moslimvrouw moslimman moslimgezin christen "
    "katholiek protestant jood jodin joodje hindoe boeddhist boeddhiste atheist "
    "atheiste salafist salafiste soenniet sjiiet aleviet bekeerling bekeerlinge gelovige "
    "kerkganger moskeeganger jehova calvinist mormoon sikh wahabist muslim christian "
    "jew hindu buddhist atheist salafi convert catholic jihadi"
)
_BELIEF_ADJ = (
    "islamitisch islamitische moslim joods joodse christelijk christelijke katholiek "
    "katholieke protestants protestantse gereformeerd gereformeerde hervormd hervormde "
    "hindoestaans-hindoe hindoeistisch boeddhistisch evangelisch evangelische gelovig "
    "gelovige religieus religieuze salafistisch salafistische orthodox orthodoxe "
    "soennitisch sjiitisch alevitisch atheistisch godsdienstig godsdienstige vroom "
    "vrome ongelovig muslim islamic jewish christian catholic protestant religious "
    "devout hindu buddhist"
)
_ORIGIN_NOUN = (
    "marokkaan marokkaanse turk turkse syrier syrische somalier somalische irakees "
    "iraniër iranier afghaan afghaanse eritreeer pool poolse roemeen bulgaar rus "
    "russische oekrainer surinamer antilliaan molukker chinees rom zigeuner koerd "
    "algerijn tunesier egyptenaar palestijn pakistaan ghanees nigeriaan arabier berber "
    "asielzoeker statushouder vluchteling allochtoon illegaal syrian iraqi afghan "
    "somali moroccan turk pole refugee immigrant"
)
_ORIGIN_ADJ = (
    "marokkaans marokkaanse turks turkse syrisch syrische somalisch somalische iraaks "
    "iraakse iraans iraanse afghaans afghaanse eritrees eritrese pools poolse roemeens "
    "roemeense bulgaars bulgaarse russisch russische oekraiens oekraiense surinaams "
    "surinaamse antilliaans antilliaanse moluks molukse chinees chinese koerdisch "
    "koerdische algerijns algerijnse tunesisch tunesische egyptisch egyptische "
    "palestijns palestijnse pakistaans pakistaanse ghanees ghanese nigeriaans "
    "nigeriaanse arabisch arabische berbers berberse hindoestaans hindoestaanse "
    "creools creoolse afrikaans afrikaanse aziatisch aziatische zwart zwarte "
    "donkere getint getinte buitenlands buitenlandse allochtoon allochtone westers "
    "niet-westers niet-westerse moroccan turkish syrian somali iraqi iranian afghan "
    "eritrean polish romanian bulgarian russian ukrainian surinamese chinese kurdish "
    "algerian tunisian egyptian palestinian pakistani arab african asian black foreign "
    "vietnamees vietnamese indonesisch indonesische ethiopisch ethiopische jemenitisch "
    "libanees libanese roma sinti"
)
_POLITICS_NOUN = (
    "pvv'er vvd'er fvd'er d66'er cda'er sp'er groenlinkser communist communiste fascist "
    "fasciste nazi neonazi neo-nazi anarchist anarchiste socialist socialiste liberaal "
    "nationalist nationaliste extremist rechtsextremist rechts-extremist "
    "linksextremist jihadist terrorist complotdenker wappie soeverein activist "
    "republikein communist fascist anarchist socialist"
)
_POLITICS_ADJ = (
    "rechts links extreemrechts extreem-rechts extreemlinks extreem-links ultrarechts "
    "rechts-extremistisch rechts-radicaal rechtsextreem rechts-extreem linksradicaal "
    "links-radicaal communistisch fascistisch socialistisch nationalistisch racistisch "
    "antisemitisch conservatief far-right far-left right-wing left-wing"
)
_HEALTH_NOUN = (
    "autisme adhd add ptss ptsd depressie depressies psychose psychoses schizofrenie "
    "borderline anorexia dyslexie hiv aids kanker epilepsie diabetes burn-out burnout "
    "trauma verslaving persoonlijkheidsstoornis angststoornis hechtingsstoornis stoornis "
    "diagnose medicatie medicijnen antidepressiva ritalin lvb beperking handicap "
    "ggz behandeling zelfmoordpoging suicidepoging psychiater dementie autism depression psychosis "
    "schizophrenia addiction medication disorder disability odd cd"
)
_HEALTH_ADJ = (
    "autistisch autistische depressief depressieve psychotisch psychotische verslaafd "
    "verslaafde suicidaal suicidale zwanger zwangere gehandicapt gehandicapte manisch "
    "schizofreen schizofrene bipolair zwakbegaafd zwakbegaafde zwakzinnig "
    "autist alcoholist junkie hiv-positief overspannen getraumatiseerd getraumatiseerde "
    "autistic depressed psychotic addicted suicidal pregnant disabled bipolar doof blind"
)
_SEXUAL_NOUN = "homo lesbienne travestiet prostituee hoer homofiel"
_SEXUAL_ADJ = (
    "homo homoseksueel homoseksuele lesbisch lesbische gay bi biseksueel biseksuele "
    "transgender trans transseksueel queer non-binair aseksueel homofiel lesbian "
    "bisexual transsexual"
)

# Nouns need somebody who is it; adjectives need somebody behind or before them.
NOUNS: dict[str, str] = {
    **dict.fromkeys(_BELIEF_NOUN.split(), "belief"),
    **dict.fromkeys(_ORIGIN_NOUN.split(), "origin"),
    **dict.fromkeys(_POLITICS_NOUN.split(), "politics"),
    **dict.fromkeys(_SEXUAL_NOUN.split(), "sexual"),
}
ADJECTIVES: dict[str, str] = {
    **dict.fromkeys(_BELIEF_ADJ.split(), "belief"),
    **dict.fromkeys(_ORIGIN_ADJ.split(), "origin"),
    **dict.fromkeys(_POLITICS_ADJ.split(), "politics"),
    **dict.fromkeys(_HEALTH_ADJ.split(), "health"),
    **dict.fromkeys(_SEXUAL_ADJ.split(), "sexual"),
}
# Nouns for something a person has.
HAD: dict[str, str] = {
    **dict.fromkeys(_HEALTH_NOUN.split(), "health"),
    **dict.fromkeys(
        "migratieachtergrond migratie-achtergrond verblijfsvergunning".split(), "origin"
    ),
}
HAVING = frozenset(
    "in heeft had hebben gehad krijgt kreeg slikt slikte gebruikt neemt lijdt leed met "
    "gediagnosticeerd vastgesteld behandeld tegen wegens vanwege has have suffers "
    "diagnosed takes with got zit naar bij".split()
)
# A word glued to a person is about that person: "moslimmeisje".
GLUED = {
    "moslim": "belief", "christen": "belief", "joden": "belief",
    "homo": "sexual", "marokkanen": "origin", "turken": "origin",
}  # fmt: skip
GLUED_TO = ("jongen", "meisje", "vrouw", "man", "gezin", "kind", "stel", "jongere")
# What people do for their belief, when one person is said to do it.
PRACTICE = frozenset(
    "bidt bad bidden prays praying hoofddoek hoofddoekje boerka burka niqaab nikab niqab "
    "gezichtssluier keppel keppeltje tulband hijab headscarf moskee kerk synagoge "
    "gebedshuis mosque church synagogue ramadan koran bijbel quran bible gebedskleed "
    "bekeerd bekeerde bekeren bekering converted gedoopt baptised gelooft believes "
    "geloof religie geloofsovertuiging godsdienst religion faith jehova's "
    "jehovagetuige".split()
)
ATTENDS = frozenset(
    "gaat ging bezoekt bezocht bidt vast leest las draagt droeg gedragen dragen dragend "
    "doet houdt goes went attends attended wears reads visits komt slaapt gaan bezoeken "
    "lezen wear go begint".split()
)
PLACES_OF_WORSHIP = frozenset(
    "moskee kerk synagoge gebedshuis mosque church synagogue".split()
)
WORN = frozenset(
    "hoofddoek hoofddoekje boerka burka niqaab nikab niqab gezichtssluier keppel "
    "keppeltje tulband hijab headscarf".split()
)
OWN_BELIEF = frozenset(
    "geloof religie geloofsovertuiging godsdienst religion faith bekering".split()
)
COUNTRIES = frozenset(
    "marokko turkije syrie somalie irak iran afghanistan eritrea ethiopie polen roemenie "
    "bulgarije rusland oekraine suriname curacao aruba antillen china koerdistan algerije "
    "tunesie egypte palestina gaza pakistan ghana nigeria libie libanon jemen soedan "
    "congo tsjetsjenie joegoslavie bosnie servie kosovo albanie indonesie india vietnam "
    "buitenland morocco turkey syria somalia iraq ethiopia poland romania bulgaria "
    "russia ukraine algeria tunisia egypt palestine libya lebanon yemen sudan".split()
)
COMES = frozenset(
    "komt komen kwam kwamen afkomstig gevlucht vluchtte vluchtten geboren gekomen "
    "overgekomen getogen opgegroeid roots wortels familie come comes came from born "
    "originally fled grew".split()
)
PARTIES = frozenset(
    "pvv vvd fvd d66 denk cda sp gl groenlinks pvda ja21 bbb bij1 sgp cu volt nida forum "
    "wilders baudet trump erdogan christenunie partij party labour tories afd".split()
)
VOTES = frozenset("stemt stemde gestemd stemmen votes voted vote".split())
MEMBER = frozenset(
    "lid aanhanger aanhangster sympathisant volgeling supporter member follower fan "
    "sympathiseert actief".split()
)

KIN = frozenset(
    "vader moeder broer broers zus zussen broertje zusje zoon dochter zwager schoonzus "
    "schoonzoon schoondochter schoonvader schoonmoeder oom tante neef neefje nicht nichtje "
    "opa oma kleinzoon kleindochter echtgenoot echtgenote ex ex-man ex-vrouw familie "
    "familielid verwant verwante verloofde father mother brother sister son daughter "
    "uncle aunt cousin nephew niece husband wife relative relatives family".split()
)
# With "zijn" or "haar" before them a tie, without it anybody.
SPOUSES = frozenset("man vrouw vriendin vriend vrouwtje".split())
OWN = frozenset("zijn haar diens his her".split())
HOUSEHOLD = frozenset("ouders gezin broers zussen buren familie broer parents".split())
# What a form or a list writes before such a fact.
LABELS = frozenset(
    "geloof religie godsdienst afkomst herkomst nationaliteit komaf gezindte politiek "
    "geaardheid etniciteit achtergrond religion origin nationality ethnicity".split()
)
POSSESSIVE = frozenset("zijn haar diens hun his her their".split())
DEFINITE = frozenset("de het die deze onze hun zijn haar the our".split())
JOINED_TO = frozenset(
    "getrouwd gehuwd verloofd gescheiden samenwonend bevriend verwant familie married "
    "engaged divorced related".split()
)
RATED = frozenset(
    "invloed invloedscore invloedsscore betrouwbaarheid betrouwbaarheidsscore loyaliteit "
    "dreiging dreigingsniveau risico risicoscore risiconiveau gevaar gezag bereidheid "
    "radicaliseringsscore score cijfer rating ranking influence reliability loyalty risk "
    "threat trust vertrouwen".split()
)
LEVELS = frozenset(
    "hoog hoge laag lage groot grote klein kleine gemiddeld gemiddelde middel middelhoog "
    "veel weinig zeer sterk zwak rood oranje groen geel high low medium strong weak big "
    "red orange green ja nee".split()
)
RATED_PERSON = frozenset(
    "betrouwbaar betrouwbare invloedrijk invloedrijke onbetrouwbaar onbetrouwbare gevaarlijk gevaarlijke "
    "influential unreliable dangerous".split()
)
