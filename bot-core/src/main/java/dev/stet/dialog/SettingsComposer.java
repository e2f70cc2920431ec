package dev.stet.dialog;

import dev.stet.briefing.Books;
import dev.stet.briefing.Commission.Length;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Quiet;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Subscription.State;
import dev.stet.briefing.Topics;
import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how a subscription is set. */
final class SettingsComposer {
  private final Books books;
  private final Subscription subscription;
  private final BriefingWords words;

  SettingsComposer(Books books, Subscription subscription) {
    this.books = books;
    this.subscription = subscription;
    this.words = BriefingWords.of(subscription);
  }

  /** One sentence, and the question for the zone where nobody knows it. */
  Reply said(String key, @Nullable Instant next) {
    String sentence = sentence(key, next);
    boolean asks = next != null && !subscription.rhythm().chosen();
    return Reply.of(asks ? sentence + " " + words.say("brief.zone.ask") : sentence);
  }

  /** The state of it, as one line of several. */
  Block line(@Nullable Instant next) {
    return Block.note(sentence(headline(), next));
  }

  private String sentence(String key, @Nullable Instant next) {
    String when = SubscriptionHandler.days(subscription.rhythm().schedule(), words);
    String time = subscription.rhythm().schedule().time().toString();
    String zone = BriefingWords.name(subscription.rhythm().zone());
    String due = next == null ? "" : words.moment(next);
    return words.say(key, when, time, zone, due);
  }

  /** That a setting was changed, and what is set now. */
  Reply changed(@Nullable Instant next) {
    String state = subscription.isActive() ? "brief.changed" : "brief.changed.paused";
    String due = next == null ? "" : words.moment(next);
    return Reply.of(words.say(state, String.join(" · ", facts()), due));
  }

  private List<String> facts() {
    Subscription.Taste taste = subscription.taste();
    Topics topics = taste.topics();
    String none = words.say("brief.fact.everything");
    String wanted = topics.wanted().isEmpty() ? none : String.join(", ", topics.wanted());
    @Nullable Quiet quiet = subscription.rhythm().quiet();
    List<String> facts = new ArrayList<>();
    facts.add(words.say("brief.fact.topics", wanted));
    if (!topics.muted().isEmpty()) {
      facts.add(words.say("brief.fact.muted", String.join(", ", topics.muted())));
    }
    if (quiet != null) {
      facts.add(words.say("brief.fact.quiet", quiet.from().toString(), quiet.to().toString()));
    }
    String length = Length.SHORT.equals(taste.length()) ? "short" : "normal";
    facts.add(
        words.say("brief.fact.length." + (Length.LONG.equals(taste.length()) ? "long" : length)));
    facts.add(words.say("brief.fact.empty." + taste.onEmpty().name().toLowerCase(Locale.ROOT)));
    return facts;
  }

  /** All of it. */
  Reply status(@Nullable Instant next) {
    List<Block> blocks = new ArrayList<>(said(headline(), next).blocks());
    facts().forEach(fact -> blocks.add(Block.note(fact)));
    last().ifPresent(line -> blocks.add(Block.note(line)));
    blocks.add(new Block.Note(RichText.plain(words.say("brief.commands")), buttons()));
    return new Reply(blocks);
  }

  private String headline() {
    return switch (subscription.phase().state()) {
      case ACTIVE -> "brief.set";
      case PAUSED -> "brief.paused";
      case OFF -> "brief.off";
      case GONE -> "brief.gone";
    };
  }

  private List<Button> buttons() {
    Stream<String> names =
        subscription.phase().state() == State.ACTIVE
            ? Stream.of("preview", "pause", "off")
            : Stream.of("preview", "resume", "off");
    return names
        .<Button>map(name -> new Button.Act(words.say("brief.button." + name), "brief " + name))
        .toList();
  }

  /** What became of the last edition. */
  private Optional<String> last() {
    return books.ledger().of(subscription.id(), 1).stream()
        .findFirst()
        .filter(run -> run.state() != Ledger.State.OPEN || !run.parts().isEmpty())
        .map(run -> {
          String state = run.state().name().toLowerCase(Locale.ROOT);
          long doubtful =
              run.parts().stream().filter(p -> p.state() == Ledger.PartState.UNKNOWN).count();
          return words.say("brief.last." + state, words.moment(run.due()), run.why(), doubtful);
        });
  }
}
