package dev.stet.corpus.formats;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * PDF: the text of each page in reading order, column by column, without what repeats at the head
 * and the foot of the pages. Words stay hyphenated and ligatures stay ligatures, as printed.
 */
final class PdfReader implements DocumentReader {
  private final ReadingLimits limits;

  PdfReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> endings() {
    return Set.of("pdf");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    FontMappers.set(PdfFonts.SHIPPED);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > limits.pages()) {
        throw new UnreadableException("has more than " + limits.pages() + " pages");
      }
      PdfPages pages = new PdfPages(limits);
      pages.writeText(document, Writer.nullWriter());
      PdfText text = PdfText.of(RunningLines.remove(pages.lines()));
      if (text.characters().isBlank()) {
        throw new UnreadableException(
            PdfImages.hasAny(document) ? "has no text: it is a scan" : "holds no text");
      }
      return Contents.of(
          new Draft(text.characters(), fields(document), Draft.Place.PROPERTIES, text.pages()));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is encrypted: save it without a password");
    } catch (PdfPages.TooMuchText e) {
      throw new UnreadableException(
          "holds more than " + limits.characters() / 1_000_000 + " million characters");
    } catch (IOException e) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
  }

  private static Map<String, String> fields(PDDocument document) {
    Map<String, String> fields = new HashMap<>();
    PDDocumentInformation information = document.getDocumentInformation();
    Fields.put(fields, "title", information.getTitle());
    Fields.put(fields, "author", information.getAuthor());
    @Nullable Calendar created = information.getCreationDate();
    if (created != null && created.get(Calendar.YEAR) < 10_000) {
      Instant moment = created.toInstant();
      ZoneId zone = created.getTimeZone().toZoneId();
      Fields.put(fields, "published", moment.atZone(zone).toOffsetDateTime().toString());
    }
    @Nullable String language = document.getDocumentCatalog().getLanguage();
    Fields.put(fields, "language", language);
    return fields;
  }
}
