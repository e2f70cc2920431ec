package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.briefing.Commission;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Ledger.PartState;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule.Weekly;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Topics;
import dev.stet.store.DialogStore;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A morning of both platforms on which processes die, and what came of it. */
final class CrashSchedule implements AutoCloseable {
  static final Instant DUE = Instant.parse("2026-03-10T08:00:00Z");
  private static final String SCOPES =
      "app_mentions:read,channels:read,chat:write,commands,im:history,users:read";
  private static final int EACH = 3;
  private static final int PARTS = 2;
  private static final long FIRST_CHAT = 700;
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Words of an edition's first message alone: the zone of its period. */
  private static final String HEAD = " · UTC";

  final LoopbackBotApi telegram = LoopbackBotApi.start();
  final LoopbackSlack slack = LoopbackSlack.start();
  final Path database;
  private final DialogStore store;
  private final List<Subscription> subscriptions = new ArrayList<>();

  /** What was being sent when a process died. */
  private final Set<String> ambiguous = new HashSet<>();

  private int doubtful;

  private final boolean looking;

  /**
   * A morning.
   *
   * @param looking whether the bot may look into the history of Slack's channels
   */
  CrashSchedule(Path database, boolean looking) {
    this.database = database;
    this.looking = looking;
    if (looking) {
      slack.grant(SCOPES, "channels:history");
    }
    this.store = DialogStore.open(database);
    for (int i = 0; i < EACH; i++) {
      subscribe("telegram", Long.toString(FIRST_CHAT + i), true);
      subscribe("slack", "C0" + (FIRST_CHAT + i), false);
    }
  }

  private void subscribe(String platform, String conversation, boolean alone) {
    Subscription subscription =
        new Subscription(
            platform + conversation,
            new Recipient(platform + "\n" + conversation),
            new Subscription.Owner(platform + "\n" + FIRST_CHAT, alone, "en"),
            new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, true, null),
            new Subscription.Taste(
                Topics.ALL, Commission.Length.LONG, Subscription.OnEmpty.MESSAGE),
            new Subscription.Phase(Subscription.State.ACTIVE, DUE.minus(Duration.ofHours(9))),
            DUE.minus(Duration.ofDays(1)));
    subscriptions.add(subscription);
    store.books().subscriptions().put(subscription);
  }

  Branch.Wires wires() {
    return new Branch.Wires(
        telegram.url(), LoopbackBotApi.TOKEN, slack.apiUrl(), slack.botToken(), slack.appToken());
  }

  /** A process has died: whatever was being sent may have arrived, and nothing else. */
  void died() {
    for (Ledger.Run run : store.books().ledger().open()) {
      run.parts().stream()
          .filter(part -> part.state() == PartState.SENDING)
          .forEach(part -> ambiguous.add(run.key().subscription() + " " + part.no()));
    }
  }

  private Ledger.State state(Subscription subscription) {
    List<Ledger.Run> runs = store.books().ledger().of(subscription.id(), 1);
    return runs.isEmpty() ? Ledger.State.OPEN : runs.getFirst().state();
  }

  /** How many editions ended so that nobody knows. */
  int doubtful() {
    return doubtful;
  }

  /** Compares what arrived with what the ledger says. */
  void judge(String which) {
    judge(which, true);
  }

  /** That nothing arrived twice, though not all may be over. */
  void judgeArrivals(String which) {
    judge(which, false);
  }

  private void judge(String which, boolean over) {
    Map<String, List<String>> arrived = new TreeMap<>();
    telegram.shown().forEach(m -> add(arrived, "telegram" + m.chat(), m.text()));
    slack.posts().forEach(m -> add(arrived, "slack" + m.channel(), m.visible()));
    for (Subscription each : subscriptions) {
      List<String> texts = arrived.getOrDefault(each.id(), List.of());
      String where = which + " " + each.id();
      assertEquals(texts.size(), Set.copyOf(texts).size(), where + " got a message twice");
      long heads = texts.stream().filter(text -> text.contains(HEAD)).count();
      long others = texts.size() - heads;
      assertTrue(heads <= 1 && others <= 1, () -> where + " got a part twice: " + texts);
      if (over) {
        judge(store.books().ledger().of(each.id(), 1).getFirst(), heads == 1, others == 1, where);
      }
    }
  }

  private static void add(Map<String, List<String>> arrived, String id, String text) {
    arrived.computeIfAbsent(id, _ -> new ArrayList<>()).add(text);
  }

  private void judge(Ledger.Run run, boolean first, boolean second, String where) {
    boolean[] there = {first, second};
    boolean sure = true;
    for (int no = 0; no < PARTS; no++) {
      String part = where + " part " + no + " of " + run;
      switch (run.part(no)) {
        case SENT -> assertTrue(there[no], part);
        case UNKNOWN -> {
          assertTrue(ambiguous.contains(run.key().subscription() + " " + no), part);
          assertFalse(looking && run.key().subscription().startsWith("slack"), part);
          sure = false;
        }
        case PENDING, SENDING, FAILED -> throw new AssertionError(part);
      }
    }
    assertEquals(sure ? Ledger.State.SENT : Ledger.State.UNKNOWN, run.state(), where);
    doubtful += sure ? 0 : 1;
  }

  /** Whoever asks is told what may not have arrived, where one process listens. */
  void judgeStatus(String which) {
    for (Subscription each : subscriptions) {
      boolean unsure = state(each) == Ledger.State.UNKNOWN;
      String status = each.id().startsWith("slack") ? slackStatus(each) : telegramStatus(each);
      assertEquals(unsure, status.contains("may not have arrived"), which + ": " + status);
    }
  }

  /** Whether there is anything to ask about. */
  boolean hasGaps() {
    return subscriptions.stream().anyMatch(each -> state(each) == Ledger.State.UNKNOWN);
  }

  private String telegramStatus(Subscription subscription) {
    String chat = subscription.id().substring("telegram".length());
    int before = telegram.shown().size();
    telegram.privateMessage(Long.parseLong(chat), "/brief status");
    await(() -> telegram.shown().size() > before);
    return telegram.shown().getLast().text();
  }

  private String slackStatus(Subscription subscription) {
    String channel = subscription.id().substring("slack".length());
    int before = slack.posts().size();
    slack.say(channel, "U1", slack.mention() + " brief status");
    await(() -> slack.posts().size() > before);
    return slack.posts().getLast().visible();
  }

  static void await(BooleanSupplier met) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!met.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not come");
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    store.close();
    telegram.close();
    slack.close();
  }
}
