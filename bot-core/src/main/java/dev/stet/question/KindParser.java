package dev.stet.question;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the {@link Kind} of a question from the words it begins with, or, where it begins with
 * something else ("In which year …", "The ferry was built when?"), from those that ask.
 *
 * <p>Deterministic: the first rule that fits decides. Rules of all languages are tried, for hardly
 * a word that asks in one of them begins a question in another.
 */
final class KindParser {
  static final SpeechParser SPEECH = new SpeechParser(Instant.EPOCH, ZoneOffset.UTC);

  /** What may stand before the word that asks: "And in", "According to the mayor,". */
  private static final String LEAD =
      "(?:^|^(?:and|so|but|then|und|aber|а|і|и|y|et|e) |, |^(?:please )?(?:tell me|do you know|can"
          + " you tell me) |^(?:at|in|on|by|to|from|of|with|for|since|until|as"
          + " of|um|am|im|seit|bis|in|von|у|в|з|до|на) )";

  private static final List<Rule> RULES =
      List.of(
          start(
              Kind.LATEST,
              "(?!.* (?:which|who|where|when|how)\\b)(?:what(?:'s| is| are)|give me|show me|any)?"
                  + " ?(?:the )?(?:very )?(?:latest|newest|most recent|breaking news)\\b|what's"
                  + " new\\b|what is new\\b|any news\\b|was gibt es neues|gibt es (?:etwas"
                  + " )?neues|(?:das )?neue?ste\\w*\\b|die neue?sten|що"
                  + " нового|(?:останні|найновіші|найсвіжіші) |что нового|последние"
                  + " новости|najnowsze|co nowego|(?:les )?dernières (?:nouvelles|infos)|(?:las"
                  + " )?últimas noticias|(?:le )?ultime notizie"),
          start(
              Kind.LIST,
              "(?:list|name|enumerate)(?: me)?"
                  + " (?:all|the|some|every|\\w+s\\b|two|three|four|five)|(?:what|which) are (?:all"
                  + " |some |the (?:main |different |various |two |three |four |five |names of"
                  + " ))|(?:liste|nenne)\\b|welche sind|перелічи|назви(?:те)?\\b"
                  + "|перечисли|назови|wymień|énumère|enumera|elenca"),
          start(
              Kind.HOW_MANY,
              "how many\\b|(?:what|which) (?:is |was |are |were )?(?:the )?(?:total )?number\\b|how"
                  + " often\\b|wie ?viele\\b|wie oft\\b|скільки"
                  + " (?:людей|разів|осіб|\\p{L}+ів\\b|\\p{L}+их\\b)|сколько"
                  + " (?:людей|раз|человек|\\p{L}+ов\\b|\\p{L}+ей\\b)|ile (?:osób|razy)"
                  + "|cuánt[oa]s\\b|quant[ie]\\b"),
          start(
              Kind.HOW_MUCH,
              "how (?:much|old|long|far|tall|high|deep|big|large|heavy|fast|wide|hot|cold|late)\\b|what"
                  + " (?:percentage|percent|proportion|share|fraction|amount)\\b|what"
                  + " (?:is|was|are|were) the"
                  + " (?:price|cost|value|rate|population|size|length|height|weight|age|area|distance|temperature|salary|budget|percentage|average)\\b|at"
                  + " what (?:age|price|rate)\\b|wie"
                  + " (?:viel|alt|lange?|weit|hoch|groß|teuer|schwer|schnell)\\b|скільки\\b|сколько\\b|ile\\b|combien\\b|cuánt[oa]\\b|quant[oa]\\b|як"
                  + " (?:довго|далеко|часто)\\b|как (?:долго|далеко|часто)\\b"),
          start(
              Kind.WHEN,
              "when\\b|(?:what|which)"
                  + " (?:year|date|day|month|time|century|decade|season|period)\\b|what (?:is|was)"
                  + " the (?:date|year)\\b|wann\\b|seit wann\\b|(?:welche[mrsn]?)"
                  + " (?:jahr|tag|monat|datum)\\b|коли\\b|відколи\\b|(?:якого|якому|який)"
                  + " (?:року|році|рік|дня|день)\\b|когда\\b|в каком"
                  + " году\\b|kiedy\\b|quand\\b|cuándo\\b|quando\\b"),
          start(
              Kind.WHERE,
              "where\\b|(?:what|which) (?:us |u\\.s\\. |american |european |african |asian"
                  + " )?(?:city"
                  + "|country|state|town|village|place|region|county|island|continent|river|street"
                  + "|nation|location|province|port|district)\\b(?!['’]s)|wo\\b|woher\\b|wohin\\b|(?:welche[mrsn]?)"
                  + " (?:stadt|land|ort|region|insel)\\b|де\\b|куди\\b|звідки\\b|(?:яке|якому|яка|якій)"
                  + " (?:місто|місті|країна|країні|село|області)\\b|где\\b|куда\\b"
                  + "|откуда\\b|gdzie\\b|skąd\\b|dokąd\\b|où\\b|d'où\\b|dónde\\b|dove\\b"),
          start(
              Kind.WHY,
              "why\\b|what (?:is|was|are|were) the (?:reasons?|causes?) |what (?:causes|caused|led"
                  + " to)\\b|for what reason\\b|how"
                  + " come\\b|warum\\b|wieso\\b|weshalb\\b|weswegen\\b|чому\\b|навіщо\\b|через"
                  + " що\\b|почему\\b|зачем\\b|dlaczego\\b|pourquoi\\b|por qué\\b|perché\\b"),
          start(
              Kind.WHO_IS,
              "(?:who|who's|whos)(?: is| was| are| were)? (?:the )?(?-iu:\\p{Lu})[\\p{L}.-]*(?:"
                  + " (?:(?-iu:\\p{Lu})[\\p{L}.-]*|de|van|von|der|al|bin)){0,4}\\??$|wer"
                  + " (?:ist|war|sind|waren) (?-iu:\\p{Lu})[\\p{L}.-]*(?:"
                  + " (?-iu:\\p{Lu})[\\p{L}.-]*){0,3}\\??$|хто (?:такий|така|такі) |кто"
                  + " (?:такой|такая|такие) |kim (?:jest|był|była) |qui est |quién es |chi è "),
          start(
              Kind.WHO,
              "(?:who|whom|whose|who's)\\b|(?:what|which)"
                  + " (?:person|man|woman|president|actor|actress"
                  + "|singer|politician|team|company|organi[sz]ation|party|group|player|author|scientist"
                  + "|king|queen|leader|celebrity|billionaire|senator|judge|king|minister|band)\\b"
                  + "|(?:wer|wen|wem|wessen)\\b|(?:хто|кого|кому|ким|чий|чия|чиє)\\b|(?:кто|кем|чей|чья)\\b"
                  + "|(?:kto|kogo|komu|kim)\\b|qui\\b|(?:quién|quiénes)\\b|chi\\b"),
          start(
              Kind.LIST,
              "(?:what|which) (?:two|three|four|five|six|seven|\\d+|other|kinds of|types?"
                  + " of|sorts of)\\b"),
          begin(
              Kind.YES_NO,
              "(?!was"
                  + " (?:sagte?|meinte?|geschah|ist|sind|war|waren|hat|haben|wird|wurde|kostet|macht|bedeutet|heißt)\\b)(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may"
                  + "|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|won't)"
                  + " \\p{L}.*|(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|kann|können|soll|darf|gibt)"
                  + " \\p{L}.*\\?|чи .+|(?:правда|разве) .+|czy .+|est-ce qu.+"));

  /** Words that ask, or tell to find, in any of the languages. */
  private static final Pattern ASKS =
      pattern(
          "\\?\\s*$|(?:^|["
              + " ,])(?:what|what's|which|how|describe|explain|tell|define|was|welche\\p{L}*|wie|worüber|wofür|що|який|яка|яке|які|як|яким|про"
              + " що|что|какой|какая|какие|как|co"
              + "|jak|jaki|jaka|quel(?:le)?s?|comment|qué|cómo|cuáles|cosa|come|quale|quali)\\b");

  private static final Pattern STRAY = Pattern.compile("^[\\s\\p{P}&&[^'’]]+");

  private KindParser() {}

  /** The kind of a question, whatever its language. */
  static Kind of(String written) {
    String text = STRAY.matcher(written.replace('’', '\'')).replaceFirst("");
    if (SPEECH.question(text).isPresent()) {
      return Kind.SPEECH;
    }
    for (Rule rule : RULES) {
      if (rule.pattern.matcher(text).find()) {
        return rule.kind == Kind.YES_NO && isGermanWas(text) ? Kind.OTHER : rule.kind;
      }
    }
    return ASKS.matcher(text).find() ? Kind.OTHER : Kind.KEYWORDS;
  }

  /** "Was geschah im Hafen?" asks what happened. */
  private static boolean isGermanWas(String text) {
    return text.regionMatches(true, 0, "was ", 0, 4) && !FunctionWords.of(text).contains("who");
  }

  private record Rule(Kind kind, Pattern pattern) {}

  private static Rule start(Kind kind, String words) {
    return new Rule(kind, pattern(LEAD + "(?:" + words + ")"));
  }

  private static Rule begin(Kind kind, String words) {
    return new Rule(kind, pattern("^(?:" + words + ")"));
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
