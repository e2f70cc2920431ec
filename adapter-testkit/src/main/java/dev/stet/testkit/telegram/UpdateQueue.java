package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The updates that wait for the bot: repeated until an offset above them confirms them. */
final class UpdateQueue {
  /** An offset further than this beyond the newest update confirms nothing. */
  private static final int TRUSTED_LEAD = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<ObjectNode> pending = new ArrayList<>();
  private int newest;
  private int nextId = 1000;
  private int confirmed;
  private long polls;
  private long endings;
  private boolean waiting;
  private boolean closed;

  /** Adds an update; one without an identifier gets the next one. */
  int add(ObjectNode update) {
    return locked(() -> {
      if (!update.has("update_id")) {
        update.put("update_id", nextId++);
      }
      newest = update.path("update_id").asInt();
      pending.add(update);
      return newest;
    });
  }

  /** How many wait. */
  int pending() {
    return locked(pending::size);
  }

  /** Forgets all that wait. */
  void drop() {
    locked(() -> {
      pending.clear();
      return 0;
    });
  }

  /** The update that waits longest; null: none came in time. */
  @Nullable ObjectNode first(Duration limit) {
    boolean any = await(limit, () -> !pending.isEmpty() || closed);
    return any ? locked(() -> pending.isEmpty() ? null : pending.getFirst()) : null;
  }

  /** An update was delivered. */
  void delivered(ObjectNode update) {
    locked(() -> {
      pending.remove(update);
      confirmed = Math.max(confirmed, idOf(update));
      return 0;
    });
  }

  void continueAt(int id) {
    locked(() -> nextId = id);
  }

  /** Answers the poll that waits with nothing. */
  void endPoll() {
    locked(() -> endings++);
  }

  void close() {
    locked(() -> closed = true);
  }

  boolean awaitPoller(Duration limit) {
    return await(limit, () -> waiting);
  }

  boolean awaitConfirmed(int id, Duration limit) {
    return await(limit, () -> confirmed >= id && pending.stream().noneMatch(u -> idOf(u) == id));
  }

  /** Answers a poll; a second one at the same time ends this one. */
  List<ObjectNode> poll(int offset, int limit, Duration timeout) throws ApiError {
    lock.lock();
    try {
      long mine = ++polls;
      long endingsBefore = endings;
      changed.signalAll();
      confirm(offset);
      long left = timeout.toNanos();
      waiting = true;
      while (pending.isEmpty() && left > 0 && isWanted(mine, endingsBefore)) {
        changed.signalAll();
        left = changed.awaitNanos(left);
      }
      if (mine != polls) {
        throw new ApiError(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running");
      }
      waiting = false;
      return List.copyOf(pending.subList(0, Math.min(limit, pending.size())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  private boolean isWanted(long poll, long endingsBefore) {
    return !closed && poll == polls && endings == endingsBefore;
  }

  private void confirm(int offset) {
    if (offset < 0) {
      pending.subList(0, Math.max(0, pending.size() + offset)).clear();
    } else if (offset <= newest + TRUSTED_LEAD) {
      pending.removeIf(update -> idOf(update) < offset);
      confirmed = Math.max(confirmed, offset - 1);
    }
  }

  private static int idOf(ObjectNode update) {
    return update.path("update_id").asInt();
  }

  private <T extends @Nullable Object> T locked(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  private boolean await(Duration limit, BooleanSupplier condition) {
    lock.lock();
    try {
      long deadline = System.nanoTime() + limit.toNanos();
      while (!condition.getAsBoolean()) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || (!changed.await(left, TimeUnit.NANOSECONDS) && left <= 0)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
