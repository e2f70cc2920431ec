package dev.stet.briefing;

import dev.stet.compare.Copies;
import dev.stet.compare.Shingles;
import dev.stet.text.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reports that are left once each group of copies is one: its earliest, or, where the same
 * publisher brought it again, that publisher's newest version.
 */
final class Originals {
  private static final Comparator<Report> EARLIEST =
      Comparator.comparing(Report::moment)
          .thenComparingInt(report -> -report.document().text().length())
          .thenComparing(Report::id);

  private final Map<DocumentId, Group> groups = new TreeMap<>();
  private final SortedMap<DocumentId, DocumentId> standIns = new TreeMap<>();

  /** Groups reports. */
  Originals(Collection<Report> reports) {
    Map<DocumentId, Report> byId =
        reports.stream().collect(Collectors.toMap(Report::id, Function.identity()));
    Map<DocumentId, Shingles> texts = new TreeMap<>();
    byId.forEach((id, report) -> texts.put(id, Shingles.of(report.document().text().characters())));
    Map<DocumentId, List<Report>> copies = new TreeMap<>();
    Copies.leaders(texts)
        .forEach((id, leader) ->
            copies.computeIfAbsent(leader, l -> new ArrayList<>()).add(byId.get(id)));
    copies.values().forEach(this::add);
  }

  private void add(List<Report> group) {
    Report earliest = group.stream().min(EARLIEST).orElseThrow();
    Report newest =
        group.stream()
            .filter(report -> report.publisher().equals(earliest.publisher()))
            .max(Comparator.comparing(Report::moment).thenComparing(Report::id))
            .orElse(earliest);
    boolean changed = newest.moment().isAfter(earliest.moment());
    Report original = changed ? newest : earliest;
    groups.put(original.id(), new Group(original, group.size() - 1, changed));
    group.forEach(report -> standIns.put(report.id(), original.id()));
  }

  List<Report> reports() {
    return groups.values().stream().map(Group::original).toList();
  }

  /** For each report the one that stands for it. */
  SortedMap<DocumentId, DocumentId> standIns() {
    return standIns;
  }

  /** Some of the reports as a story. */
  Story story(List<Report> reports) {
    int copies = 0;
    boolean changed = false;
    for (Report report : reports) {
      Group group = groups.getOrDefault(report.id(), new Group(report, 0, false));
      copies += group.copies();
      changed |= group.changed();
    }
    return new Story(reports, copies, changed);
  }

  private record Group(Report original, int copies, boolean changed) {}
}
