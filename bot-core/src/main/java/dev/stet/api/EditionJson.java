package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Excerpt;
import dev.stet.briefing.Edition;
import dev.stet.dialog.BriefingWords;
import dev.stet.dialog.SourceLinks;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a briefing as programs see it.
 *
 * @param from its first moment
 * @param to the moment it ends before
 * @param documents how many came in, copies included
 * @param sources how many publishers they come from
 * @param notes about the edition itself, in sentences
 */
public record EditionJson(
    String id,
    String from,
    String to,
    String zone,
    int documents,
    int sources,
    List<Item> items,
    List<ComingUp> comingUp,
    List<String> notes) {

  /**
   * A story.
   *
   * @param sources publishers with a report of their own
   * @param copies reports that are copies of another
   * @param update whether its readers know the story, or a report of it was changed
   * @param differs two passages with different figures, the newer one first; null: none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      int no,
      String title,
      List<PassageJson> passages,
      List<QuotationJson> quotations,
      int sources,
      int copies,
      boolean update,
      @Nullable List<PassageJson> differs) {
    private static Item of(Edition.Item item, SourceLinks links) {
      Edition.@Nullable Differing differing = item.differing();
      return new Item(
          item.no(),
          item.title(),
          PassageJson.of(item.passages(), links),
          item.quotations().stream().map(QuotationJson::of).toList(),
          item.spread().sources(),
          item.spread().copies(),
          item.update(),
          differing == null
              ? null
              : PassageJson.of(List.of(differing.first(), differing.second()), links));
    }
  }

  /**
   * What is announced.
   *
   * @param date in ISO 8601, a day or a month
   */
  public record ComingUp(String date, PassageJson passage) {}

  /**
   * Maps an edition.
   *
   * @param links where its passages can be opened
   */
  public static EditionJson of(Edition edition, SourceLinks links) {
    BriefingWords words = new BriefingWords(edition.period().zone());
    List<Excerpt> announced = edition.comingUp().stream().map(Edition.ComingUp::passage).toList();
    List<PassageJson> passages = PassageJson.of(announced, links);
    return new EditionJson(
        edition.id(),
        edition.period().from().toString(),
        edition.period().to().toString(),
        edition.period().zone().getId(),
        edition.intake().documents(),
        edition.intake().sources(),
        edition.items().stream().map(item -> Item.of(item, links)).toList(),
        IntStream.range(0, passages.size())
            .mapToObj(i -> new ComingUp(edition.comingUp().get(i).when().iso(), passages.get(i)))
            .toList(),
        edition.notes().stream().map(words::note).toList());
  }
}
