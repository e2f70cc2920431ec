package dev.stet.bench.answers;

import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents articles and questions. The same seed and number give the same. */
final class Press {
  private static final long SEED = 5;
  private static final int WORDS = 200_000;
  private static final int NAMES = 50_000;
  private static final int PARAGRAPHS = 12;

  /** Frames around what is asked, by what they ask for. */
  private static final String[] FRAMES = {
    "When did NAME WORD the WORD of WORD?",
    "How many WORD were WORD in the WORD near NAME?",
    "Why was the WORD of WORD WORD after WORD?",
    "Who WORD the WORD WORD of NAME?",
    "Where is the WORD that NAME WORD?",
    "WORD WORD WORD WORD",
  };

  private final Vocabulary words = Vocabulary.words(WORDS, SEED);
  private final Vocabulary names = Vocabulary.names(NAMES, SEED + 1);

  /** An article of some six hundred words, as news is written: every tenth sentence quotes. */
  Document article(int number) {
    Random random = new Random(SEED * 1_000_003 + number);
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      text.append(paragraph == 0 ? "" : "\n\n");
      for (int sentence = 0; sentence < 3; sentence++) {
        text.append(sentence == 0 ? "" : " ").append(sentence(random));
      }
    }
    DocumentId id = new DocumentId("%03d/%06d.txt".formatted(number / 1_000, number));
    Published published =
        new Published(
            LocalDate.of(2020, 1, 1).plusDays(number % 2_000), null, Published.Origin.FRONT_MATTER);
    Header header =
        new Header(
            title(random), "Herald", null, null, published, "en", new Access(List.of(), null));
    return new Document(SourceText.of(id, text.toString()), header);
  }

  private String title(Random random) {
    return capital(phrase(random, 4)) + " " + names.word(random);
  }

  private String sentence(Random random) {
    String said = phrase(random, 8 + random.nextInt(16));
    return switch (random.nextInt(10)) {
      case 0 -> "“" + capital(said) + ",” said " + person(random) + ".";
      case 1, 2, 3 -> capital(said) + " " + person(random) + " " + phrase(random, 5) + ".";
      case 4 -> capital(said) + " in " + (1900 + random.nextInt(120)) + ".";
      default -> capital(said) + ".";
    };
  }

  private String person(Random random) {
    return names.word(random) + " " + names.word(random);
  }

  private String phrase(Random random, int length) {
    List<String> phrase = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      phrase.add(words.word(random));
    }
    return String.join(" ", phrase);
  }

  private static String capital(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }

  /** A question about one of the first articles: half of its words stand near each other there. */
  String question(int number, int articles) {
    Random random = new Random(SEED * 999_983 + number);
    String[] told = article(random.nextInt(articles)).text().characters().split("\\P{L}+", -1);
    int at = random.nextInt(Math.max(1, told.length - 40));
    String question = FRAMES[number % FRAMES.length];
    while (question.contains("WORD")) {
      boolean there = random.nextBoolean();
      String word = there ? longer(told, at += 3) : words.telling(random);
      question = question.replaceFirst("WORD", word);
    }
    return question.replaceFirst("NAME", names.word(random));
  }

  /** The next word that is not one of the small ones. */
  private static String longer(String[] told, int from) {
    int at = from;
    while (at + 1 < told.length && told[at].length() < 5) {
      at++;
    }
    return told[Math.min(at, told.length - 1)].toLowerCase(java.util.Locale.ROOT);
  }
}
