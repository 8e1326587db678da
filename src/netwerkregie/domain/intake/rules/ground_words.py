# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that tell of concrete behaviour, and words of what everybody may do.

Written for row M9 and measured on a corpus (tests/data): they never rate a person or
a text. What is found is shown to the writer and kept nowhere.
"""

import re

_TOOL = (
    r"(?:mes(?:sen)?|steekwapens?|vuurwapens?|wapens?|pistool|pistolen|gewe(?:er|ren)|"
    r"kalasjnikov|machetes?|munitie|granaat|granaten|\w*bom(?:men)?|explosie(?:f|ven)|"
    r"springstof\w*|kogels?|knuppels?|zuur|kruit|"
    r"knife|knives|weapons?|guns?|pistols?|rifles?|ammunition|grenades?|bombs?|"
    r"explosives?|bullets?)"
)
_NEAR = r"(?:\W+[\w\[\]'-]+){0,7}?\W+"
_GETS = (
    r"(?:heeft|hebben|had|koopt|kocht|kopen|gekocht|zoekt|zocht|zoeken|verzamel\w*|"
    r"bewaart|bewaarde|verstopt\w*|draagt|droeg|toont|toonde|liet|laat|bestel\w*|besteld|"
    r"maakt|maakte|maken|gemaakt|bouwt|bouwde|regelt|regelde|neemt|nam|nemen|haalt|haalde|"
    r"gebruikt|gebruikte|oefent|oefende|"
    r"has|had|have|buys?|bought|buying|keeps?|kept|carr(?:y|ies|ied|ying)|shows?|showed|"
    r"collects?|collected|hides?|hid|orders?|ordered|makes?|made|making|builds?|built|"
    r"brings?|brought|looks? for|looked for|owns?|trains? with)"
)
_OTHERS = (
    r"(?:politie|agent\w*|mensen|iedereen|anderen|jongen\w*|meisje\w*|leraar|leraren|"
    r"docent\w*|klasgeno\w*|vrouw\w*|man|mannen|groep\w*|zus|broer|journalist\w*|"
    r"buren|gebouw\w*|moskee|kerk|synagoge|woning\w*|huis|school|centrum|feest|"
    r"people|everyone|others|somebody|someone|officer\w*|boy\w*|girl\w*|teacher\w*|"
    r"him|her|them|politician\w*|shelter|mosque|church|house)"
)

BEHAVIOUR = re.compile(
    r"\b(?:"
    # threatening
    r"(?:be)?dreig\w*|gedreigd|bedreigd|intimid\w*|stalk\w*|threat\w*|"
    # killing, stabbing, shooting, burning
    r"vermoord\w*|ombreng\w*|omgebracht|om te brengen|doodmak\w*|doodgeschoten|"
    r"(?:neer|dood|kapot|in elkaar|overhoop)\W*(?:te |zal |zou |gaat |wil |gaan )?"
    r"(?:schiet\w*|ste(?:ek|ken)|sla\w*|mak\w*|schoten)|neergestoken|"
    r"wil\w* schieten|gaat schieten|schiet\w* op|(?:iemand|mensen|hen|hem|haar) "
    r"(?:te )?doden|in brand|brandsticht\w*|opblaz\w*|op te blazen|ontploff\w*|"
    r"kill(?:s|ed|ing)?|stab(?:s|bed|bing)?|shoot (?:" + _OTHERS + r")|shot (?:at|"
    + _OTHERS + r")|set(?:s|ting)? fire|on fire|arson|burn(?:s|ed)? down|"
    r"blow(?:s|n|ing)? up|blew up|"
    # violence that was used
    r"sl(?:aat|oeg|oegen)(?! (?:over|dicht|op de vlucht))|geslagen|mishand\w*|"
    r"schop(?:t|te|ten|pen)|geschopt|stak|gestoken|steekpartij|"
    r"(?:gebruik\w*|pleeg\w*|plegen|gepleegd) geweld|geweld (?:te )?(?:gebruik\w*|"
    r"plegen|gepleegd|gebruikt)|aan te vallen|aanval(?:len|t)?\b(?! door)|aangevallen|"
    r"viel(?:en)?(?:\W+\w+){1,5}? aan|valt(?:\W+\w+){1,5}? aan|vernie(?:l|ld)\w*|"
    r"(?:ruit|ruiten)(?:\W+\w+){0,6}? in(?:gegooid|gooi\w*| te gooien)?|"
    r"gooi\w* .{0,30}?(?:ruit|ruiten|molotov|brandbom)|ingegooid|"
    r"hit(?:s|ting)? (?:a|an|the|his|her|him|" + _OTHERS + r")|beat(?:s|en|ing)?|"
    r"kick(?:s|ed|ing) (?:a|an|the|his|him|her|" + _OTHERS + r")|punch\w*|assault\w*|"
    r"attack\w*|smash\w*|vandali\w*|use[sd]? violence|hurt(?:s|ing)? \w+|"
    # planning
    r"aanslag\w*(?:\W+\w+){0,6}? (?:te )?(?:plegen|plannen|voorbereid\w*|doen)|"
    r"(?:plant|plannen|wil|bereidt|voorbereid\w*)(?:\W+\w+){0,6}? aanslag|"
    r"(?:doden|doel|namen)lijst|lijst met(?:\W+\w+){0,3}? doel\w*|hit list|kill list|"
    # calling for it, and recruiting
    r"roep\w*(?:\W+[\w\[\]]+){0,4}? op (?:tot|om)|opgeroepen (?:tot|om)|oprui\w*|"
    r"(?:zet|zette)(?:\W+\w+){0,4}? aan tot|incit\w*|"
    r"(?:ge)?ronsel\w*|rekrut\w*|gerekrut\w*|werf(?:t|de)|werven|geworven|recruit\w*|"
    r"groom\w*|loverboy\w*|ingepalmd|"
    # force on somebody
    r"onder druk|dwing\w*|dwong\w*|gedwongen|dwang|chant\w*|gechanteerd|"
    r"afgeperst|afpers\w*|perst(?:\W+\w+){1,4}? af|opgesloten|sluit(?:\W+\w+){1,3}? op|"
    r"mag (?:niet|nooit)(?:\W+\w+){0,3}? (?:naar buiten|naar school|weg|terug)|"
    r"niet terug mag|opdracht(?:en)? geeft|geeft(?:\W+\w+){0,3}? opdracht\w*|"
    r"forc(?:es?|ed|ing) (?:by|to|" + _OTHERS + r")|coerc\w*|pressur\w*|blackmail\w*|"
    r"extort\w*|lock(?:s|ed) (?:up|in|" + _OTHERS + r")|orders to|"
    # leaving to fight
    r"uitreiz\w*|uitgereisd|uit te reizen|strijdgebied|"
    r"om(?:\W+\w+){0,5}? te (?:vechten|strijden)|(?:wil|gaan|gaat|ging) vechten|"
    r"(?:aan\W*sluit\w*|aan te sluiten|sluit\w*(?:\W+\w+){0,4}? aan)"
    r"(?:\W+\w+){0,3}? bij|"
    r"bij(?:\W+\w+){0,3}? (?:militie|strijdgroep|strijders|gewapende\W+\w+)|"
    r"to fight|join(?:s|ed|ing)?(?:\W+\w+){0,3}? (?:fighters?|fighting|militia|armed)|"
    r"fighting group|"
    r"als martelaar|martelaar (?:wil|worden)|as a martyr|martyr\w* (?:death|attack)|"
    # means
    r"(?:geld|money)(?:\W+\w+){0,6}? (?:gewapende|wapens|armed|weapons|fighters)"
    r")",
    re.IGNORECASE,
)  # fmt: skip

WITH_TOOL = re.compile(
    rf"\b(?:{_GETS}{_NEAR}{_TOOL}|{_TOOL}{_NEAR}{_GETS}|(?:met|with) (?:een|a|an|zijn|"
    rf"haar|his|her) {_TOOL}|hoe je(?:\W+\w+){{0,3}}? {_TOOL}|"
    rf"how to (?:make|build)(?:\W+\w+){{0,3}}? {_TOOL})\b",
    re.IGNORECASE,
)

# Takes a cue back when it stands shortly before it.
NOT_DONE = re.compile(
    r"\b(?:geen|niet|nooit|niemand|zonder|noch|tegen|over|ex-|"
    r"not|never|nobody|no one|without|no|against|about|doesn't|didn't|isn't)\W+"
    r"(?:[\w']+\W+){0,3}?$",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(r"^\W*(?:niemand|nooit|nobody|no one)\b", re.IGNORECASE)
# Where violent words are a game, a sport, a lesson or the news.
NOT_REAL = re.compile(
    r"\b(?:games?|gamen|spel(?:len|letje)?|schietspel\w*|computerspel\w*|films?|serie|"
    r"boek(?:en)?|gedicht|liedje|toneel\w*|boks\w*|kickboks\w*|vechtsport\w*|judo|"
    r"karate|worstel\w*|werkstuk|spreekbeurt|opstel|les(?:sen)?|geschiedenis|nieuws|"
    r"herdenk\w*|journaal|documentaire\w*|verzetsheld\w*|"
    r"gaming|movies?|novels?|songs?|boxing|kickboxing|martial arts|essay|"
    r"history|lessons?|news|documentar\w*)\b",
    re.IGNORECASE,
)

LAWFUL = re.compile(
    r"\b(?:"
    # worship and belief
    r"bid(?:t|den)|bad|gebed\w*|moskee\w*|kerk\w*|synagoge|tempel|koran|bijbel|thora|"
    r"imam\w*|dominee|preken|preek|geloof|gelovig\w*|religi\w*|bekeerd|bekering|islam\w*|"
    r"moslim\w*|christen\w*|jood\w*|joods\w*|ramadan|vast(?:en)?|halal|koosjer|"
    r"bedevaart|mekka|jihad|kerstlied|theologie|salafis\w*|"
    r"pray\w*|prayer\w*|mosque\w*|church\w*|quran|koran|bible|belie(?:f|ves?)|"
    r"religio\w*|convert\w*|muslim\w*|christian\w*|jew\w*|fasting|sermons?|pilgrim\w*|"
    # clothing and looks
    r"baard\w*|hoofddoek\w*|ni[kq]ab|boerka|gewaad|djellaba|keppel\w*|kleding\w*|kleren|"
    r"legerkisten|tatoeage\w*|kort haar|make-up|gezicht bedekt|sjaal|"
    r"beard|headscarf|veil|robe|cloth\w*|boots|tattoo\w*|shaved|covers her face|"
    # protest and opinion
    r"demonstr\w*|protest\w*|spandoek|leuzen|bord|blokkade|petitie|vlag\w*|posters?|"
    r"actiegroep|folders|mening\w*|vindt|kritiek|kritisch|stemt|partij|politiek\w*|"
    r"regering|kabinet|democratie|complot\w*|nationalis\w*|communis\w*|anarchis\w*|"
    r"racisti\w*|discriminatie|isra[eë]l|gaza|palestin\w*|vaccin\w*|boos|"
    r"banner|slogans|blockade|petition|flags?|opinions?|thinks|vot(?:e|es)|party|"
    r"government|democracy|conspirac\w*|racist|vaccines?|angry|criticis\w*|cartoon|"
    # origin and language
    r"afkomst|herkomst|achtergrond|accent|taal|arabisch\w*|turks\w*|marokk\w*|russisch|"
    r"land|naam|name|language|origin|background|abroad|country|"
    # change of habits
    r"vrienden\w*|vriendengroep|stil|teruggetrokken|introvert|online|internet|muziek|"
    r"schoolfeest|streng|friends?|quiet|parties|music|strictly|pub|kroeg"
    r")\b",
    re.IGNORECASE,
)

CLAUSE = re.compile(
    r"[.;:!?\n]+|,?\s+\b(?:maar|terwijl|hoewel|but|although|while|however)\b\s+",
    re.IGNORECASE,
)
