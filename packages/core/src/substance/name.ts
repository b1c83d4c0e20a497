const SALT_WORDS =
  "disodium hydrochloride hcl sodium potassium calcium magnesium phosphate sulfate sulphate acetate citrate maleate fumarate tartrate succinate mesylate besylate bromide chloride propionate valerate dipropionate furoate butyrate monohydrate dihydrate trihydrate anhydrous";
const SALTS: ReadonlySet<string> = new Set(SALT_WORDS.split(" "));

/** Whether a word is that of a salt; alone it may be the medicine: sodium chloride in the nose. */
export function isSalt(word: string): boolean {
  return SALTS.has(word);
}

/** Words of a product's name that name no ingredient: forms, routes, salts, units, in the languages that we meet. */
const NOT_INGREDIENTS: ReadonlySet<string> = new Set(
  (
    "mg g ml mcg ug iu unt unit units actuat hr day percent w v of and with plus for per in dose doses pack oral tablet tablets tab tabs capsule capsules cap caps gelcap gelcaps softgel softgels solution suspension syrup " +
    "injection injectable prefilled syringe pen film coated extended release delayed modified chewable disintegrating effervescent granules powder sachet drops eye ear nasal spray inhaler " +
    "cream ointment gel lotion shampoo foam paste patch topical cutaneous transdermal vaginal rectal suppository systemic peroral " +
    SALT_WORDS +
    " " +
    "tabletter tablett kapslar kapsel kräm salva gel schampo lösning injektion depottablett filmdragerad och med " +
    "lozenge lozenges ophthalmic otic subcutaneous intravenous intramuscular infusion vial ampoule emulsion granule pessary supplement supplements dietary " +
    "po im iv sc sq bid tid qid qd prn as needed every weekly week weeks month bedtime morning evening times " +
    "droppar ögondroppar ögonsalva nässpray inhalator injektionsvätska infusionsvätska injektionspenna förfylld penna spruta depotkapsel enterotablett brustablett munsönderfallande mixtur oral dosgranulat tuggtablett kosttillskott vid behov dagligen gånger gång dag per " +
    "mucosal usp auto injector cartridge metered dry inhalation nebulization sublingual buccal medicated biweekly monthly kit " +
    "x q od bd tds sub days month months year years taper gummies gummy meq mmol μg ie mikrogram milligram microgram micrograms enterokapslar enterokapsel turbuhaler diskus autoinjector kurpenna vb tabl kaps dos doser st gång gånger " +
    // Makers, whose names stand behind those of generics.
    "teva sandoz actavis stada orion krka mylan viatris accord bluefish aurobindo ratiopharm hexal mepha spirig apotex zentiva lupin zydus ebb medartuum " +
    "sr xr er la cr ir dr retard forte daily once twice " +
    "patches depotplåster tds tid qds nocte mane om on stat prn prt disp mmx mups hfa cfc evohaler accuhaler easyhaler breezhaler respimat handihaler ellipta spiromax nebules respules nebuliser solostar flexpen kwikpen " +
    "prefilled pre filled ready to use single multidose blister bottle box tube sachets ampoules vials cartridges pens syringes drop spray sprays puff puffs " +
    "morgon kväll natten veckan vecka varannan varje månad efter mat före måltid vaginaltablett vaginalkräm stolpiller suppositorium liniment kutan lösning droppe sprej munspray oralt tuggtabletter brustabletter depottabletter enterotabletter filmdragerade resoribletter sugtablett sugtabletter " +
    "free sugar preservative cfc gastro resistant orodispersible dispersible soluble disposable device devices pump prolonged pulmonary conventional " +
    "löslig hård mjuk enterokapslar gastroresistent resistenta löslich filmtabl filmtabletten filmtablette tabletten tablette kapseln kapsel retardtabletten lactab lactabs brausetabletten magensaftresistente tropfen augentropfen nasenspray salbe creme lösung injektionslösung zäpfchen sirup " +
    "comprimé comprimés gélule gélules sirop gouttes collyre pommade crème suppositoires " +
    "uk ltd limited inc gmbh ab pharma pharmaceuticals glaxosmithkline gsk pfizer novartis sanofi alternova ccs glenmark streuli abbvie merck roche lilly " +
    "bitartrate hydrobromide mesilate besilate tosylate tosilate medoxomil cilexetil etexilate mofetil hemihydrate sesquihydrate pamoate palmitate embonate xinafoate trometamol tromethamine erbumine tert butylamine meglumine dimesylate dihydrochloride hemifumarate hydrogen aspartate gluconate lactate ethylsuccinate estolate decanoate enanthate undecanoate cypionate acetonide hemisuccinate natrium kalium hydroklorid maleat fumarat tartrat suksinat succinat mesilat besilat hydrobromid monohydrat dihydrat acetat fosfat sulfat citrat " +
    "inhaled inhalers inhalable inhalationspulver inhalationsspray inhalationskapsel nebulisation novolizer actuation rectally rektal rektalskum rektalsalva klysma enema enemas suppositories vaginally oromucosal näsdroppar injections " +
    "inj kvällen morgonen qhs qam qpm qod otc odt brus dospulver veckotablett depottabl modifierad frisättning nedtrappning enl ordination tn mikrog i till " +
    "meals breakfast lunch dinner noon hourly hours hrs"
  ).split(" "),
);

/** The number of an approval in the US, by which RxNorm tells products apart: NDA020503. */
const APPROVAL = /^a?nda\d+$/;

const ASCII = /^[\x20-\x7e]*$/;

/** A name for comparing: compatibility forms folded, lower case, accents and trade marks off, one space between words. */
export function normalName(text: string): string {
  // Nine names of ten are plain ASCII, of which there is nothing to fold.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}|[®™©]/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words of plain letters, as most names are: of them there is nothing to fold, and none is an amount. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/i;

/** The words of a name that could name an ingredient. */
export function ingredientWords(name: string): readonly string[] {
  if (!PLAIN.test(name)) return anyWords(name);
  const lower = name.toLowerCase();
  if (lower.includes("a ")) return anyWords(name);
  return lower.split(" ").filter((word) => !NORMAL_NOT_INGREDIENTS.has(word));
}

/** The same of whatever letters and numbers. */
export function anyWords(name: string): readonly string[] {
  return normalName(name.replaceAll(PER_HOUR, " "))
    .replaceAll(TIMES_A, " ")
    .replaceAll(UNITS_E, " ")
    .replaceAll(E_NUMBER, "e$1")
    .split(" ")
    .filter((word) => !AMOUNT.test(word) && !APPROVAL.test(word))
    .map((word) => withoutForm(word.replace(/^\d+/, "")))
    .filter((word) => word !== "" && !NORMAL_NOT_INGREDIENTS.has(word));
}

/** "Once a week" names nothing; elsewhere an "a" may: hepatitis A and B are two vaccines. */
const TIMES_A = /\ba (?:day|week|month)\b/gu;
/** How much a patch gives: 10 mikrog/h. */
const PER_HOUR = /\/ ?(?:h|hr|tim|dygn)\b/giu;
/** Units of insulin and heparin as Swedish writes them, behind a number: elsewhere an "E" is a vitamin. */
const UNITS_E = /(?<=\d) e(?= |$)/gu;

/** An additive, as it is printed on a packet: E 1520; a number behind vitamin E is an amount. */
const E_NUMBER = /(?<!vitamin )(?<!vit )\be (\d{3,4}[a-z]?)\b/gu;

/** All words of a name but its amounts: of "calcium 500 mg tablets", which names an ingredient by a word that is otherwise the name of a salt. */
export function plainWords(name: string): readonly string[] {
  return normalName(name)
    .split(" ")
    .filter((word) => word !== "" && !AMOUNT.test(word));
}

/** Chinese writes form, route and salt in one with the name: 酮康唑片, 鹽酸二甲雙胍緩釋片500毫克. Dictionary and record are both read without them. */
const FORM_HAN = new RegExp(
  `(?:${(
    "緩釋片 缓释片 控釋片 控释片 腸溶片 肠溶片 分散片 咀嚼片 泡騰片 泡腾片 薄膜衣錠 薄膜衣片 口溶片 陰道片 藥片 药片 片劑 片剂 貼片 贴片 錠劑 錠 片 " +
    "腸溶膠囊 肠溶胶囊 軟膠囊 软胶囊 硬膠囊 膠囊 胶囊 藥丸 口服溶液 口服混懸液 口服液 混懸液 懸浮液 糖漿 糖浆 溶液 顆粒 颗粒 粉劑 粉剂 滴劑 滴剂 " +
    "注射液 注射劑 注射剂 針劑 針 洗髮水 洗发水 洗頭水 洗头水 洗髮精 洗劑 洗剂 乳膏 軟膏 软膏 藥膏 药膏 凝膠 凝胶 乳霜 霜 乳液 噴霧劑 噴霧 喷雾 貼布 貼劑 栓劑 " +
    "滴眼液 眼藥水 眼药水 眼藥膏 眼膏 滴耳液 滴鼻液 噴鼻劑 鼻噴霧 鼻噴劑 吸入劑 吸入剂 氣霧劑 鈉 钠 鈣 钙 鉀 钾"
  )
    .split(" ")
    .join("|")})$`,
);
const AMOUNT_HAN = /(?<=\p{Script=Han})\d+(?:mg|g|mcg|ug|ml|iu|%|毫克|微克|克|毫升|單位|单位)?$/u;
const BEFORE_HAN =
  /^(?:外用|口服|注射用|鹽酸|盐酸|苯磺酸|甲磺酸|馬來酸|马来酸|富馬酸|富马酸|琥珀酸|酒石酸|枸橼酸)(?=\p{Script=Han})/u;
const TIMES_HAN = /^(?:每|一)(?:日|天|晚|早|週|周|星期)[一二兩两三四]?[次粒片]?(?:每次)?[一二兩两三半]?[粒片顆颗]?$/;

function withoutForm(word: string): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  if (TIMES_HAN.test(word)) return "";
  const bare = word.replace(FORM_HAN, "").replace(AMOUNT_HAN, "").replace(BEFORE_HAN, "");
  return bare === word ? word : withoutForm(bare);
}

/** A number with units: 500mg, 24h, 5mg5ml, 500毫克. Other letters behind a number may name an ingredient: 6MP, 3TC, 8MOP. */
const UNIT =
  "mgx?|gx?|gm|kg|mcg|ug|ng|ml|l|dl|mgml|iu|ie|u|mu|miu|mmol|meq|h|hr|hrs|min|d|w|wk|m|mo|y|yr|s|x|st|tab|tabl|tabs|cap|caps|kaps|pcs|amp|dos|od|bd|qd|bid|tid|tds|qid|毫克|微克|克|毫升|升|粒|片|丸|支|次|日|天|週|周|劑|單位|小時";
const AMOUNT = new RegExp(`^(?:x?\\d+(?:(?:${UNIT})\\d+)*(?:${UNIT})?|q\\d+(?:h|d|w|wk)?)$`);

const NORMAL_NOT_INGREDIENTS: ReadonlySet<string> = new Set([...NOT_INGREDIENTS].map(normalName));
