package dev.stet.dialog;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Shown;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive that lasts as long as the process, of the latest editions. Nobody subscribes here. */
final class VolatileArchive implements Archive {
  private static final int KEPT = 20;

  private final Map<String, Kept> editions = new LinkedHashMap<>();
  private final Map<Recipient, Map<String, Posted>> posted = new LinkedHashMap<>();

  @Override
  public synchronized void keep(Edition edition, Commission commission, Instant now) {
    editions.putIfAbsent(edition.id(), new Kept(edition, commission, now, 0));
    if (editions.size() > KEPT) {
      editions.remove(editions.keySet().iterator().next());
    }
  }

  @Override
  public synchronized Optional<Kept> find(String id, Reader reader) {
    return Optional.ofNullable(editions.get(id))
        .filter(kept ->
            kept.edition().items().stream()
                .flatMap(item -> item.passages().stream())
                .allMatch(it -> reader.document(it.citation().passage()).isPresent()));
  }

  @Override
  public synchronized void posted(String id, Recipient recipient, int last, Instant now) {
    Map<String, Posted> theirs = posted.computeIfAbsent(recipient, _ -> new LinkedHashMap<>());
    theirs.remove(id);
    theirs.put(id, new Posted(id, last));
  }

  @Override
  public synchronized Optional<Posted> latest(Recipient recipient, String name) {
    return posted.getOrDefault(recipient, Map.of()).values().stream()
        .filter(each -> each.edition().startsWith(name))
        .reduce((_, later) -> later);
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
  public void forgetBefore(Instant moment) {}
}
