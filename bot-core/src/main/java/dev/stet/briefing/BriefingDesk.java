package dev.stet.briefing;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sends each subscription its editions, when they are due.
 *
 * <p>It keeps nothing in mind that is not in its books: whatever is due and was not claimed by
 * anybody is claimed, and whatever was begun and left is taken over. So it does not matter whether
 * it was running all the time, or whether another one works beside it.
 */
public final class BriefingDesk implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BriefingDesk.class.getName());

  /** Clocks are set and computers wake up, and nobody tells us. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** All that is due at the same time is begun within this time. */
  private static final Duration SPREAD = Duration.ofSeconds(100);

  private static final Duration APART = Duration.ofMillis(200);
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int AT_ONCE = 16;

  private final Books books;
  private final Clock clock;
  private final Delivery.Tools tools;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final Set<EditionKey> busy = new HashSet<>();
  private Instant swept = Instant.MIN;
  private boolean woken;
  private boolean closed;

  /** A desk. It does nothing until it is started, or told to begin. */
  public BriefingDesk(Books books, Newsroom newsroom, EditionSender sender, Clock clock) {
    this.books = books;
    this.clock = clock;
    this.tools =
        new Delivery.Tools(
            books,
            newsroom,
            new SharedEditions(newsroom, books),
            sender,
            clock,
            UUID.randomUUID().toString());
  }

  /** Works from now on, in a thread of its own. */
  public void start() {
    Thread.ofVirtual().name("stet-briefings").start(this::work);
  }

  private void work() {
    while (!isClosed()) {
      Instant next = clock.instant().plus(LONGEST_WAIT);
      try {
        next = begin();
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "what is due could not be found out", e);
      }
      await(next);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void await(Instant next) {
    Duration left = Duration.between(clock.instant(), next);
    Duration wait = left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
    // Not by the clock, which may be put back meanwhile.
    long end = System.nanoTime() + wait.toNanos();
    try {
      for (long rest = wait.toMillis(); rest > 0 && !closed && !woken; ) {
        wait(rest);
        rest = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
    woken = false;
  }

  /** Something may be due earlier than it was. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /**
   * Begins to send all that is due.
   *
   * @return when something is due next
   */
  public Instant begin() {
    sweep();
    Instant now = clock.instant();
    Instant next = now.plus(LONGEST_WAIT);
    List<Subscription> active =
        books.subscriptions().all().stream()
            .filter(Subscription::isActive)
            .filter(tools.sender()::reaches)
            .toList();
    List<Job> jobs = new ArrayList<>();
    for (Subscription each : active) {
      Duration offset = offset(each, active.size());
      due(each, now.minus(offset)).ifPresent(jobs::add);
      next = earlier(next, each.rhythm().next(now.minus(offset)).due().plus(offset));
    }
    for (Ledger.Run run : books.ledger().open()) {
      if (run.hold().until().isAfter(now)) {
        next = earlier(next, run.hold().until());
      } else {
        left(run, active, now).ifPresent(jobs::add);
      }
    }
    jobs.sort(Comparator.comparing(Job::due).thenComparing(job -> job.subscription().id()));
    jobs.forEach(this::submit);
    return next;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Not all at the same moment: each a little later, by its name, the same every day. */
  static Duration offset(Subscription subscription, int others) {
    Duration spread = APART.multipliedBy(Math.max(0, others - 1));
    long most = Math.min(SPREAD.toMillis(), spread.toMillis());
    int hash = subscription.id().hashCode() * 0x9E3779B1;
    return Duration.ofMillis(most == 0 ? 0 : Math.floorMod(hash ^ (hash >>> 15), most));
  }

  /** The latest edition that is due; what was missed before it is not made up for. */
  private Optional<Job> due(Subscription subscription, Instant by) {
    return subscription
        .rhythm()
        .latest(by)
        .filter(occurrence -> occurrence.due().isAfter(subscription.phase().since()))
        .filter(_ -> subscription.rhythm().spared(by).equals(by))
        .map(o -> new Job(subscription, new EditionKey(subscription.id(), o.day()), o.due()))
        .filter(job -> !books.ledger().knows(job.key()));
  }

  /** What was begun and left, if anybody still wants it. */
  private Optional<Job> left(Ledger.Run run, List<Subscription> active, Instant now) {
    return active.stream()
        .filter(each -> each.id().equals(run.key().subscription()))
        .filter(each -> each.rhythm().spared(now).equals(now))
        .map(each -> new Job(each, run.key(), run.due()))
        .findFirst();
  }

  private void submit(Job job) {
    synchronized (this) {
      if (closed || !busy.add(job.key())) {
        return;
      }
    }
    threads.execute(() -> run(job));
  }

  private void run(Job job) {
    slots.acquireUninterruptibly();
    try {
      new Delivery(tools, job.subscription(), job.key(), job.due()).run();
    } catch (RuntimeException e) {
      // It stays open, and is taken over when its lease has run out.
      LOG.log(Level.ERROR, "a briefing could not be sent", e);
    } finally {
      slots.release();
      synchronized (this) {
        busy.remove(job.key());
        notifyAll();
      }
    }
  }

  /** Waits until all that was begun has ended. */
  public synchronized void awaitIdle() {
    try {
      while (!busy.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    Instant now = clock.instant();
    synchronized (this) {
      if (!swept.plus(Duration.ofDays(1)).isBefore(now)) {
        return;
      }
      swept = now;
    }
    books.archive().forgetBefore(now.minus(REMEMBERED));
    books.ledger().forgetBefore(now.minus(REMEMBERED));
  }

  /**
   * Some recipients are known by another address.
   *
   * @param addresses the new one of each of them; empty for all others
   */
  public void moved(Function<Recipient, Optional<Recipient>> addresses) {
    for (Subscription each : books.subscriptions().all()) {
      addresses
          .apply(each.recipient())
          .ifPresent(to -> {
            books.subscriptions().put(each.sentTo(to));
            books.archive().moved(each.recipient(), to);
          });
    }
  }

  /** We may not write to some recipients any more. */
  public void gone(Predicate<Recipient> recipients) {
    for (Subscription each : books.subscriptions().all()) {
      if (recipients.test(each.recipient()) && books.subscriptions().lose(each.id())) {
        tools.sender().tellLost(each);
      }
    }
  }

  /** Begins nothing more and lets what is being sent end, for a while. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "stopped while briefings were being sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is to be sent. */
  private record Job(Subscription subscription, EditionKey key, Instant due) {}
}
