package dev.stet.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Completes a question that only makes sense after another one: "and what about NATO?", "when was
 * that?", "what else did he say?", "no, I meant the budget". Deterministic; a question that can
 * stand alone is left alone.
 */
public final class FollowUps {
  private static final Pattern CORRECTION =
      pattern(
          "(?:(?:no|nope|sorry|nein|ні)[,.!;:–-]* )?(?:i (?:meant|mean)|ich (?:meinte|meine)|я"
              + " (?:мав|мала|маю) на увазі) (?<x>.+)");
  private static final Pattern LEAD =
      pattern(
          "(?:(?:and|und|а|і|й|та|but|aber)?,? ?(?:what about|how about|was ist mit|wie"
              + " (?:steht|ist) es mit|як щодо|що щодо|що з|щодо)|and|und|а|і|й|та) (?<x>.+)");
  private static final Pattern RELATION =
      pattern("(?:about|on|regarding|über|zu|zum|zur|про|щодо) (?<x>.+)");
  private static final Pattern PLACE_OR_TIME =
      pattern("(?:in|at|to|for|from|with|im|nach|у|в|до) (?<x>.+)");

  private static final String ASKING =
      "(?:when|where|who|whom|whose|why|what|which|how(?:"
          + " (?:many|much|long|old|far|often))?|wann|wo|wohin|wer|wen|wem|warum|wieso|was|welche\\p{L}*|wie(?:"
          + " (?:viele?|lange|alt|oft))?|коли|де|куди|хто|кого|кому|чому|що|скільки|як)";
  private static final Pattern BEGINS_ASKING = pattern(ASKING + "\\b.*");
  private static final Pattern ASKED_WITH = pattern("(?<x>" + ASKING + ")\\b.*");

  private static final String PERSON =
      "(?:he|she|him|her|his|they|them|their|er|sie|ihm|ihn|ihr|він|вона|вони|його|її|йому|їй|їх|нього"
          + "|неї|ним|ним|нею)";
  private static final Pattern ONLY_PERSON = pattern(PERSON);
  private static final Pattern HAS_PERSON =
      pattern("(?<before>(?:.* )?)(?<pronoun>" + PERSON + ")(?<after>(?: .*)?)");
  private static final Pattern HAS_THING =
      pattern(
          "(?<before>.* )(?<pronoun>it|that|this|those|these|es|das|dies|це|цього|цьому|цим|воно)"
              + "(?<after>(?: .*)?)");

  /** Behind any other word "he" may stand for somebody whom the question itself names. */
  private static final Pattern LEADS_TO_PERSON =
      pattern(
          "(?:.*"
              + " )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|about|with"
              + "|to|of|by|for|from|against|\\P{IsLatin}+|hat|haben|war|waren|ist|sind|wird|hatte|wohnt|lebt|sagte|sagt)"
              + " ");

  private static final Pattern ELSE =
      pattern("(?<before>.*?) ?\\b(?:else|sonst noch|noch|ще)\\b(?<after>.*)");
  private static final Pattern THING =
      pattern(
          ".*(?<x>\\b(?:the|an?|this|der|die|das|den|dem|des|eine[nmrs]?|ein) [\\p{L}\\p{M}-]+).*");
  private static final Pattern TOPIC =
      pattern("(?<before>.* (?:about|on|regarding|über|zu|zum|zur|про|щодо)) (?<x>.+)");
  private static final Pattern WHO_COMMAND = pattern("who (?<x>.+)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern END = Pattern.compile("[\\s?!.…]+$");

  /** More words than this say by themselves what "it" is. */
  private static final int FEW = 2;

  private final Predicate<String> speaks;

  /**
   * Completes questions.
   *
   * @param speaks whether somebody of a name is quoted in the documents
   */
  public FollowUps(Predicate<String> speaks) {
    this.speaks = speaks;
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * A question as it is meant after another one.
   *
   * @param speaker who was quoted in answer to that; null: nobody, or several
   */
  public Question complete(Question question, Question before, @Nullable String speaker) {
    if (before.words().isEmpty() || question.text().isEmpty()) {
      return question;
    }
    Earlier earlier = new Earlier(base(before), speaker);
    String text = END.matcher(question.text()).replaceFirst("");
    Matcher correction = CORRECTION.matcher(text);
    Matcher lead = LEAD.matcher(text);
    if (correction.matches()) {
      return instead(correction.group("x"), question, before, earlier);
    }
    return lead.matches()
        ? instead(lead.group("x"), question, before, earlier)
        : elliptic(text, earlier).map(meant -> meant.of(question, before)).orElse(question);
  }

  /** What was asked before, without the words for its time, which is carried by itself. */
  private static String base(Question before) {
    String words = before.window() == null ? before.words() : before.timing().rest();
    return END.matcher(words).replaceFirst("");
  }

  /** What was asked before, and who was heard in answer. */
  private record Earlier(String words, @Nullable String speaker) {
    /** Of whom "he" and "she" speak; empty: of nobody. */
    String person() {
      if (speaker != null) {
        return speaker;
      }
      Optional<Speech.Who> who = speech();
      List<Phrases.Phrase> names = Phrases.names(words);
      // Of two names the longer one is a person's: "Ada Moss" in "Ada Moss über den Hafen".
      Optional<String> full =
          names.stream()
              .map(Phrases.Phrase::text)
              .filter(name -> name.contains(" "))
              .reduce((earlier, later) -> later);
      return who.map(Speech.Who::name)
          .or(() -> full)
          .orElse(names.isEmpty() ? "" : names.getLast().text());
    }

    /** What "it" may be: the thing and the names, else all that was asked about. */
    List<String> things() {
      Set<String> things = new LinkedHashSet<>();
      Matcher thing = THING.matcher(words);
      if (thing.matches()) {
        things.addAll(Phrases.texts(thing.group("x")));
      }
      Phrases.names(words).forEach(name -> things.add(name.text()));
      return things.isEmpty() ? Phrases.texts(words) : List.copyOf(things);
    }

    Optional<Speech.Who> speech() {
      Matcher command = WHO_COMMAND.matcher(words);
      SpeechParser parser = KindParser.SPEECH;
      return parser
          .question(words)
          .filter(Speech.Who.class::isInstance)
          .map(Speech.Who.class::cast)
          .or(() ->
              command.matches() && KindParser.of(words) != Kind.WHO_IS
                  ? Optional.of(parser.who(command.group("x"))).filter(w -> !w.topic().isEmpty())
                  : Optional.empty());
    }
  }

  /**
   * A question that was completed.
   *
   * @param window the time it names itself; null: that of the question before
   */
  private record Meant(String words, List<String> carried, @Nullable TimeWindow window) {
    Question of(Question question, Question before) {
      WindowParser windows = new WindowParser(question.asked(), question.zone());
      Timing own = LatestWords.read(windows.find(words));
      if (window != null) {
        return made(question, timed(window, own));
      }
      boolean carries = own.window() == null && before.window() != null;
      Timing.Force force = before.timing().force();
      return made(
          question,
          carries ? new Timing(before.window(), force, own.rest(), own.newestFirst()) : own);
    }

    /** A year may also be what the question is about: "and what about 2019?" */
    private Timing timed(TimeWindow named, Timing own) {
      boolean date = YEAR.matcher(named.phrase()).find();
      Timing.Force force = date ? Timing.Force.PERHAPS_DATE : Timing.Force.FILTER;
      return new Timing(named, force, words, own.newestFirst());
    }

    private Question made(Question question, Timing timing) {
      String all =
          timing.force() == Timing.Force.PERHAPS_DATE && window != null
              ? words + " " + window.phrase()
              : words;
      return new Question(
          question.text(),
          question.asked(),
          question.asker(),
          question.asOf(),
          all,
          timing,
          carried);
    }
  }

  /** Something else is asked about, in the same way as before. */
  private Question instead(String other, Question question, Question before, Earlier earlier) {
    if (BEGINS_ASKING.matcher(other).matches()) {
      return asked(other, question, before, earlier);
    }
    Optional<TimeWindow> time = TimeWindow.of(other, question.asked(), question.zone());
    if (time.isPresent()) {
      return new Meant(earlier.words, Phrases.texts(earlier.words), time.get())
          .of(question, before);
    }
    boolean person = ONLY_PERSON.matcher(other).matches();
    String named = person ? another(earlier) : other;
    return Phrases.of(named).isEmpty()
        ? question
        : replaced(named, person, earlier).of(question, before);
  }

  /** "And when does it open?": what asks for itself is only completed where it has to be. */
  private Question asked(String other, Question question, Question before, Earlier earlier) {
    if (Phrases.of(other, earlier.words).size() == 1) {
      List<String> carried = Phrases.texts(earlier.words);
      return new Meant(other + " " + String.join(" ", carried), carried, null).of(question, before);
    }
    return elliptic(other, earlier)
        .map(meant -> meant.of(question, before))
        .orElseGet(() -> new Meant(other, List.of(), null).of(question, question));
  }

  /** Something or, with {@code person}, somebody else in place of what was asked about. */
  private Meant replaced(String other, boolean person, Earlier earlier) {
    Matcher relation = RELATION.matcher(other);
    Optional<Speech.Who> speech = earlier.speech();
    if (speech.isPresent()) {
      Speech.Who who = speech.get();
      boolean speaker = !relation.matches() && (person || speaks.test(other));
      String name = speaker ? other : who.name();
      String topic = speaker ? who.topic() : relation.matches() ? relation.group("x") : other;
      List<String> carried = speaker ? Phrases.texts(who.topic()) : List.of(name);
      return new Meant(said(name, topic), carried, null);
    }
    String bare = relation.matches() ? relation.group("x") : withoutPreposition(other);
    boolean name = Character.isUpperCase(bare.codePointAt(0));
    String words =
        bare.equals(other) || name || relation.matches()
            ? substituted(bare, earlier.words)
            : earlier.words + " " + other;
    List<String> carried = new ArrayList<>(Phrases.texts(words));
    carried.removeAll(Phrases.texts(bare));
    if (person) {
      carried.add(other);
    }
    return new Meant(words, carried, null);
  }

  private static String withoutPreposition(String words) {
    Matcher matcher = PLACE_OR_TIME.matcher(words);
    return matcher.matches() ? matcher.group("x") : words;
  }

  /** "And him?": whom the question before named besides the one who was asked for. */
  private static String another(Earlier earlier) {
    List<Phrases.Phrase> names = Phrases.names(earlier.words);
    return names.isEmpty() ? earlier.person() : names.getLast().text();
  }

  private static String said(String name, String topic) {
    return "what did " + name + " say" + (topic.isEmpty() ? "" : " about " + topic);
  }

  /** A name takes the place of the last name, all else that of the last thing. */
  private static String substituted(String other, String words) {
    List<Phrases.Phrase> names = Phrases.names(words);
    boolean name = Character.isUpperCase(other.codePointAt(0));
    if (name && !names.isEmpty()) {
      Phrases.Phrase last = names.getLast();
      return words.substring(0, last.start()) + other + words.substring(last.end());
    }
    Matcher thing = THING.matcher(words);
    if (thing.matches()) {
      return words.substring(0, thing.start("x")) + other + words.substring(thing.end("x"));
    }
    Matcher topic = TOPIC.matcher(words);
    return (topic.matches() ? topic.group("before") : words) + " " + other;
  }

  /** A question with a pronoun for what was named before, or with nothing but a word that asks. */
  private Optional<Meant> elliptic(String written, Earlier earlier) {
    Matcher other = ELSE.matcher(written);
    String text =
        other.matches() ? (other.group("before") + other.group("after")).strip() : written;
    Optional<Meant> person = ofPerson(text, earlier);
    if (person.isPresent()) {
      return person;
    }
    Matcher asking = ASKED_WITH.matcher(text);
    if (asking.matches() && Phrases.of(text, earlier.words).isEmpty()) {
      List<String> carried = Phrases.texts(earlier.words);
      return Optional.of(
          new Meant(asking.group("x") + " " + String.join(" ", carried), carried, null));
    }
    return ofThing(text, earlier);
  }

  private static Optional<Meant> ofPerson(String text, Earlier earlier) {
    Matcher matcher = HAS_PERSON.matcher(text);
    if (!matcher.matches()
        || !LEADS_TO_PERSON.matcher(matcher.group("before")).matches()
        || Phrases.of(matcher.group("before"), earlier.words).size() >= FEW
        || Phrases.of(matcher.group("before"), earlier.words).stream()
            .anyMatch(Phrases.Phrase::name)
        || earlier.person().isEmpty()) {
      return Optional.empty();
    }
    String named = matcher.group("before") + earlier.person() + matcher.group("after");
    Matcher thing = HAS_THING.matcher(text);
    if (!thing.matches() || Phrases.of(thing.group("after")).size() > 0) {
      return Optional.of(new Meant(named, List.of(earlier.person()), null));
    }
    List<String> carried = new ArrayList<>(List.of(earlier.person()));
    String topic = earlier.speech().map(Speech.Who::topic).orElse(earlier.words);
    carried.addAll(Phrases.texts(topic));
    Matcher again = HAS_THING.matcher(named);
    String words = again.matches() ? again.group("before") + topic + again.group("after") : named;
    return Optional.of(new Meant(words, carried.stream().distinct().toList(), null));
  }

  private static Optional<Meant> ofThing(String text, Earlier earlier) {
    Matcher matcher = HAS_THING.matcher(text);
    List<Phrases.Phrase> own = Phrases.of(text, earlier.words);
    boolean few = own.size() <= FEW && own.stream().noneMatch(Phrases.Phrase::name);
    if (!matcher.matches() || !few || !BEGINS_ASKING.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> carried = earlier.things();
    String words = matcher.group("before") + String.join(" ", carried) + matcher.group("after");
    return Optional.of(new Meant(words, carried, null));
  }
}
