package dev.stet.dialog;

import dev.stet.answer.AbstentionRule;
import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.search.QueryWords;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says how an answer was found: by which words, in which passages, and how sure that makes it. */
final class WhyComposer {
  /** Of an abstention no passage has been shown yet: so many of the nearest are explained. */
  private static final int NEAREST = 3;

  private final Wording wording;
  private final AbstentionRule rule;

  WhyComposer(Wording wording, AbstentionRule rule) {
    this.wording = wording;
    this.rule = rule;
  }

  /** Explains an answer and those of its passages that a person has seen. */
  Reply explain(Conversation conversation) {
    List<Block> blocks = new ArrayList<>();
    List<String> words = conversation.answer().inquiry().words().stream().map(this::word).toList();
    if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(plain("why", String.join(", ", words))));
    }
    List<Excerpt> excerpts = conversation.excerpts();
    boolean answers = !(conversation.answer() instanceof Answer.Abstention);
    for (int i = 0; i < Math.min(explained(conversation), excerpts.size()); i++) {
      blocks.add(passage(answers ? "why.passage" : "why.nearest", i + 1, excerpts.get(i)));
    }
    double confidence = Conversation.confidence(conversation.answer());
    blocks.add(new Block.Note(plain("why.confidence", confidence, rule.threshold())));
    return new Reply(blocks);
  }

  private static int explained(Conversation conversation) {
    return switch (conversation.answer()) {
      case Answer.Abstention _ -> Math.max(NEAREST, conversation.shown());
      case Answer.Passages _, Answer.Quotations _, Answer.Verification _, Answer.Help _ ->
          conversation.shown();
    };
  }

  /** A word of the question, its weight, and what was looked for if nobody writes it like that. */
  private String word(QueryWords.Word word) {
    return word.instead().isEmpty()
        ? wording.say("why.word", word.written(), word.weight())
        : wording.say("why.word.instead", word.written(), word.weight(), word.instead());
  }

  private Block passage(String key, int number, Excerpt excerpt) {
    String words = String.join(", ", matched(excerpt));
    return new Block.Note(
        plain(
            key,
            number,
            words.isEmpty() ? "" : wording.say("why.holds", words),
            excerpt.coverage(),
            excerpt.score(),
            excerpt.confidence()));
  }

  /** Each once, as the document writes it first. A range of several words is no word but a find. */
  private static List<String> matched(Excerpt excerpt) {
    Set<String> seen = new HashSet<>();
    List<String> inOrder = new ArrayList<>();
    for (Span match : excerpt.matches()) {
      String word = excerpt.text().substring(match.start(), match.end());
      boolean single = word.chars().noneMatch(Character::isWhitespace);
      if (single && seen.add(word.toLowerCase(Locale.ROOT))) {
        inOrder.add(word);
      }
    }
    return inOrder;
  }

  private RichText plain(String key, Object... values) {
    return RichText.plain(wording.say(key, values));
  }
}
