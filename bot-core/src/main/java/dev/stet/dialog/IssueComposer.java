package dev.stet.dialog;

import dev.stet.briefing.Edition;
import dev.stet.briefing.Edition.Kind;
import dev.stet.briefing.EditionSender;
import dev.stet.briefing.EditionSender.Issue;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Topics;
import dev.stet.chat.Button;
import dev.stet.chat.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the edition of a day into messages for those who subscribe to it. */
final class IssueComposer {
  private final Knowledge knowledge;
  private final EditionLinks links;

  IssueComposer(Knowledge knowledge, EditionLinks links) {
    this.knowledge = knowledge;
    this.links = links;
  }

  EditionLayout.Laid compose(Subscription subscription, Issue issue, Limits limits) {
    BriefingWords words = BriefingWords.of(subscription);
    SourceLinks sources = knowledge.links();
    ReplyComposer citing = new ReplyComposer(words.wording(), sources);
    EditionComposer composer = new EditionComposer(words, citing, sources);
    Edition edition = issue.edition();
    Optional<String> page = issue.isEmpty() ? Optional.empty() : links.link(edition.id());
    Frame frame =
        new Frame(above(issue, words), below(subscription, issue, words), page, buttons(words));
    return new EditionLayout(composer, limits).lay(told(edition), frame);
  }

  /** That nothing is new is said above, where it is all there is to say. */
  private static Edition told(Edition edition) {
    List<Edition.Note> notes =
        edition.notes().stream().filter(n -> n.kind() != Kind.NOTHING || n.count() > 0).toList();
    return edition.noting(notes);
  }

  private static List<String> above(Issue issue, BriefingWords words) {
    List<String> lines = new ArrayList<>();
    @Nullable Instant planned = issue.planned();
    if (planned != null) {
      lines.add(words.say("brief.late", words.moment(planned)));
    }
    Instant upToDate = issue.arrivals().upToDate();
    if (issue.arrivals().stale()) {
      lines.add(words.say("brief.stale", words.moment(upToDate)));
    }
    boolean said =
        issue.edition().notes().stream()
            .anyMatch(n -> n.kind() == Kind.KNOWN || (n.kind() == Kind.NOTHING && n.count() > 0));
    if (issue.isEmpty() && !said) {
      @Nullable Instant last = issue.arrivals().last();
      String arrived = last == null ? "" : words.say("brief.empty.last", words.moment(last));
      String from = words.moment(issue.edition().period().from());
      lines.add(words.say("brief.empty", from, arrived, words.moment(upToDate)));
    }
    return lines;
  }

  private static List<String> below(Subscription subscription, Issue issue, BriefingWords words) {
    List<String> lines = new ArrayList<>();
    Topics topics = subscription.taste().topics();
    if (!topics.equals(Topics.ALL)) {
      List<String> chips = new ArrayList<>();
      topics.wanted().forEach(topic -> chips.add("+" + topic));
      topics.muted().forEach(topic -> chips.add("-" + topic));
      lines.add(words.say("brief.topics", String.join(" ", chips)));
    }
    if (issue.lost() > 0) {
      lines.add(words.say("brief.lines.lost", issue.lost()));
    }
    EditionSender.@Nullable Outage outage = issue.arrivals().outage();
    if (outage != null) {
      lines.add(words.outage(outage));
    }
    if (!subscription.rhythm().chosen()) {
      lines.add(words.say("brief.zone.ask"));
    }
    return lines;
  }

  private static List<Button> buttons(BriefingWords words) {
    return List.of(
        new Button.Act(words.say("brief.button.settings"), "brief status"),
        new Button.Act(words.say("brief.button.pause"), "brief pause"));
  }
}
