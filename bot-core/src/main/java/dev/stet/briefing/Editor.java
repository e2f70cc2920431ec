package dev.stet.briefing;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Edition.Item;
import dev.stet.briefing.Ranking.Candidate;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Revisions;
import dev.stet.search.SearchIndex;
import dev.stet.search.Stems;
import dev.stet.text.DocumentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Makes editions: takes in the documents of a period, folds copies, brings reports of one event
 * together, ranks the stories and picks the sentences that tell each. Deterministic: the same
 * documents, period and topics give the same edition, in whatever order the documents came.
 */
public final class Editor {
  /** Stories that may be searched for something to come. */
  private static final int LOOKED_THROUGH = 40;

  private static final int MOST_COMING_UP = 5;
  private static final int MOST_QUOTES = 3;

  /** A sentence about a known story is shown for this share of news in it. */
  private static final double NEWS = 0.5;

  private final SearchIndex index;
  private final Revisions revisions;
  private final Predicate<Header> readable;
  private final Stems stems;

  /** One whose readers may read every document. */
  public Editor(SearchIndex index, Revisions revisions) {
    this(index, revisions, _ -> true);
  }

  /**
   * An editor.
   *
   * @param readable what the readers of its editions may read: nothing else is told or counted
   */
  public Editor(SearchIndex index, Revisions revisions, Predicate<Header> readable) {
    this.index = index;
    this.stems = index.stems();
    this.revisions = revisions;
    this.readable = readable;
  }

  /** Makes one edition. */
  public Edition edition(Commission commission) {
    Intake intake = new Intake(revisions, commission, readable);
    intake.choose(commission.topics(), stems);
    return new Desk(commission, intake).edition();
  }

  /** For each document the first one, by name, of those that report the same event. */
  public SortedMap<DocumentId, DocumentId> stories(Collection<Document> documents) {
    Originals originals = new Originals(read(documents));
    SortedMap<DocumentId, DocumentId> first = new TreeMap<>();
    for (List<Report> story : Stories.of(originals.reports())) {
      story.forEach(report -> first.put(report.id(), story.getFirst().id()));
    }
    SortedMap<DocumentId, DocumentId> stories = new TreeMap<>();
    originals
        .standIns()
        .forEach((id, original) -> stories.put(id, first.getOrDefault(original, original)));
    return stories;
  }

  /** The sentences that tell what several documents report, those of the leading one first. */
  public List<Excerpt> summary(Collection<Document> documents, int sentences) {
    Vocabulary vocabulary = vocabulary();
    Reports reports = new Reports(vocabulary);
    List<Report> read = documents.stream().map(d -> reports.read(d, Instant.EPOCH)).toList();
    List<Report> originals = new Originals(read).reports();
    return new Summarizer(vocabulary, new Lines(vocabulary))
        .pick(originals, sentences).stream().map(Editor::excerpt).toList();
  }

  /** What people are surely quoted with in some documents, in their order. */
  public List<Quote> quotations(Collection<Document> documents) {
    KeyQuotes quotes = new KeyQuotes(index.quotations(), vocabulary());
    return documents.stream().flatMap(document -> quotes.all(document).stream()).toList();
  }

  private List<Report> read(Collection<Document> documents) {
    Reports reports = new Reports(vocabulary());
    return documents.stream().map(d -> reports.read(d, Instant.EPOCH)).toList();
  }

  private Vocabulary vocabulary() {
    return new Vocabulary(stems, index::weight);
  }

  private static Excerpt excerpt(Line line) {
    return Excerpt.of(line.report().document(), line.span());
  }

  /** What lies on the desk while one edition is made. */
  private final class Desk {
    private final Commission commission;
    private final Intake intake;
    private final Vocabulary vocabulary = vocabulary();
    private final Lines lines = new Lines(vocabulary);
    private final Recollection recollection;
    private final List<Item> items = new ArrayList<>();
    private final List<Shown.Told> told = new ArrayList<>();
    private int quotes;
    private int known;
    private int further;

    Desk(Commission commission, Intake intake) {
      this.commission = commission;
      this.intake = intake;
      this.recollection =
          new Recollection(commission.shown(), vocabulary, commission.period().to());
    }

    Edition edition() {
      List<Report> reports = reports();
      List<Candidate> ranked = ranked(reports);
      int skipped = commission.choice().skip();
      int most = skipped + commission.length().stories();
      int next = 0;
      while (next < ranked.size() && items.size() < most) {
        tell(ranked.get(next++));
      }
      List<Item> page = items.subList(Math.min(skipped, items.size()), items.size());
      List<Story> first = ranked.stream().map(Candidate::story).limit(LOOKED_THROUGH).toList();
      List<Edition.ComingUp> comingUp =
          new Announcements(lines, commission.period())
              .in(first, MOST_COMING_UP).stream()
                  .map(each -> new Edition.ComingUp(each.when(), excerpt(each.line())))
                  .toList();
      return new Edition(
          id(),
          commission.period(),
          in(reports),
          page,
          skipped == 0 ? comingUp : List.of(),
          notes(ranked.size() - next),
          shown());
    }

    private List<Report> reports() {
      Reports reading = new Reports(vocabulary);
      return intake.chosen().stream()
          .map(each -> reading.read(each.document(), each.firstSeen(), each.news()))
          .sorted(Comparator.comparing(Report::id))
          .toList();
    }

    private List<Candidate> ranked(List<Report> reports) {
      Originals originals = new Originals(reports);
      List<Candidate> stories =
          Stories.of(originals.reports()).stream()
              .map(originals::story)
              .map(recollection::recall)
              .toList();
      return new Ranking(commission.period().to()).rank(stories, commission.length().stories());
    }

    private Edition.Intake in(List<Report> reports) {
      long publishers = reports.stream().map(Report::publisher).distinct().count();
      return new Edition.Intake(reports.size(), (int) publishers);
    }

    private void tell(Candidate candidate) {
      Story story = candidate.story();
      List<Line> picked =
          new Summarizer(vocabulary, lines)
              .pick(
                  recollection.unknown(candidate),
                  commission.length().sentences(),
                  line -> isNews(line, candidate));
      if (picked.isEmpty()) {
        boolean isKnown = candidate.told() != null && !story.isRevised();
        known += isKnown ? 1 : 0;
        further += isKnown ? recollection.unknown(candidate).size() : 0;
        return;
      }
      told.add(recollection.told(candidate));
      items.add(
          new Item(
              items.size() + 1,
              picked.getFirst().report().document().header().title(),
              picked.stream().map(Editor::excerpt).toList(),
              quotes(story, picked),
              spread(story),
              candidate.told() != null || story.changed() || story.isRevised(),
              new Differences(lines).in(story).map(this::differing).orElse(null)));
    }

    /** What a revision adds is news unless every word of it was told, by whomever. */
    private boolean isNews(Line line, Candidate candidate) {
      double novelty = recollection.novelty(line, candidate.told());
      return line.report().isRevised() ? novelty > 0 : novelty >= NEWS;
    }

    private static Edition.Spread spread(Story story) {
      List<DocumentId> documents = story.reports().stream().map(Report::id).toList();
      return new Edition.Spread(story.publishers(), story.copies(), documents);
    }

    private List<Quote> quotes(Story story, List<Line> picked) {
      if (quotes >= MOST_QUOTES) {
        return List.of();
      }
      List<Quote> found =
          new KeyQuotes(index.quotations(), vocabulary).of(story, picked).stream().toList();
      quotes += found.size();
      return found;
    }

    private Edition.Differing differing(Differences.Found found) {
      return new Edition.Differing(
          excerpt(found.first()), excerpt(found.second()), found.updated());
    }

    private List<Edition.Note> notes(int left) {
      List<Edition.Note> notes = new ArrayList<>(intake.notes());
      if (known > 0) {
        notes.add(new Edition.Note(Edition.Kind.KNOWN, known));
      }
      if (further > 0) {
        notes.add(new Edition.Note(Edition.Kind.REPORTS, further));
      }
      if (left > 0) {
        notes.add(new Edition.Note(Edition.Kind.MORE, left));
      }
      return notes;
    }

    private Shown shown() {
      List<Shown.Told> all = new ArrayList<>(told);
      for (Shown.Told before : commission.shown().stories()) {
        if (told.stream().noneMatch(now -> now.id().equals(before.id()))) {
          all.add(before);
        }
      }
      return new Shown(all);
    }

    private String id() {
      StringBuilder named = new StringBuilder();
      named.append(commission.period()).append(commission.topics()).append(commission.length());
      named.append(commission.choice().by()).append(commission.choice().skip());
      for (Item item : items) {
        named.append(item.no()).append(item.update());
        item.passages().forEach(excerpt -> named.append(excerpt.citation().passage()));
      }
      named.append(known).append(further).append(intake.notes());
      return UUID.nameUUIDFromBytes(named.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
  }
}
