package dev.stet.quotes;

import dev.stet.quotes.Person.Gender;

/** What speaks for a person being the one a pronoun stands for. */
final class AntecedentFeatures {
  private final Scene scene;

  AntecedentFeatures(Scene scene) {
    this.scene = scene;
  }

  /** What is remembered of a person when the text is read up to the pronoun. */
  record Trace(int person, Mention last, boolean byPronoun, int times, boolean spoke) {}

  void collectNone(Mention pronoun, Features features) {
    features.add("none", scene.keys().key(pronoun.head()));
  }

  /**
   * @param rank how many persons were mentioned later than this one
   * @param fitting how many of those the pronoun could stand for
   */
  void collect(Mention pronoun, Trace trace, int rank, int fitting, Features features) {
    Reading reading = scene.reading();
    int sentences = reading.sentenceOf(pronoun.head()) - reading.sentenceOf(trace.last.head());
    int paragraphs = reading.paragraphOf(pronoun.head()) - reading.paragraphOf(trace.last.head());
    int far = Math.min(sentences, 6);
    int agrees = agreement(pronoun, trace.person);
    int subject = subject(trace.last);
    features.add("agrees", agrees, scene.people().isOrganisation(trace.person) ? 1 : 0);
    features.add("agreesrank", agrees, Math.min(fitting, 4));
    features.add("rank", Math.min(rank, 6), agrees);
    features.add("sentences", far, Math.min(fitting, 3));
    features.add("sentencessubject", far, subject, Math.min(fitting, 3));
    features.add("paragraphs", Math.min(paragraphs, 4), Math.min(fitting, 3), subject);
    features.add("subject", subject, trace.byPronoun ? 1 : 0);
    features.add("spoke", trace.spoke ? 1 : 0, far, Math.min(fitting, 3));
    features.add("times", Features.bucket(trace.times), Math.min(fitting, 3));
    features.add("timesfar", Features.bucket(trace.times), far);
    features.add("pronoun", trace.byPronoun ? 1 : 0, far, agrees);
    features.add("quoted", reading.isQuoted(trace.last.head()) ? 1 : 0, far);
    features.add("before", scene.keys().key(trace.last.first() - 1), Math.min(far, 2));
    features.add("behind", scene.keys().key(trace.last.last() + 1), Math.min(far, 2));
    features.add("starts", reading.startsParagraph(pronoun.first()) ? 1 : 0, far, subject);
    features.add("full", trace.last.words().length() > 1 ? 1 : 0, far, agrees);
    features.add("mark", reading.startsSentence(pronoun.first()) ? 1 : 0, far, subject);
    features.add(
        "relative",
        scene.keys().key(pronoun.head()),
        pronoun.head() - trace.last.last() < 3 ? 1 : 0);
  }

  /** 0 the same gender, 1 not known, 2 another. */
  int agreement(Mention pronoun, int person) {
    Gender needed = Gender.of(scene.words().lower(pronoun.head()));
    Gender gender = scene.people().genderOf(person);
    if (needed.contradicts(gender)) {
      return 2;
    }
    return needed == gender ? 0 : 1;
  }

  /** Whether a mention is likely the subject of its clause: by place, label and what precedes. */
  private int subject(Mention mention) {
    int first = mention.first();
    boolean starts = scene.reading().startsSentence(first);
    boolean source = scene.label(mention.head()) == Label.SOURCE;
    boolean titled = first > 0 && Lexicon.isTitle(scene.words().lower(first - 1));
    boolean startsWithTitle = titled && scene.reading().startsSentence(first - 1);
    return (starts || startsWithTitle ? 2 : 0) + (source ? 1 : 0);
  }
}
