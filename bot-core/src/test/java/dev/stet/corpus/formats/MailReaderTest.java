package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static byte[] bytes(String mail) {
    return mail.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> paths(List<Leaf> leaves) {
    return leaves.stream()
        .map(leaf -> leaf.path() + (leaf instanceof Leaf.Refused r ? " " + r.reason() : ""))
        .toList();
  }

  @Test
  void subjectSenderAndDateAreTitleAuthorAndDate() {
    Draft draft = Opened.draft("a.eml", Papers.eml("Pier closed", "It is closed."));
    assertEquals("Pier closed", draft.field("title").orElseThrow());
    assertEquals("A. Moss", draft.field("author").orElseThrow());
    assertEquals("2026-03-05T23:30+02:00", draft.field("published").orElseThrow());
    assertEquals("It is closed.\n", draft.characters());
  }

  @Test
  void marksStandAsPrintedWhateverTheEncoding() {
    String head = Papers.mailHead("=?koi8-r?B?8MnS0w==?=");
    byte[] mail =
        (head
                + "Content-Type: text/plain; charset=windows-1252\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "=93Yes=94, caf=E9 =80 5=\r\n"
                + "0.")
            .getBytes(StandardCharsets.US_ASCII);
    assertEquals("“Yes”, café € 50.\n", Opened.text("a.eml", mail));
    assertEquals("Пирс", Opened.draft("a.eml", mail).field("title").orElseThrow());
  }

  @Test
  void whatIsQuotedStandsApart() {
    String text =
        "I agree.\r\nOn Monday Ann wrote:\r\n> The pier is closed.\r\n> Why?\r\nBecause of ice.";
    assertEquals(
        "I agree.\nOn Monday Ann wrote:\n\n> The pier is closed.\n> Why?\n\nBecause of ice.\n",
        Opened.text("a.eml", Papers.eml("Re", text)));
    String html =
        Papers.mailHead("Re")
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>I agree.</p><blockquote><p>The pier"
            + " is closed.</p><blockquote>Why?</blockquote></blockquote><table><tr><td>Year</td>"
            + "<td>Ships</td></tr></table>";
    assertEquals(
        "I agree.\n\n> The pier is closed.\n\n> > Why?\n\nYear | Ships\n",
        Opened.text("a.eml", bytes(html)));
  }

  @Test
  void ofTwoWordingsThePlainOneIsRead() {
    String mail =
        Papers.mailHead("Both")
            + "Content-Type: multipart/alternative; boundary=cut\r\n\r\n"
            + "--cut\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + "Plain.\r\n"
            + "--cut\r\n"
            + "Content-Type: text/html\r\n\r\n"
            + "<p>Rich.</p>\r\n"
            + "--cut--";
    assertEquals("Plain.\n", Opened.text("a.eml", bytes(mail)));
  }

  @Test
  void attachmentsAreDocumentsOfTheirOwn() {
    byte[] inner = Papers.eml("Inner", "Look.", "b.docx", Papers.docx("Deep inside."));
    byte[] mail = Papers.eml("Outer", "See below.", "../x/inner.eml", inner);
    List<Leaf> leaves = Opened.all("a.eml", mail);
    assertEquals(List.of("", ".._x_inner.eml", ".._x_inner.eml/b.docx"), paths(leaves));
  }

  @Test
  void anAttachmentThatCannotBeReadSaysWhy() {
    byte[] mail = Papers.eml("Outer", "See below.", "sheet.xls", new byte[] {1, 2});
    assertEquals(
        List.of("", "sheet.xls has a format that Stet does not read"),
        paths(Opened.all("a.eml", mail)));
  }

  @Test
  void attachmentsWithinAttachmentsEndSomewhere() {
    byte[] mail = Papers.eml("Core", "The end.");
    for (int i = 0; i < 8; i++) {
      mail = Papers.eml("Shell", "Shell.", "m.eml", mail);
    }
    List<Leaf> leaves = Opened.all("a.eml", mail);
    assertEquals(7, leaves.size());
    assertEquals(
        "m.eml/m.eml/m.eml/m.eml/m.eml/m.eml lies in files within files more than 5 deep",
        paths(leaves).getLast());
  }

  @Test
  void aMailboxIsItsMessagesEachUnderANameThatStays() {
    byte[] one = Papers.eml("One", "First.\n>From here.\n\nFrom there, too.");
    byte[] two = Papers.eml("Two", "Second.");
    List<Leaf> both = Opened.all("box.mbox", Papers.mbox(one, two));
    List<Leaf> last = Opened.all("box.mbox", Papers.mbox(two));
    assertEquals(2, both.size());
    assertEquals(both.getLast(), last.getFirst());
    assertEquals("2026-03-05-", both.getFirst().path().substring(0, 11));
  }

  @Test
  void theQuotingOfFromLinesIsUndone() {
    byte[] mail = Papers.eml("One", "First.\n>From here.");
    Leaf leaf = Opened.all("box.mbox", Papers.mbox(mail)).getFirst();
    assertEquals("First.\nFrom here.\n", ((Leaf.Legible) leaf).draft().characters());
  }

  @Test
  void textWithoutAHeadIsNoMessage() {
    assertEquals(Unfolding.DAMAGED, Opened.reason("a.mbox", bytes("Hello")));
    assertEquals(Unfolding.DAMAGED, Opened.reason("a.eml", bytes("\n\nHello")));
  }
}
