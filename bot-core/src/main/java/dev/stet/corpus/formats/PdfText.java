package dev.stet.corpus.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a PDF.
 *
 * @param pages offset of the first character of each page
 */
record PdfText(String characters, List<Integer> pages) {
  private static final String ENDINGS = ".!?:;…\"'”’»)]";

  /**
   * Joins the lines of all pages. A blank line parts paragraphs; none stands where a sentence goes
   * on in the next column or on the next page.
   */
  static PdfText of(List<List<PageLine>> pages) {
    StringBuilder out = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (List<PageLine> page : pages) {
      int start = -1;
      for (PageLine line : page) {
        String text = Characters.displayed(line.text()).strip();
        if (!text.isEmpty()) {
          separate(out, text, line.apart());
          start = start < 0 ? out.length() : start;
          out.append(text);
        }
      }
      starts.add(start < 0 ? out.length() + 1 : start);
    }
    return new PdfText(out.isEmpty() ? "" : out.append('\n').toString(), starts);
  }

  private static void separate(StringBuilder out, String next, boolean apart) {
    if (!out.isEmpty()) {
      out.append(apart && !goesOn(out, next) ? "\n\n" : "\n");
    }
  }

  private static boolean goesOn(StringBuilder out, String next) {
    char last = out.charAt(out.length() - 1);
    boolean open = ENDINGS.indexOf(last) < 0;
    return open && (last == '-' || last == ',' || Character.isLowerCase(next.codePointAt(0)));
  }
}
