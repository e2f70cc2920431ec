package dev.stet.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Closed lists of English words that the rules look up. All in small letters. */
final class Lexicon {
  private static final Set<String> DOTTED =
      words(
          "mr mrs ms dr sen rep gov gen lt col sgt maj capt prof rev st jr sr adm atty sens reps");

  private static final Set<String> FUNCTION =
      words(
          "the a an this that these those some many most all any no each every both few several"
              + " one",
          "i you he she it we they me him her us them my your his its our their who whom whose",
          "which what when where why how if because although though while since until unless"
              + " before",
          "after as at by for from in into of off on onto out over through to toward under up upon",
          "with within without about above across against along among around behind below beside",
          "between beyond despite during except inside like near outside past per than throughout",
          "and or but nor so yet not also just only even still now then here there again ever"
              + " never",
          "is are was were be been being am do does did has have had will would can could may"
              + " might",
          "shall should must however meanwhile instead indeed perhaps maybe according another"
              + " other",
          "such more much less least well very too later earlier once twice soon today tomorrow",
          "yesterday tonight yes okay thank thanks please let get got new two three four five six");

  private static final Set<String> TITLES =
      words(
          "mr mr. mrs mrs. ms ms. miss dr dr. sen sen. sens. senator senators rep rep. reps.",
          "representative congressman congresswoman gov gov. governor president presidents vice",
          "president-elect sir dame lord lady prof prof. professor gen gen. general lt lt. col"
              + " col.",
          "colonel capt capt. captain sgt sgt. sergeant maj maj. major adm adm. admiral judge"
              + " justice",
          "mayor secretary minister premier chancellor king queen prince princess pope rev rev.",
          "reverend father sister rabbi imam bishop archbishop cardinal attorney speaker chairman",
          "chairwoman chair chief commissioner ambassador envoy director leader whip candidate",
          "nominee spokesman spokeswoman spokesperson former ex-president prime foreign deputy",
          "democrat republican lieutenant councilman councilwoman alderman sheriff detective coach",
          "officer marshal emperor sultan sheikh ayatollah co-founder founder ceo editor host");

  private static final Set<String> ROLES =
      words(
          "spokesman spokeswoman spokesperson spokesmen spokespeople official officials aide aides",
          "adviser advisers advisor advisors strategist strategists analyst analysts expert"
              + " experts",
          "critic critics supporter supporters opponent opponents voter voters lawyer lawyers",
          "attorney attorneys prosecutor prosecutors judge justices minister ministers president",
          "candidate candidates nominee senator senators congressman congresswoman governor"
              + " governors",
          "mayor lawmaker lawmakers leader leaders chairman chairwoman director manager editor",
          "reporter reporters journalist journalists columnist author writer professor historian",
          "researcher researchers scientist scientists economist economists activist activists",
          "protester protesters resident residents neighbor man woman men women people person",
          "mother father son daughter wife husband brother sister friend friends colleague"
              + " colleagues",
          "student students teacher teachers worker workers employee employees police officer"
              + " officers",
          "authorities investigators agent agents witness witnesses source sources insider"
              + " insiders",
          "diplomat diplomats ambassador secretary commissioner chief executive executives owner",
          "operative operatives donor donors conservative conservatives liberals businessman",
          "billionaire mogul host hosts anchor moderator pollster pollsters billionaire democrat",
          "democrats republican republicans pastor priest pope coach player veteran veterans",
          "politician politicians organizer organizers doctor doctors nurse farmer farmers driver");

  private static final Set<String> GROUPS =
      words(
          "poll polls survey surveys report reports study studies statement letter email memo",
          "newspaper paper magazine outlet website site network campaign campaigns administration",
          "government committee commission department agency agencies party council court ministry",
          "company firm group groups organization organizations union team office embassy media",
          "editorial article document documents data records lawsuit complaint indictment ad ads");

  private static final Set<String> ORGANISATION_ENDS =
      words(
          "party committee commission department agency council court ministry university college",
          "institute institution foundation center centre association federation union company inc",
          "inc. corp corp. llc ltd bank group times post journal news tribune herald globe press",
          "network television radio magazine house senate congress parliament bureau office board",
          "authority campaign coalition alliance league church school hospital club team fund pac",
          "project society service services administration caucus conference convention"
              + " organization",
          "street city county state states island river tower avenue airport hall station building",
          "act bill amendment treaty agreement award awards day week month poll report");

  private static final Set<String> CALENDAR =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february march april",
          "may june july august september october november december jan. feb. mar. apr. aug. sept.",
          "oct. nov. dec. christmas easter thanksgiving");

  private static final Set<String> PARTICLES =
      words("de del della da di du la le van von der den ter bin ibn al el");

  private static final Set<String> SUFFIXES = words("jr jr. sr sr. ii iii iv");

  /** Titles that are surnames as well. */
  private static final Set<String> ALSO_SURNAMES =
      words("king pope bishop judge marshal prince major justice coach queen cardinal");

  private static final Set<String> PLACES =
      words(
          "africa america asia europe afghanistan albania algeria argentina armenia australia"
              + " austria",
          "azerbaijan bangladesh belarus belgium bolivia bosnia brazil britain bulgaria canada"
              + " chile",
          "china colombia croatia cuba cyprus czechia denmark ecuador egypt england estonia"
              + " ethiopia",
          "finland france germany ghana greece haiti hungary iceland india indonesia iran iraq"
              + " ireland",
          "israel italy japan kazakhstan kenya korea kosovo kuwait latvia lebanon libya lithuania",
          "malaysia mali mexico moldova mongolia morocco myanmar nepal netherlands niger nigeria"
              + " norway",
          "pakistan palestine panama paraguay peru philippines poland portugal qatar romania"
              + " russia",
          "rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden",
          "switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay"
              + " uzbekistan",
          "venezuela vietnam wales yemen zambia zimbabwe alabama alaska arizona arkansas"
              + " california",
          "colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas"
              + " kentucky",
          "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana",
          "nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania",
          "rhode island tennessee texas utah vermont wisconsin wyoming moscow kyiv kiev london"
              + " paris",
          "berlin brussels beijing tokyo washington manhattan brooklyn boston chicago philadelphia",
          "atlanta miami detroit cleveland angeles francisco vegas baghdad tehran ankara jerusalem",
          "u.s. u.s us usa uk u.k. eu u.n. un states kingdom nations union soviet north south east"
              + " west",
          "new northern southern eastern western central great united american european russian");

  private static final Set<String> PRONOUNS = words("he she they who it we i");

  private static final Set<String> SAYING = saying();

  private Lexicon() {}

  private static Set<String> saying() {
    Set<String> forms =
        new HashSet<>(
            words(
                "say says said saying tell tells told telling write writes wrote written writing",
                "think thinks thought thinking speak speaks spoke spoken speaking put puts read",
                "go goes went begin begins began swear swears swore hear hears heard find finds",
                "found show shows showed shown according per hold holds held mean means meant know",
                "knows knew feel feels felt quip quips quipped quipping admit admits admitted",
                "admitting concur concurred understand understands understood sing sang"));
    Set<String> regular =
        words(
            "add ask report recount comment confess remark repeat respond retort shout whisper"
                + " yell",
            "boast claim insist complain contend explain maintain mention warn mutter point"
                + " protest",
            "assert suggest predict hint tweet post joke stress lament reiterate state declare"
                + " argue",
            "announce note acknowledge concede continue observe describe emphasize emphasise"
                + " promise",
            "propose urge advise praise criticize criticise accuse allege conclude recall reveal",
            "confirm question wonder demand agree disagree believe call recommend underline"
                + " highlight",
            "charge counter confide caution express reason disclose exclaim interject intervene"
                + " opine",
            "pronounce proclaim reckon scoff sigh speculate muse venture volunteer voice apologize",
            "blast slam tout estimate expect fear hope indicate inform instruct invite object"
                + " order",
            "outline pledge pray request deny reply testify clarify cry vow imply specify notify"
                + " cite",
            "quote answer label denounce condemn dismiss signal relay elaborate theorize deem"
                + " tease");
    for (String verb : regular) {
      forms.addAll(inflections(verb));
    }
    return Set.copyOf(forms);
  }

  private static List<String> inflections(String verb) {
    String stem = verb.substring(0, verb.length() - 1);
    boolean vowelBeforeY = "aeou".indexOf(verb.charAt(verb.length() - 2)) >= 0;
    if (verb.endsWith("e")) {
      return List.of(verb, verb + "s", verb + "d", stem + "ing");
    }
    if (verb.endsWith("y") && !vowelBeforeY) {
      return List.of(verb, stem + "ies", stem + "ied", verb + "ing");
    }
    String third = verb.endsWith("s") ? verb + "es" : verb + "s";
    return List.of(verb, third, verb + "ed", verb + "ing");
  }

  private static Set<String> words(String... lines) {
    return Set.of(
        new HashSet<>(List.of(String.join(" ", lines).split(" "))).toArray(String[]::new));
  }

  /** Written with a full stop that ends no sentence. */
  static boolean isDotted(String word) {
    return DOTTED.contains(word);
  }

  static boolean isFunctionWord(String word) {
    return FUNCTION.contains(word);
  }

  /** Stands before a name and is no part of it. */
  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** A noun for somebody who may speak. */
  static boolean isRole(String word) {
    return ROLES.contains(word);
  }

  /** A noun for something that may be quoted. */
  static boolean isGroup(String word) {
    return GROUPS.contains(word);
  }

  static boolean endsOrganisation(String word) {
    return ORGANISATION_ENDS.contains(word);
  }

  /** A title that may be the last word of a name. */
  static boolean isAlsoSurname(String word) {
    return ALSO_SURNAMES.contains(word);
  }

  /** A word that names of places are made of. */
  static boolean isPlace(String word) {
    return PLACES.contains(word);
  }

  static boolean isCalendar(String word) {
    return CALENDAR.contains(word);
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  static boolean isNameSuffix(String word) {
    return SUFFIXES.contains(word);
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  /** Introduces a text that is given in full. */
  static boolean isWriting(String word) {
    return switch (word) {
      case "wrote", "writes", "write", "posted", "tweeted", "reads", "read" -> true;
      default -> false;
    };
  }

  /** A form of a verb that can introduce what somebody said. */
  static boolean isSaying(String word) {
    return SAYING.contains(word);
  }
}
