package dev.stet.dialog;

import dev.stet.chat.Place;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work in order within a place, at the same time across places: one virtual thread for each place
 * that has work. A task that hangs holds up its own place only.
 */
final class Lanes implements AutoCloseable {
  private final Map<Place, Queue<Runnable>> waiting = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Queues a task, which must not throw. */
  synchronized void submit(Place place, Runnable task) {
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
      task.run();
      task = next(place);
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

  /** Takes no more work and lets what has begun finish, for a while. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(4, TimeUnit.SECONDS)) {
        System.getLogger(Lanes.class.getName())
            .log(System.Logger.Level.WARNING, "stopped before every answer was sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
