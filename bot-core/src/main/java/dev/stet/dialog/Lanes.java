package dev.stet.dialog;

import dev.stet.chat.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Work in order within a place, at the same time across places: one virtual thread for each place
 * that has work. A task that hangs holds up its own place only.
 */
final class Lanes implements AutoCloseable {
  /** Three platforms one after the other stop within five seconds. */
  private static final Duration DRAINING = Duration.ofSeconds(1);

  private static final Duration LAST_WORDS = Duration.ofMillis(300);

  private final Map<Place, Queue<Runnable>> waiting = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger tasks = new AtomicInteger();
  private final Stop stop;

  /**
   * Lanes.
   *
   * @param stop when it is given, what has begun ends and nothing else begins
   */
  Lanes(Stop stop) {
    this.stop = stop;
  }

  /** How many tasks have not ended. */
  int waiting() {
    return tasks.get();
  }

  /** Queues a task. */
  synchronized void submit(Place place, Runnable task) {
    tasks.incrementAndGet();
    Queue<Runnable> lane = waiting.get(place);
    if (lane != null) {
      lane.add(task);
      return;
    }
    waiting.put(place, new ArrayDeque<>());
    threads.execute(() -> run(place, task));
  }

  private void run(Place place, Runnable first) {
    Runnable task = first;
    while (task != null) {
      if (!stop.isGiven()) {
        attempt(task);
      }
      tasks.decrementAndGet();
      task = next(place);
    }
  }

  /** A task that dies of whatever it may be takes nobody's lane with it. */
  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      System.getLogger(Lanes.class.getName()).log(System.Logger.Level.ERROR, "a task died", e);
    }
  }

  private synchronized @Nullable Runnable next(Place place) {
    Queue<Runnable> lane = waiting.get(place);
    Runnable next = lane == null ? null : lane.poll();
    if (next == null) {
      waiting.remove(place);
    }
    return next;
  }

  /** Lets what is queued finish, for a while; what has not begun by then never does. */
  @Override
  public void close() {
    threads.shutdown();
    if (!end(DRAINING)) {
      stop.give();
      if (!end(LAST_WORDS)) {
        System.getLogger(Lanes.class.getName())
            .log(System.Logger.Level.WARNING, "stopped while an answer was being sent");
      }
    }
    stop.give();
  }

  private boolean end(Duration limit) {
    try {
      return threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
