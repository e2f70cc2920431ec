package dev.stet.bench.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * The same invented text in every format: some forty thousand characters, twelve pages of print.
 */
final class Sheaf {
  private static final int PARAGRAPHS = 96;
  private static final int LINES_A_PAGE = 50;
  private static final int LINE = 80;
  private static final String[] WORDS =
      ("ferry harbour ice winter captain island boat town morning noon storm rope light tower crew"
              + " water letter council bridge price ticket school market engine night")
          .split(" ");

  private final List<String> paragraphs = new ArrayList<>();

  Sheaf(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PARAGRAPHS; i++) {
      StringBuilder paragraph = new StringBuilder("Number " + i + ":");
      for (int word = 0; word < 60; word++) {
        paragraph.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        paragraph.append(word % 12 == 11 ? "." : "");
      }
      paragraphs.add(paragraph.toString());
    }
  }

  /** The text as a file of a format, by the ending of its name. */
  byte[] file(String ending) throws IOException {
    return switch (ending) {
      case "txt", "md" -> utf8(String.join("\n\n", paragraphs));
      case "html" -> utf8("<article>" + marked("<p>", "</p>") + "</article>");
      case "docx" -> docx();
      case "odt" -> odt();
      case "rtf" -> utf8("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}" + marked("", "\\par\n") + "}");
      case "epub" -> epub();
      case "eml" -> mail("one");
      case "mbox" -> mailbox();
      case "pdf" -> pdf();
      default -> throw new IllegalArgumentException("[bench] no such format: " + ending);
    };
  }

  private String marked(String before, String behind) {
    return before + String.join(behind + before, paragraphs) + behind;
  }

  private byte[] docx() throws IOException {
    String body = marked("<w:p><w:r><w:t>", "</w:t></w:r></w:p>");
    String document = "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
    return zip(Map.of("word/document.xml", document));
  }

  private byte[] odt() throws IOException {
    String body = marked("<t:p>", "</t:p>");
    return zip(Map.of("content.xml", "<o:d xmlns:o=\"o\" xmlns:t=\"t\">" + body + "</o:d>"));
  }

  private byte[] epub() throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("META-INF/container.xml", "<c><rootfile full-path=\"b.opf\"/></c>");
    entries.put(
        "b.opf",
        "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine>"
            + "<itemref idref=\"a\"/></spine></package>");
    entries.put("a.xhtml", "<html><body>" + marked("<p>", "</p>") + "</body></html>");
    return zip(entries);
  }

  private byte[] mail(String id) {
    return utf8(
        "From: A. Moss <moss@harbour.example>\r\nSubject: "
            + id
            + "\r\nMessage-ID: <"
            + id
            + "@harbour.example>\r\nDate: Thu, 5 Mar 2026 10:00:00 +0000\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + String.join("\r\n\r\n", paragraphs));
  }

  private byte[] mailbox() {
    ByteArrayOutputStream box = new ByteArrayOutputStream();
    for (int i = 0; i < 10; i++) {
      box.writeBytes(utf8("From moss@harbour.example Thu Mar  5 10:00:00 2026\n"));
      box.writeBytes(mail("m" + i));
      box.writeBytes(utf8("\n\n"));
    }
    return box.toByteArray();
  }

  private byte[] pdf() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      for (int at = 0; at < paragraph.length(); at += LINE) {
        lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + LINE)));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int at = 0; at < lines.size(); at += LINES_A_PAGE) {
        print(document, lines.subList(at, Math.min(lines.size(), at + LINES_A_PAGE)));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void print(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      stream.beginText();
      stream.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 10);
      stream.setLeading(14);
      stream.newLineAtOffset(60, 740);
      for (String line : lines) {
        stream.showText(line);
        stream.newLine();
      }
      stream.endText();
    }
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(utf8(entry.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
