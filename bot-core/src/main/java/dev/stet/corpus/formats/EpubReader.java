package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Books (EPUB 2 and 3): the chapters in reading order. */
final class EpubReader implements DocumentReader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final Set<String> CHAPTERS = Set.of("opf", "html", "htm", "xhtml", "xml");

  private final ReadingLimits limits;

  EpubReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> endings() {
    return Set.of("epub");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    Zip zip = Zip.of(bytes, limits, name -> CHAPTERS.contains(Readers.ending(name)));
    checkReadable(zip);
    String opf = packagePath(zip);
    Document book = xml(zip.required(opf));
    String folder = opf.substring(0, opf.lastIndexOf('/') + 1);
    Map<String, Element> manifest = new HashMap<>();
    book.getElementsByTag("item").forEach(item -> manifest.putIfAbsent(item.attr("id"), item));
    Flow flow = new Flow();
    for (Element reference : book.getElementsByTag("itemref")) {
      @Nullable Element item = manifest.get(reference.attr("idref"));
      if (item != null && !item.attr("properties").contains("nav")) {
        zip.entry(path(folder, item.attr("href"))).ifPresent(chapter -> append(chapter, flow));
      }
    }
    return Contents.of(new Draft(flow.text(), fields(book), Draft.Place.HEAD));
  }

  /** Fonts are often scrambled without harm; scrambled chapters cannot be read. */
  private static void checkReadable(Zip zip) throws UnreadableException {
    Optional<byte[]> encryption = zip.entry(ENCRYPTION);
    if (encryption.isPresent()) {
      for (Element reference : xml(encryption.get()).getElementsByTag("*")) {
        String target = reference.attr("URI");
        if (CHAPTERS.contains(Readers.ending(target))) {
          throw new UnreadableException("is encrypted by its publisher");
        }
      }
    }
  }

  private static String packagePath(Zip zip) throws UnreadableException {
    @Nullable Element root = xml(zip.required(CONTAINER)).selectFirst("rootfile[full-path]");
    if (root == null) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    return root.attr("full-path");
  }

  private static String path(String folder, String href) {
    int fragment = href.indexOf('#');
    String file = fragment < 0 ? href : href.substring(0, fragment);
    String decoded = URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Path.of(folder + decoded).normalize().toString().replace('\\', '/');
  }

  private static void append(byte[] chapter, Flow flow) {
    flow.block();
    HtmlLayout.write(HtmlLayout.withoutFrame(page(chapter).body()), flow, false);
    flow.block();
  }

  private static Document page(byte[] chapter) {
    return parse(chapter, Parser.htmlParser());
  }

  private static Document xml(byte[] document) {
    return parse(document, Parser.xmlParser());
  }

  private static Document parse(byte[] bytes, Parser parser) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> fields(Document book) {
    Map<String, String> fields = new HashMap<>();
    Fields.put(fields, "title", text(book, "dc:title"));
    Fields.put(fields, "author", text(book, "dc:creator"));
    Fields.put(fields, "source", text(book, "dc:publisher"));
    Fields.put(fields, "published", text(book, "dc:date"));
    Fields.put(fields, "language", text(book, "dc:language"));
    return fields;
  }

  private static @Nullable String text(Document book, String tag) {
    @Nullable Element element = book.getElementsByTag(tag).first();
    return element == null ? null : element.text();
  }
}
