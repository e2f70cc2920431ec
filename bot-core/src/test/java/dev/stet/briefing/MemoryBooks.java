package dev.stet.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Books in memory, for tests of years of mornings. */
final class MemoryBooks {
  private final Map<String, Subscription> subscriptions = new TreeMap<>();
  private final Map<EditionKey, Ledger.Run> runs = new HashMap<>();
  private final Map<String, Archive.Kept> editions = new HashMap<>();

  Books books() {
    return new Books(new Kept(), new Runs(), new Editions());
  }

  private final class Kept implements Subscriptions {
    @Override
    public synchronized Optional<Subscription> of(Recipient recipient) {
      return all().stream().filter(it -> it.recipient().equals(recipient)).findFirst();
    }

    @Override
    public Optional<Subscription> find(String id) {
      return Optional.ofNullable(subscriptions.get(id));
    }

    @Override
    public List<Subscription> all() {
      return List.copyOf(subscriptions.values());
    }

    @Override
    public void put(Subscription subscription) {
      subscriptions.put(subscription.id(), subscription);
    }

    @Override
    public boolean lose(String id) {
      return false;
    }
  }

  private final class Runs implements Ledger {
    @Override
    public synchronized boolean knows(EditionKey key) {
      return runs.containsKey(key);
    }

    @Override
    public synchronized List<Run> open() {
      return runs.values().stream().filter(run -> run.state() == State.OPEN).toList();
    }

    @Override
    public synchronized List<Run> of(String subscription, int most) {
      return runs.values().stream()
          .filter(run -> run.key().subscription().equals(subscription))
          .sorted(Comparator.comparing(Run::due).reversed())
          .limit(most)
          .toList();
    }

    @Override
    public synchronized Optional<Run> claim(EditionKey key, Instant due, Lease lease) {
      Run known = runs.get(key);
      if (known != null
          && (known.state() != State.OPEN || known.hold().until().isAfter(lease.now()))) {
        return Optional.empty();
      }
      long fencing = known == null ? 1 : known.hold().fencing() + 1;
      List<Part> parts = known == null ? List.of() : known.parts();
      @Nullable String edition = known == null ? null : known.edition();
      Hold hold = new Hold(fencing, lease.until(), 0);
      Run run = new Run(key, due, hold, State.OPEN, edition, parts, "");
      runs.put(key, run);
      return Optional.of(run);
    }

    private boolean change(Run run, State state, @Nullable String edition, List<Part> parts) {
      Run known = runs.get(run.key());
      if (known != null
          && known.hold().fencing() == run.hold().fencing()
          && known.state() == State.OPEN) {
        runs.put(run.key(), new Run(run.key(), run.due(), known.hold(), state, edition, parts, ""));
        return true;
      }
      return false;
    }

    @Override
    public synchronized boolean built(Run run, String edition, Lease lease) {
      return change(run, State.OPEN, edition, run.parts());
    }

    @Override
    public synchronized boolean sending(Run run, int part, Lease lease) {
      return told(run, part, PartState.SENDING, null);
    }

    @Override
    public synchronized boolean told(Run run, int part, PartState state, @Nullable String message) {
      Run known = runs.get(run.key());
      List<Part> parts = new ArrayList<>(known == null ? List.of() : known.parts());
      parts.removeIf(each -> each.no() == part);
      parts.add(new Part(part, state, message));
      return change(run, State.OPEN, known == null ? null : known.edition(), parts);
    }

    @Override
    public synchronized boolean postpone(Run run, Instant until) {
      return true;
    }

    @Override
    public synchronized boolean end(Run run, State state, String why, @Nullable Instant cursor) {
      Run known = runs.get(run.key());
      boolean ended = known != null && change(run, state, known.edition(), known.parts());
      Subscription subscription = subscriptions.get(run.key().subscription());
      if (ended && cursor != null && subscription != null) {
        subscriptions.put(subscription.id(), subscription.from(cursor));
      }
      return ended;
    }

    @Override
    public void resent(EditionKey key) {}

    @Override
    public int doubtful() {
      return 0;
    }

    @Override
    public synchronized void forgetBefore(Instant moment) {
      runs.values().removeIf(run -> run.due().isBefore(moment));
    }
  }

  private final class Editions implements Archive {
    @Override
    public synchronized void keep(Edition edition, Commission commission, Instant now) {
      editions.put(edition.id(), new Archive.Kept(edition, commission, now, 0));
    }

    @Override
    public synchronized Optional<Archive.Kept> find(String id, Reader reader) {
      return Optional.ofNullable(editions.get(id));
    }

    @Override
    public void posted(String id, Recipient recipient, int last, Instant now) {}

    @Override
    public Optional<Posted> latest(Recipient recipient, String name) {
      return Optional.empty();
    }

    @Override
    public void moved(Recipient from, Recipient to) {}

    @Override
    public List<String> told(String subscription, Instant before) {
      return List.of();
    }

    @Override
    public Shown shown(List<String> told) {
      return Shown.NOTHING;
    }

    @Override
    public synchronized void forgetBefore(Instant moment) {
      editions.values().removeIf(kept -> kept.made().isBefore(moment));
    }
  }
}
