package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.web.Loopback;
import dev.stet.store.SqlWatches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of feeds, watches and a briefing each morning, in a process that is killed at any moment:
 * no item is told twice, and none is lost but those that are known to be in doubt.
 */
class KilledWeekTest {
  private static final int KILLS = Integer.getInteger("stet.kills", 4);
  private static final Instant MONDAY = Instant.parse("2026-03-16T00:00:00Z");
  private static final int HOURS = 7 * 24 + 12;
  private static final int HOURS_A_LOOK = 2;
  private static final int HOURS_A_STORY = 5;
  private static final Pattern STORY = Pattern.compile("Story (\\d+) ");
  private static final DateTimeFormatter RSS_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  @TempDir private Path temporary = Path.of("");
  private final Loopback gazette = new Loopback("127.0.0.1");
  private final Loopback courier = new Loopback("127.0.0.2");
  private final List<String> posts = new ArrayList<>();
  private final Random random = new Random(Long.getLong("stet.seed", 20260322));
  private String done = "";
  private boolean up;
  private boolean ended;

  private Process start(Instant now) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Reporter.class.getName(),
            temporary.toString(),
            now.toString(),
            gazette.uri("/feed").toString(),
            courier.uri("/feed").toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(temporary.resolve("log").toFile()))
        .start();
  }

  @Test
  void noItemIsToldTwiceAndNoneIsLost() throws Exception {
    List<Integer> hours = new ArrayList<>();
    for (int hour = HOURS_A_LOOK; hour < HOURS; hour += HOURS_A_LOOK) {
      hours.add(hour);
    }
    Collections.shuffle(hours, random);
    TreeSet<Integer> deaths = new TreeSet<>(hours.subList(0, Math.min(KILLS, hours.size())));
    publish(0);
    Process process = open(MONDAY);
    for (int hour = HOURS_A_LOOK; hour <= HOURS; hour += HOURS_A_LOOK) {
      publish(hour);
      Instant now = MONDAY.plus(Duration.ofHours(hour));
      while (!strike(process, now, deaths.remove(hour))) {
        process = open(now);
      }
    }
    process.outputWriter().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    gazette.close();
    courier.close();
    check();
  }

  private Process open(Instant now) throws Exception {
    synchronized (this) {
      up = false;
      ended = false;
      // What the dead one got done, the next one begins anew.
      done = "";
    }
    Process process = start(now);
    Thread.ofPlatform().daemon().start(() -> read(process));
    awaitThat(() -> up, "it does not start");
    return process;
  }

  /** Lets an hour strike; false: the process died of it. */
  private boolean strike(Process process, Instant now, boolean deadly) throws Exception {
    write(process, "AT " + now);
    if (deadly) {
      long end = System.nanoTime() + (1 + random.nextInt(400)) * 1_000_000L;
      synchronized (this) {
        while (System.nanoTime() < end) {
          wait(1);
        }
      }
      // Not by the process itself, which would close the pipes: what it wrote has arrived.
      ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
      process.waitFor();
      awaitThat(() -> ended, "its words do not end");
      return false;
    }
    awaitThat(() -> done.equals(now.toString()), "it does not get done with " + now);
    return true;
  }

  /** Something that comes true. */
  private interface Event {
    boolean happened();
  }

  private synchronized void awaitThat(Event event, String otherwise) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!event.happened()) {
      assertTrue(System.nanoTime() < end, () -> otherwise + log());
      wait(1_000);
    }
  }

  private String log() {
    try {
      return "\n" + Files.readString(temporary.resolve("log"));
    } catch (IOException e) {
      return "\n" + e;
    }
  }

  private static void write(Process process, String line) {
    try {
      synchronized (process) {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
      }
    } catch (IOException e) {
      // It is dead, or dying.
    }
  }

  private void read(Process process) {
    try {
      BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", 3);
        hear(words);
        if (words[0].equals("POST")) {
          write(process, "POSTED " + words[1]);
        }
      }
      synchronized (this) {
        ended = true;
        notifyAll();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void hear(String[] words) {
    switch (words[0]) {
      case "UP" -> up = true;
      case "DONE" -> done = words[1];
      case "POST" -> posts.add(words[2]);
      default -> throw new AssertionError("it says " + words[0]);
    }
    notifyAll();
  }

  /** What both papers print at an hour: the second prints half of it too, a little changed. */
  private void publish(int hour) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    int last = hour / HOURS_A_STORY;
    for (int story = last; story >= Math.max(0, last - 9); story--) {
      Instant published = MONDAY.plus(Duration.ofHours((long) story * HOURS_A_STORY));
      // Now and then an editor adds a line to what was printed.
      boolean edited = story % 4 == 1 && hour > story * HOURS_A_STORY + 2;
      String added = edited ? " The paper will write more about it." : "";
      first.append(item("g-" + story, story, published, text(story) + added));
      if (story % 2 == 0) {
        second.append(item("c-" + story, story, published, "From our desk: " + text(story)));
      }
    }
    gazette.at("/feed", "application/rss+xml", rss("Farhaven Gazette", first.toString()));
    courier.at("/feed", "application/rss+xml", rss("Quay Courier", second.toString()));
  }

  private static String rss(String title, String items) {
    return "<rss version=\"2.0\"><channel><title>"
        + title
        + "</title><link>/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(String guid, int story, Instant published, String text) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>Story "
        + story
        + " of "
        + word(story, 0)
        + "</title><pubDate>"
        + RSS_DATE.format(published)
        + "</pubDate><description>"
        + text
        + "</description></item>";
  }

  /** Stories that have nothing in common but a storm. */
  private static String text(int story) {
    StringBuilder text = new StringBuilder("In Story " + story + " a storm meets");
    for (int i = 0; i < 24; i++) {
      text.append(' ').append(word(story, i));
    }
    return text.append('.').toString();
  }

  private static String word(int story, int place) {
    Random letters = new Random(story * 1_000L + place);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprtvz".charAt(letters.nextInt(13)));
      word.append("aeiou".charAt(letters.nextInt(5)));
    }
    return word.append("nd").toString();
  }

  private void check() {
    int stories = HOURS / HOURS_A_STORY + 1;
    Map<Integer, Integer> told = new TreeMap<>();
    Map<Integer, Integer> briefed = new TreeMap<>();
    int briefings = 0;
    for (String post : posts) {
      boolean alert = post.startsWith("New for");
      // Marked, and no second time: an answer is repeated once where nobody knows.
      boolean again = post.contains("(Sent again");
      briefings += alert ? 0 : 1;
      TreeSet<Integer> inPost = new TreeSet<>();
      Matcher story = STORY.matcher(post);
      while (story.find()) {
        inPost.add(Integer.parseInt(story.group(1)));
      }
      inPost.forEach(
          each -> (alert ? told : briefed).merge(each, again && !alert ? 0 : 1, Integer::sum));
    }
    int doubtful;
    try (SqlWatches watches = SqlWatches.open(temporary.resolve("watches.db"))) {
      assertEquals(List.of(), watches.waiting(), "all of it was told");
      doubtful = watches.count(Reporter.PLACE, Alert.State.DOUBTFUL, Instant.EPOCH);
    }
    System.out.println(
        KILLS
            + " kills, "
            + stories
            + " stories, told "
            + told.size()
            + ", in doubt "
            + doubtful
            + ", briefings "
            + briefings
            + ", stories in them "
            + briefed.size());
    told.forEach((story, times) -> assertEquals(1, times, "story " + story + " was told"));
    assertTrue(stories - told.size() <= doubtful, () -> "lost of " + told.keySet());
    briefed.forEach((story, times) -> assertTrue(times <= 1, "story " + story + " was briefed"));
    int before = (HOURS - 12) / HOURS_A_STORY;
    for (int story = 0; story < before; story++) {
      assertTrue(briefed.containsKey(story), "story " + story + " is in no briefing");
    }
  }
}
