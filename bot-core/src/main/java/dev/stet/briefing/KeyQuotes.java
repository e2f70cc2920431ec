package dev.stet.briefing;

import dev.stet.answer.Quote;
import dev.stet.corpus.Document;
import dev.stet.quotes.QuotationExtractor;
import dev.stet.search.QuotationHit;
import dev.stet.search.QuotationIndex;
import dev.stet.text.Passage;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses what somebody said that says most about a story. */
final class KeyQuotes {
  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 45;

  /** Reports of one story that are searched for quotations. */
  private static final int REPORTS = 12;

  /** Being quoted by several publishers is worth this much closeness to the story. */
  private static final double OFTEN_QUOTED = 0.3;

  private final QuotationIndex quotations;
  private final Vocabulary vocabulary;

  KeyQuotes(QuotationIndex quotations, Vocabulary vocabulary) {
    this.quotations = quotations;
    this.vocabulary = vocabulary;
  }

  /**
   * The best quotation of a story whose speaker is sure; empty: there is none.
   *
   * @param shown sentences that are shown anyway
   */
  Optional<Quote> of(Story story, List<Line> shown) {
    List<Said> all = new ArrayList<>();
    Map<String, Set<String>> publishers = new HashMap<>();
    for (Report report : story.reports().subList(0, Math.min(REPORTS, story.reports().size()))) {
      for (Said said : said(report)) {
        all.add(said);
        publishers.computeIfAbsent(said.speaker(), s -> new HashSet<>()).add(report.publisher());
      }
    }
    return all.stream()
        .filter(said -> shown.stream().noneMatch(said::standsIn))
        .max(
            Comparator.comparingDouble(
                    (Said said) -> worth(said, publishers.getOrDefault(said.speaker(), Set.of())))
                .thenComparing(said -> said.report().id(), Comparator.reverseOrder())
                .thenComparing(Said::span, Comparator.reverseOrder()))
        .map(said -> Quote.of(said.report().document(), said.quotation()));
  }

  /** All that somebody is surely quoted with, word for word, in a document. */
  List<Quote> all(Document document) {
    return sure(document).stream().map(quotation -> Quote.of(document, quotation)).toList();
  }

  private List<Quotation> sure(Document document) {
    SourceText text = document.text();
    Passage whole = text.passage(new Span(0, text.length()));
    return quotations.in(whole).stream()
        .map(QuotationHit::quotation)
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .filter(quotation -> quotation.confidence() >= QuotationExtractor.SURE)
        .filter(quotation -> quotation.speaker().resolved().isPresent())
        .toList();
  }

  private List<Said> said(Report report) {
    List<Said> said = new ArrayList<>();
    for (Quotation quotation : sure(report.document())) {
      Optional<String> speaker = quotation.speaker().resolved();
      if (speaker.isPresent()) {
        Said each = new Said(report, quotation, speaker.get());
        int words = each.text().split("\\s+", -1).length;
        boolean fits = words >= FEWEST_WORDS && words <= MOST_WORDS;
        if (fits && report.isNews(each.span())) {
          said.add(each);
        }
      }
    }
    return said;
  }

  private double worth(Said said, Set<String> publishers) {
    int[] terms = vocabulary.terms(said.report().language(), said.text());
    double close = vocabulary.vector(terms).cosine(said.report().body());
    return close + said.quotation().confidence() + (publishers.size() > 1 ? OFTEN_QUOTED : 0);
  }

  private record Said(Report report, Quotation quotation, String speaker) {
    Span span() {
      return quotation.passage().span();
    }

    String text() {
      return report.document().text().slice(span());
    }

    boolean standsIn(Line line) {
      return line.report().id().equals(report.id()) && line.span().overlaps(span());
    }
  }
}
