package dev.stet.corpus.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes files of every format, so that no file of somebody else's is needed. */
public final class Papers {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Papers() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An archive with these entries. */
  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry written = new ZipEntry(entry.getKey());
        written.setTime(0);
        zip.putNextEntry(written);
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A Word document with a body given in WordprocessingML. */
  public static byte[] docxOf(String body) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "word/document.xml",
        utf8(
            "<w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>"
                + body
                + "</w:body></w:document>"));
    entries.put(
        "word/header1.xml",
        utf8("<w:hdr xmlns:w=\"urn:w\"><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>"));
    entries.put(
        "word/footnotes.xml",
        utf8(
            "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:type=\"separator\"><w:p><w:r><w:t>x</w:t>"
                + "</w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>A note below."
                + "</w:t></w:r></w:p></w:footnote></w:footnotes>"));
    entries.put(
        "docProps/core.xml",
        utf8(
            "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\" xmlns:dcterms=\"urn:t\">"
                + "<dc:title>The pier</dc:title><dc:creator>A. Moss</dc:creator>"
                + "<dcterms:created>2026-03-05T10:00:00Z</dcterms:created>"
                + "</cp:coreProperties>"));
    return zip(entries);
  }

  /** A Word document of plain paragraphs. */
  public static byte[] docx(String... paragraphs) {
    return docxOf(
        Arrays.stream(paragraphs)
            .map(p -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(p) + "</w:t></w:r></w:p>")
            .collect(Collectors.joining()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** An OpenDocument text with a body given in its XML. */
  public static byte[] odtOf(String body) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    entries.put(
        "content.xml",
        utf8(
            "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\""
                + " xmlns:table=\"urn:b\"><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>"));
    entries.put(
        "meta.xml",
        utf8(
            "<office:document-meta xmlns:office=\"urn:o\" xmlns:dc=\"urn:d\" xmlns:meta=\"urn:m\">"
                + "<office:meta><dc:title>The pier</dc:title>"
                + "<meta:initial-creator>A. Moss</meta:initial-creator>"
                + "<meta:creation-date>2026-03-05T10:00:00</meta:creation-date>"
                + "</office:meta></office:document-meta>"));
    return zip(entries);
  }

  /** An OpenDocument text of plain paragraphs. */
  public static byte[] odt(String... paragraphs) {
    return odtOf(
        Arrays.stream(paragraphs)
            .map(p -> "<text:p>" + escaped(p) + "</text:p>")
            .collect(Collectors.joining()));
  }

  /** Rich text with a body given in its own marks. */
  public static byte[] rtfOf(String body) {
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0"
            + "\\green0\\blue0;}{\\info{\\title The pier}{\\author A. Moss}"
            + "{\\creatim\\yr2026\\mo3\\dy5\\hr10\\min0}}{\\header Head\\par}\n"
            + body
            + "}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Rich text of plain paragraphs. */
  public static byte[] rtf(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      paragraph
          .chars()
          .forEach(c -> body.append(c < 0x80 ? Character.toString(c) : "\\u" + (short) c + "?"));
      body.append("\\par\n");
    }
    return rtfOf(body.toString());
  }

  /** A book; each chapter is given in XHTML. */
  public static byte[] epub(String... chapters) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", utf8("application/epub+zip"));
    entries.put(
        "META-INF/container.xml",
        utf8(
            "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles>"
                + "</container>"));
    StringBuilder items =
        new StringBuilder("<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\"/>");
    StringBuilder spine = new StringBuilder("<itemref idref=\"nav\"/>");
    // Listed in another order than read.
    for (int i = chapters.length - 1; i >= 0; i--) {
      items.append("<item id=\"c" + i + "\" href=\"text/ch%20" + i + ".xhtml\"/>");
    }
    for (int i = 0; i < chapters.length; i++) {
      spine.append("<itemref idref=\"c" + i + "\"/>");
      entries.put(
          "OEBPS/text/ch " + i + ".xhtml",
          utf8("<html><head><title>x</title></head><body>" + chapters[i] + "</body></html>"));
    }
    entries.put("OEBPS/nav.xhtml", utf8("<html><body><p>Contents</p></body></html>"));
    entries.put(
        "OEBPS/book.opf",
        utf8(
            "<package xmlns:dc=\"urn:dc\"><metadata><dc:title>The pier</dc:title>"
                + "<dc:creator>A. Moss</dc:creator><dc:publisher>Quay Press</dc:publisher>"
                + "<dc:date>2026-03-05</dc:date><dc:language>en</dc:language></metadata><manifest>"
                + items
                + "</manifest><spine>"
                + spine
                + "</spine></package>"));
    return zip(entries);
  }

  /** The head lines of a message, without the blank line behind them. */
  public static String mailHead(String subject) {
    return "From: \"A. Moss\" <moss@harbour.example>\r\nTo: desk@harbour.example\r\nSubject: "
        + subject
        + "\r\nDate: Thu, 5 Mar 2026 23:30:00 +0200 (EET)\r\nMessage-ID: <"
        + subject.toLowerCase(Locale.ROOT).replace(' ', '.')
        + "@harbour.example>\r\nMIME-Version: 1.0\r\n";
  }

  /** A message of plain text. */
  public static byte[] eml(String subject, String text) {
    return utf8(
        mailHead(subject)
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + text);
  }

  /** A message with a file attached. */
  public static byte[] eml(String subject, String text, String name, byte[] attached) {
    String encoded = java.util.Base64.getMimeEncoder().encodeToString(attached);
    return utf8(
        mailHead(subject)
            + "Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + text
            + "\r\n--cut\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Disposition: attachment; filename=\""
            + name
            + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + encoded
            + "\r\n--cut--\r\n");
  }

  /** A mailbox. */
  public static byte[] mbox(byte[]... messages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] message : messages) {
      bytes.writeBytes(utf8("From moss@harbour.example Thu Mar  5 21:30:00 2026\n"));
      bytes.writeBytes(message);
      bytes.writeBytes(utf8("\n\n"));
    }
    return bytes.toByteArray();
  }

  /** A PDF whose pages are drawn one after the other. */
  public static byte[] pdf(List<Drawing> pages) {
    return pdf(pages, "");
  }

  /** The same, locked with a password if there is one. */
  public static byte[] pdf(List<Drawing> pages, String password) {
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document);
      for (Drawing drawing : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
          drawing.draw(new Pen(document, stream, font));
        }
      }
      var information = document.getDocumentInformation();
      information.setTitle("The pier");
      information.setAuthor("A. Moss");
      Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      created.setTimeInMillis(1_772_704_800_000L);
      information.setCreationDate(created);
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
      return PDType0Font.load(document, Objects.requireNonNull(in));
    }
  }

  /** A PDF of one page with these lines. */
  public static byte[] pdf(String... lines) {
    return pdf(List.of(pen -> pen.lines(60, 780, lines)));
  }

  /** What is on a page. */
  public interface Drawing {
    void draw(Pen pen) throws IOException;
  }

  /** Draws on a page. */
  public static final class Pen {
    private static final float SIZE = 10;
    private static final float PITCH = 14;

    private final PDDocument document;
    private final PDPageContentStream stream;
    private final PDFont font;

    Pen(PDDocument document, PDPageContentStream stream, PDFont font) {
      this.document = document;
      this.stream = stream;
      this.font = font;
    }

    /** Lines one below the other; an empty one leaves a gap. */
    public void lines(float x, float top, String... lines) throws IOException {
      float y = top;
      for (String line : lines) {
        text(x, y, SIZE, line);
        y -= PITCH;
      }
    }

    /** Characters at a place. */
    public void text(float x, float y, float size, String text) throws IOException {
      if (text.isEmpty()) {
        return;
      }
      stream.beginText();
      stream.setFont(font, size);
      stream.newLineAtOffset(x, y);
      stream.showText(text);
      stream.endText();
    }

    /** A grey picture, as of a scanned page. */
    public void picture() throws IOException {
      var image =
          new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
      stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 500, 700);
    }
  }
}
