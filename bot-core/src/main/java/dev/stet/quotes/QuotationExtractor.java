package dev.stet.quotes;

import dev.stet.quotes.SpeakerResolver.Resolved;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is quoted in a text, and who is said to have said it.
 *
 * <p>Stateless and deterministic; one extractor serves many threads. Takes time linear in the
 * length of the text.
 */
public final class QuotationExtractor {
  /**
   * From this confidence on, a direct or mixed quotation and its speaker were right in 19 of 20
   * measured cases. Of indirect statements only about 17 in 20 were.
   */
  public static final double SURE = 0.77;

  /** A pronoun less likely than this to stand for a person stays unresolved. */
  private static final double MARGIN = 0.35;

  private final Models models;

  QuotationExtractor(Models models) {
    this.models = models;
  }

  /** With the weights learned from annotated news. */
  public static QuotationExtractor learned() {
    return new QuotationExtractor(Models.learned());
  }

  /** By rules alone: fewer quotations, fewer speakers, and no indirect statements. */
  public static QuotationExtractor byRules() {
    return new QuotationExtractor(Models.byHand());
  }

  /** The quotations of a text in order. */
  public List<Quotation> extract(SourceText text) {
    Scene scene = Scene.of(text.characters(), models.tagging());
    Antecedents antecedents = Antecedents.of(scene, models.antecedent());
    SpeakerResolver resolver = new SpeakerResolver(scene, antecedents, MARGIN);
    Sources sources = new Sources(scene, models.source());
    List<Quotation> found = new ArrayList<>();
    for (Content content : new Contents(scene, models).find()) {
      Sources.Choice source = sources.choose(content);
      Resolved speaker = resolver.resolve(source.mention());
      double confidence = content.likelihood() * source.likelihood() * speaker.likelihood();
      found.add(
          new Quotation(
              text.passage(content.characters()),
              content.kind(),
              speaker.speaker(),
              cue(scene, content.words()),
              confidence));
    }
    return List.copyOf(found);
  }

  /** The nearest words labelled as cue. */
  private static @Nullable Span cue(Scene scene, Span content) {
    int near = scene.near(content, Label.CUE);
    if (near < 0) {
      return null;
    }
    int start = near;
    int end = near + 1;
    while (scene.label(start - 1) == Label.CUE) {
      start--;
    }
    while (scene.label(end) == Label.CUE) {
      end++;
    }
    return scene.reading().characters(new Span(start, end));
  }
}
