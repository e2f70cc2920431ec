package dev.stet.corpus.formats;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Texts of LibreOffice and its kin (ISO/IEC 26300): body and notes, without the page's frame. */
final class OdtReader implements DocumentReader {
  private static final String CONTENT = "content.xml";
  private static final String META = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final Set<String> WANTED = Set.of(CONTENT, META, MANIFEST);

  private final ReadingLimits limits;

  OdtReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> endings() {
    return Set.of("odt", "ott");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    Zip zip = Zip.of(bytes, limits, WANTED::contains);
    String manifest =
        zip.entry(MANIFEST).map(xml -> new String(xml, StandardCharsets.UTF_8)).orElse("");
    if (manifest.contains("encryption-data")) {
      throw new UnreadableException("is encrypted: save it without a password");
    }
    Flow flow = new Flow();
    OdtBody body = new OdtBody(flow);
    Xml.walk(zip.required(CONTENT), body);
    body.appendNotes();
    return Contents.of(new Draft(flow.text(), fields(zip), Draft.Place.PROPERTIES));
  }

  private static Map<String, String> fields(Zip zip) throws UnreadableException {
    Map<String, String> fields = new HashMap<>();
    Optional<byte[]> meta = zip.entry(META);
    if (meta.isPresent()) {
      Map<String, String> texts =
          Xml.texts(
              meta.get(),
              Set.of("title", "initial-creator", "creator", "creation-date", "date", "language"));
      Fields.put(fields, "title", texts.get("title"));
      Fields.put(fields, "author", texts.get("initial-creator"));
      Fields.put(fields, "author", texts.get("creator"));
      Fields.put(fields, "published", texts.get("creation-date"));
      Fields.put(fields, "published", texts.get("date"));
    }
    return fields;
  }
}
