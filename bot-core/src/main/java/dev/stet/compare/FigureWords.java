package dev.stet.compare;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The English words by which two figures are told to be about the same thing or not. */
final class FigureWords {
  /** What can befall people, by the words that say so. */
  private static final Map<String, Fate> FATES = new TreeMap<>();

  static {
    fate(Fate.DEATH, "killed kill kills killing dead died die dies dying deaths death fatalities");
    fate(Fate.DEATH, "toll perished slain bodies drowned murdered casualties lives");
    fate(Fate.HURT, "injured injuring injuries wounded wounding wounds hurt hospitalised");
    fate(Fate.HURT, "hospitalized");
    fate(Fate.MISSING, "missing unaccounted disappeared");
    fate(Fate.HELD, "arrested arrests arrest detained detaining custody jailed");
    fate(Fate.MOVED, "evacuated evacuating displaced homeless fled evacuation evacuees displacing");
    fate(Fate.SAVED, "rescued survived survivors survivor freed released");
    fate(Fate.TAKEN, "kidnapped abducted hostages hostage captured");
    fate(Fate.ILL, "infected infections sickened");
  }

  /** Words for whoever is meant, whatever they are. */
  private static final Set<String> ANYONE =
      words(
          "people person persons others dead deaths fatalities victims casualties injuries injured"
              + " wounded bodies lives arrests individuals missing infections survivors"
              + " evacuees");

  /** Without the ending of a plural. */
  private static final Set<String> PEOPLE =
      words(
          "people men women children adult soldier officer pilot policeman police guard sailor"
              + " civilian student pupil teacher worker passenger member resident villager"
              + " rescuer firefighter other girl boy baby protester tourist journalist");

  private static final Set<String> PLURALS =
      words(
          "people men women children others dead injured wounded police feet persons personnel"
              + " troops fatalities km kg mph mw gw");

  /** No things that are counted: a time, or a place in an order. */
  private static final Set<String> UNCOUNTED =
      words(
          "years days weeks months hours minutes seconds decades centuries times others' s"
              + " years' months' days' weeks' hours' days' ones states");

  private static final Set<String> STOPS =
      words(
          "a an the of in on at by for to from with and or but as is are was were be been being has"
              + " have had who whom whose which that this these those their its his her it they he"
              + " she we i you not no so than then there when while where after before since during"
              + " into over under about across amid between more most some all said says say will"
              + " would could may might can should must also just only still already far up down"
              + " out off if because per each any both");

  /** Words that say what is needed, expected or possible rather than so. */
  private static final Set<String> NEEDED =
      words(
          "need needs needed required requires require must threshold could would may might should"
              + " target goal expected expects forecast plan plans planned limit capacity if aims"
              + " projected predicted estimates hopes potential potentially likely feared promised"
              + " pledged proposed wants risk ask asks asked seek seeks sought");

  private static final Set<String> PARTS =
      words("including include includes among another additional further extra other remaining");

  private static final Set<String> OF_A_WHOLE = words("these those them whom which the");

  /** What comes between a figure and the place it is about. */
  private static final Set<String> PLACING =
      words("in at across from near through around outside for throughout to of against");

  private static final Set<String> REPORTS =
      words(
          "said says say told according reported reports report officials official authorities"
              + " spokesman spokeswoman news agency");

  private static final Set<String> DAYS =
      words("monday tuesday wednesday thursday friday saturday sunday");

  private static final Set<String> PAST = words("previous previously earlier compared versus");

  private static final Set<String> TIMES = words("ago old later earlier");

  private static final Set<String> RATES =
      words(
          "daily weekly monthly yearly annually hourly average annual day overnight today quarter"
              + " quarterly month year week first second third fourth third-quarter");

  private static final Set<String> TOTALS =
      words("total totals overall since cumulative combined altogether");

  private FigureWords() {}

  private static Set<String> words(String listed) {
    return Set.of(Arrays.stream(listed.split(" ", -1)).distinct().toArray(String[]::new));
  }

  private static void fate(Fate fate, String listed) {
    words(listed).forEach(word -> FATES.put(word, fate));
  }

  static Optional<Fate> fate(String word) {
    return Optional.ofNullable(FATES.get(word));
  }

  static boolean isAnyone(String word) {
    return word.isEmpty() || ANYONE.contains(word);
  }

  /** Whether a noun, without the ending of a plural, names people. */
  static boolean isPeople(String noun) {
    return PEOPLE.contains(noun);
  }

  static boolean isPlural(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s");
    boolean singular = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return PLURALS.contains(word) || (plural && !singular);
  }

  static boolean isCounted(String word) {
    return !UNCOUNTED.contains(word);
  }

  static boolean isStop(String word) {
    return STOPS.contains(word);
  }

  static boolean isNeeded(String word) {
    return NEEDED.contains(word);
  }

  static boolean isPart(String word) {
    return PARTS.contains(word);
  }

  static boolean isWhole(String word) {
    return OF_A_WHOLE.contains(word);
  }

  static boolean isPlacing(String word) {
    return PLACING.contains(word);
  }

  static boolean isReport(String word) {
    return REPORTS.contains(word) || DAYS.contains(word);
  }

  static boolean isDay(String word) {
    return DAYS.contains(word);
  }

  /** Makes a time of a number before it. */
  static boolean isTime(String word) {
    return TIMES.contains(word);
  }

  /** Says that a number behind it is what once was. */
  static boolean isPast(String word) {
    return PAST.contains(word);
  }

  static boolean isRate(String word) {
    return RATES.contains(word);
  }

  static boolean isTotal(String word) {
    return TOTALS.contains(word);
  }

  /** A word without the ending of a plural. */
  static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    if (bare.endsWith("ies") && bare.length() > 4) {
      return bare.substring(0, bare.length() - 3) + "y";
    }
    boolean plural = bare.endsWith("s") && !bare.endsWith("ss") && bare.length() > 3;
    return plural ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** What befell those who are counted. */
  enum Fate {
    DEATH,
    HURT,
    MISSING,
    HELD,
    MOVED,
    SAVED,
    TAKEN,
    ILL
  }
}
