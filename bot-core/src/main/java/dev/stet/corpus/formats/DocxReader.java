package dev.stet.corpus.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Word documents (ECMA-376): body, footnotes and endnotes. Headers and footers, comments, deleted
 * and hidden text are left out.
 */
final class DocxReader implements DocumentReader {
  private static final String BODY = "word/document.xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Set<String> WANTED =
      Set.of(BODY, PROPERTIES, "word/footnotes.xml", "word/endnotes.xml");

  private final ReadingLimits limits;

  DocxReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> endings() {
    return Set.of("docx", "docm", "dotx");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    Zip zip = Zip.of(bytes, limits, WANTED::contains);
    Flow flow = new Flow();
    Xml.walk(zip.required(BODY), new DocxBody(flow));
    for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
      Optional<byte[]> entry = zip.entry(notes);
      if (entry.isPresent()) {
        flow.block();
        Xml.walk(entry.get(), new DocxBody(flow));
      }
    }
    return Contents.of(new Draft(flow.text(), fields(zip), Draft.Place.PROPERTIES));
  }

  private static Map<String, String> fields(Zip zip) throws UnreadableException {
    Map<String, String> fields = new HashMap<>();
    Optional<byte[]> properties = zip.entry(PROPERTIES);
    if (properties.isPresent()) {
      Map<String, String> texts =
          Xml.texts(properties.get(), Set.of("title", "creator", "created", "modified"));
      Fields.put(fields, "title", texts.get("title"));
      Fields.put(fields, "author", texts.get("creator"));
      Fields.put(fields, "published", texts.get("created"));
      Fields.put(fields, "published", texts.get("modified"));
    }
    return fields;
  }
}
