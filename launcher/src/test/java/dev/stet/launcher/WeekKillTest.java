package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of the whole program, with two papers' feeds, a watch and a briefing each morning that
 * were ordered in chat, killed at any moment: no story is told twice, and none is lost but those
 * that it says itself it knows nothing about.
 */
class WeekKillTest {
  private static final int WANTED = Integer.getInteger("stet.kills", 4);
  private static final boolean SAMPLE = WANTED < 10;

  /** A few deaths fit into a few days; more than this in a week leave it no time to live. */
  private static final int DAYS = SAMPLE ? 2 : 7;

  private static final int KILLS = SAMPLE ? 2 : Math.min(WANTED, 20);

  private static final Instant MONDAY = Instant.parse("2026-03-16T00:00:00Z");
  private static final int[] HOURS = {8, 20};
  private static final int MORNING = 8;
  private static final int HOURS_A_STORY = 5;
  private static final long ADA = 4711;
  private static final Pattern STORY = Pattern.compile("\\bs(\\d+)x\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOUBTFUL = Pattern.compile("Of (one|\\d+) alerts? in the last week");
  private static final Pattern GAP =
      Pattern.compile("Last: .*(?:may not have arrived|missed;|not delivered:)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  @TempDir private Path temporary = Path.of("");
  private final LoopbackBotApi telegram = LoopbackBotApi.start();
  private final Paper gazette = new Paper("Farhaven Gazette", "127.0.0.1");
  private final Paper courier = new Paper("Quay Courier", "127.0.0.2");
  private final long seed = Long.getLong("stet.seed", 20260322);
  private final Random random = new Random(seed);
  private final List<Shown> heard = new ArrayList<>();
  private final List<ClockedProcess> lives = new ArrayList<>();
  private final List<Instant> gaps = new ArrayList<>();
  private final Set<Integer> silent = new TreeSet<>();
  private volatile Instant now = MONDAY;

  @AfterEach
  void end() {
    lives.getLast().close();
    telegram.close();
    gazette.close();
    courier.close();
  }

  private void begin() {
    lives.add(
        ClockedProcess.start(
            temporary,
            now,
            Map.of(
                "TELEGRAM_BOT_TOKEN",
                LoopbackBotApi.TOKEN,
                "TELEGRAM_API_URL",
                telegram.url().toString(),
                "TELEGRAM_ALLOW",
                "everyone")));
  }

  private void putForward(Instant to) {
    now = to;
    lives.getLast().putForward(to);
  }

  private String said() {
    return log() + String.join("\n====\n", posts());
  }

  private String log() {
    return "\n(seed " + seed + ")" + lives.getLast().log();
  }

  private void configure() throws IOException {
    Path corpus = Files.createDirectories(temporary.resolve("corpus"));
    Files.writeString(
        corpus.resolve("quay.txt"),
        "---\npublished: 2025-05-01\n---\nThe quay of Farhaven is made of oak.");
    Files.writeString(
        temporary.resolve("stet.yaml"),
        """
        corpus: ["%s"]
        home: "%s"
        feeds:
          - url: %s
            every: 30m
          - url: %s
            every: 30m
        feeds.allow: ["%s", "%s"]
        """
            .formatted(
                corpus,
                temporary.resolve("home"),
                gazette.feed(),
                courier.feed(),
                gazette.authority(),
                courier.authority()));
  }

  @Test
  void noStoryIsToldTwiceAndNoneIsLost() throws Exception {
    telegram.setClock(() -> now);
    configure();
    begin();
    ask("brief at 08:00 UTC", "I brief you every day at 08:00");
    ask("brief length long", "Set: ");
    ask("watch storm", "I tell you here");
    ask("watch cap 900", "900 passages a day");
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step < DAYS * HOURS.length; step++) {
      steps.addAll(Collections.nCopies(1 + KILLS / (DAYS * HOURS.length), step));
    }
    Collections.shuffle(steps, random);
    List<Integer> deaths = steps.subList(0, KILLS);
    for (int step = 0; step < DAYS * HOURS.length; step++) {
      int day = step / HOURS.length;
      int hour = HOURS[step % HOURS.length];
      live(MONDAY.plus(Duration.ofHours(24L * day + hour)), Collections.frequency(deaths, step));
    }
    live(MONDAY.plus(Duration.ofHours(24L * DAYS + MORNING)), 0);
    // What came in late for one morning, because nobody was there to take it, is in the next one.
    Instant end = MONDAY.plus(Duration.ofHours(24L * (DAYS + 1) + MORNING));
    live(end, 0);
    putForward(end.plus(Duration.ofHours(1)));
    awaitQuiet();
    check(stories(end));
  }

  /** Says something in chat and waits for the answer, which holds some words. */
  private String ask(String order, String words) {
    int known = posts().size();
    telegram.privateMessage(ADA, order);
    assertTrue(
        await(Duration.ofSeconds(60), () -> answer(known, words).isPresent()),
        () -> order + " is not answered: " + posts() + log());
    return answer(known, words).orElseThrow();
  }

  private Optional<String> answer(int known, String words) {
    List<String> posts = posts();
    return posts.subList(known, posts.size()).stream().filter(p -> p.contains(words)).findFirst();
  }

  private synchronized List<String> posts() {
    while (!telegram.shown().isEmpty()) {
      heard.add(telegram.awaitShown());
    }
    return heard.stream().map(Shown::text).toList();
  }

  private static boolean await(Duration most, BooleanSupplier event) {
    long end = System.nanoTime() + most.toNanos();
    while (!event.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(10_000_000);
    }
    return true;
  }

  /** Lets an hour strike, with so many deaths in it. */
  private void live(Instant moment, int deaths) throws Exception {
    publish(moment);
    putForward(moment);
    boolean morning = moment.atZone(ZoneOffset.UTC).getHour() == MORNING;
    if (morning) {
      // The desk sleeps by the minute, as a real clock goes; an order wakes it.
      telegram.privateMessage(ADA, "brief length long");
    }
    for (int i = 0; i < deaths; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(3_500)));
      lives.getLast().kill();
      now = now.plus(Duration.ofMinutes(random.nextInt(90)));
      begin();
    }
    int before = gazette.visits() + courier.visits();
    putForward(now.plus(Duration.ofMinutes(40)));
    await(Duration.ofSeconds(20), () -> gazette.visits() + courier.visits() >= before + 2);
    await(Duration.ofSeconds(10), () -> told().containsAll(unheard(moment)) || passes());
    Set<Integer> unheard = unheard(moment);
    unheard.removeAll(told());
    silent.addAll(unheard);
    if (morning && !isBriefed(moment)) {
      String status = ask("brief status", "Last: ");
      assertTrue(status.contains("Last: " + DAY.format(moment)), () -> status + log());
      assertTrue(GAP.matcher(status).find(), () -> status + log());
      gaps.add(moment);
    }
  }

  /** Whether the edition of a morning comes; what a dead process had claimed is free soon. */
  private boolean isBriefed(Instant morning) {
    for (int i = 0; i < 20 && editions(morning) == 0; i++) {
      putForward(now.plus(Duration.ofMinutes(2)));
      telegram.privateMessage(ADA, "brief length long");
      await(Duration.ofSeconds(4), () -> editions(morning) > 0);
    }
    return editions(morning) > 0;
  }

  /** A little time goes by. */
  private boolean passes() {
    LockSupport.parkNanos(100_000_000);
    putForward(now.plus(Duration.ofSeconds(1)));
    return false;
  }

  private Set<Integer> told() {
    Set<Integer> told = new TreeSet<>();
    posts().stream().filter(WeekKillTest::isAlert).forEach(post -> told.addAll(storiesOf(post)));
    return told;
  }

  private static boolean isAlert(String post) {
    return post.startsWith("New for");
  }

  private static Set<Integer> storiesOf(String post) {
    Set<Integer> stories = new TreeSet<>();
    Matcher story = STORY.matcher(post);
    while (story.find()) {
      stories.add(Integer.parseInt(story.group(1)));
    }
    return stories;
  }

  /** What should have been told by a moment, but for what nobody waits for any more. */
  private Set<Integer> unheard(Instant moment) {
    Set<Integer> stories = new TreeSet<>();
    for (int story = 0; story < stories(moment); story++) {
      stories.add(story);
    }
    stories.removeAll(silent);
    return stories;
  }

  /** How many editions of a day arrived. */
  private int editions(Instant day) {
    String header = "– " + DAY.format(day) + " 08:00 · UTC";
    return (int) posts().stream().filter(text -> text.contains(header)).count();
  }

  /** Until nothing has been said for a while. */
  private void awaitQuiet() {
    int said = -1;
    while (posts().size() > said) {
      said = posts().size();
      int known = said;
      await(Duration.ofSeconds(5), () -> posts().size() > known || passes());
    }
  }

  private static int stories(Instant by) {
    return (int) (Duration.between(MONDAY, by).toHours() / HOURS_A_STORY) + 1;
  }

  /** What both papers print at a moment: the second prints half of it too, a little changed. */
  private void publish(Instant moment) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    int last = stories(moment) - 1;
    for (int story = last; story >= Math.max(0, last - 14); story--) {
      Instant published = MONDAY.plus(Duration.ofHours((long) story * HOURS_A_STORY));
      String title = word(story, 0) + " " + word(story, 1) + " s" + story + "x";
      // Now and then an editor mends what was printed: that is nothing new.
      boolean mended = story % 4 == 1 && moment.isAfter(published.plus(Duration.ofHours(12)));
      String text = mended ? text(story).replace(".", " indeed.") : text(story);
      first.append(Paper.item("g-" + story, title, published, text));
      if (story % 2 == 0) {
        String copy = text(story) + " Says the courier.";
        second.append(Paper.item("c-" + story, title, published, copy));
      }
    }
    gazette.print(first.toString());
    courier.print(second.toString());
  }

  /** Stories that have nothing in common but a storm. */
  private static String text(int story) {
    StringBuilder text = new StringBuilder("Storm s" + story + "x");
    for (int i = 0; i < 50; i++) {
      text.append(' ').append(word(story, i));
    }
    return text.append('.').toString();
  }

  private static String word(int story, int place) {
    Random letters = new Random(story * 7_919L * 7_919L + place * 104_729L);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprtvz".charAt(letters.nextInt(13)));
      word.append("aeiou".charAt(letters.nextInt(5)));
    }
    return word.append("nd").toString();
  }

  private void check(int stories) {
    Map<Integer, Integer> told = new TreeMap<>();
    Map<Integer, Integer> briefed = new TreeMap<>();
    for (String post : posts()) {
      Map<Integer, Integer> count = isAlert(post) ? told : briefed;
      storiesOf(post).forEach(each -> count.merge(each, 1, Integer::sum));
    }
    Matcher listed = DOUBTFUL.matcher(ask("watch list", "I tell you here of"));
    int doubtful = !listed.find() ? 0 : Integer.parseInt(listed.group(1).replace("one", "1"));
    System.out.printf(
        "WeekKillTest: %d kills in %d days, %d stories, told %d, in doubt %d; in briefings %d,"
            + " mornings without one, and said so %d%n",
        KILLS, DAYS, stories, told.size(), doubtful, briefed.size(), gaps.size());
    told.forEach(
        (story, times) -> assertEquals(1, times, () -> "story " + story + " told" + log()));
    assertTrue(stories - told.size() <= doubtful, () -> "lost of " + told.keySet() + log());
    briefed.forEach(
        (story, times) -> assertEquals(1, times, () -> "story " + story + " briefed" + log()));
    checkMornings(briefed);
  }

  /** Each morning has one edition or a gap that is known; each story of before is in one. */
  private void checkMornings(Map<Integer, Integer> briefed) {
    for (int day = 0; day <= DAYS + 1; day++) {
      Instant morning = MONDAY.plus(Duration.ofHours(24L * day + MORNING));
      int gap = gaps.contains(morning) ? 1 : 0;
      assertEquals(1 - gap, editions(morning), () -> "editions of " + morning + log());
    }
    int before = stories(MONDAY.plus(Duration.ofHours(24L * DAYS - 12)));
    for (int story = 0; story < before && gaps.isEmpty(); story++) {
      assertTrue(briefed.containsKey(story), "story " + story + " is in no briefing" + said());
    }
  }
}
