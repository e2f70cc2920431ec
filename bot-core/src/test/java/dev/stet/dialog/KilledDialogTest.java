package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.store.DialogStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any moment, under load, loses nothing and says nothing twice but what
 * it marks.
 */
class KilledDialogTest {
  private static final int KILLS = Integer.getInteger("stet.kills", 4);
  private static final int PLACES = 7;
  private static final int AT_ONCE = 40;
  private static final int OPEN = 150;
  private static final Pattern EVENT = Pattern.compile("/event(\\d+)");
  private static final String MARK = "(Sent again";

  @TempDir private Path temporary = Path.of("");

  /** What the platform knows: every event in order, those not acknowledged, every post. */
  private final List<Integer> events = new ArrayList<>();

  private final Set<Integer> unacknowledged = new LinkedHashSet<>();
  private final List<String> posts = new ArrayList<>();
  private final Set<Integer> answered = new LinkedHashSet<>();
  private boolean up;

  private Process start(int number) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Mortal.class.getName(),
            temporary.toString(),
            temporary.resolve("shelf" + number).toString())
        .redirectError(temporary.resolve("log").toFile())
        .start();
  }

  @Test
  void everythingIsAnsweredOnceAndInOrder() throws Exception {
    long seed = Long.getLong("stet.seed", 20260316);
    Random random = new Random(seed);
    for (int kill = 0; kill <= KILLS; kill++) {
      Process process = start(kill);
      Thread reader = new Thread(() -> read(process));
      up = false;
      reader.start();
      awaitUp();
      if (kill < KILLS) {
        long end = System.nanoTime() + (100 + random.nextInt(900)) * 1_000_000L;
        load(process, end);
        // Not by the process itself, which would close the pipes: what it wrote has arrived.
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
      } else {
        redeliver(process);
        awaitAnswers();
        process.outputWriter().close();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      }
      reader.join();
    }
    check("seed " + seed);
  }

  private synchronized void awaitUp() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!up) {
      assertTrue(System.nanoTime() < end, "it does not start");
      wait(1_000);
    }
  }

  /** Tells of events again that were not acknowledged, and of new ones, until the end. */
  private void load(Process process, long end) {
    redeliver(process);
    while (System.nanoTime() < end) {
      int next = next(end);
      if (next >= 0) {
        write(process, "EVENT " + next + " p" + next % PLACES);
      }
      // Some are told twice, as platforms do.
      if (next > 3 && next % 5 == 0) {
        write(process, "EVENT " + (next - 3) + " p" + (next - 3) % PLACES);
      }
    }
  }

  /** A new event, as soon as not too many are waiting; -1: the time is up. */
  private synchronized int next(long end) {
    try {
      while (isBusy() && System.nanoTime() < end) {
        wait(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isBusy()) {
      return -1;
    }
    events.add(events.size());
    unacknowledged.add(events.size() - 1);
    return events.size() - 1;
  }

  /** People wait for answers, too: what is open stays within what a process can hold. */
  private boolean isBusy() {
    return unacknowledged.size() >= AT_ONCE || events.size() - answered.size() >= OPEN;
  }

  private void redeliver(Process process) {
    List<Integer> left;
    synchronized (this) {
      left = List.copyOf(unacknowledged);
    }
    left.forEach(event -> write(process, "EVENT " + event + " p" + event % PLACES));
  }

  private static void write(Process process, String line) {
    try {
      Writer out = process.outputWriter();
      synchronized (process) {
        out.write(line + "\n");
        out.flush();
      }
    } catch (IOException e) {
      // It is dead, or dying.
    }
  }

  private void read(Process process) {
    try {
      BufferedReader in = process.inputReader();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("UP")) {
          comeUp();
        } else if (words[0].equals("ACK")) {
          acknowledged(Integer.parseInt(words[1]));
        } else if (words[0].equals("POST") && words.length == 3) {
          post(words[2]);
          write(process, "POSTED " + words[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void comeUp() {
    up = true;
    notifyAll();
  }

  private synchronized void acknowledged(int event) {
    unacknowledged.remove(event);
    notifyAll();
  }

  private synchronized void post(String placeAndText) {
    posts.add(placeAndText);
    answered.add(number(placeAndText));
    notifyAll();
  }

  /** Some may be in doubt for good: then the end is that nothing more comes. */
  private synchronized void awaitAnswers() throws InterruptedException {
    long quietSince = System.nanoTime();
    int seen = posts.size();
    while (answered.size() < events.size() && System.nanoTime() - quietSince < 20_000_000_000L) {
      wait(500);
      quietSince = posts.size() == seen ? quietSince : System.nanoTime();
      seen = posts.size();
    }
  }

  private static int number(String post) {
    Matcher event = EVENT.matcher(post);
    assertTrue(event.find(), post);
    return Integer.parseInt(event.group(1));
  }

  private void check(String seed) {
    TreeMap<Integer, Integer> plain = new TreeMap<>();
    TreeMap<Integer, Integer> marked = new TreeMap<>();
    TreeMap<String, Integer> latest = new TreeMap<>();
    for (String post : posts) {
      int number = number(post);
      String place = post.substring(0, post.indexOf(' '));
      (post.contains(MARK) ? marked : plain).merge(number, 1, Integer::sum);
      int last = latest.getOrDefault(place, -1);
      assertTrue(number >= last, seed + ": " + number + " behind " + last + " in " + place);
      latest.put(place, number);
    }
    int doubtful;
    try (DialogStore store = DialogStore.open(temporary.resolve("dialog.db"))) {
      doubtful = store.memory(Duration.ZERO).inbox().doubtful();
    }
    List<Integer> lost =
        events.stream().filter(e -> !plain.containsKey(e) && !marked.containsKey(e)).toList();
    List<Integer> twice =
        plain.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    List<Integer> ambiguous = marked.keySet().stream().filter(plain::containsKey).toList();
    System.out.println(
        seed
            + ": "
            + KILLS
            + " kills, "
            + events.size()
            + " events, sent again and marked "
            + marked.size()
            + ", of these arrived twice "
            + ambiguous
            + ", in doubt "
            + doubtful);
    assertEquals(List.of(), twice, seed);
    assertTrue(marked.values().stream().allMatch(count -> count == 1), seed);
    assertTrue(lost.size() <= doubtful, () -> seed + ": lost " + lost);
    assertTrue(events.size() > KILLS, "there was load");
  }
}
