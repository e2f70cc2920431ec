package dev.stet.answer;

import java.util.regex.Pattern;

/** Words that deny, or that ask for the exception. */
final class Denial {
  private static final Pattern ASCII =
      Pattern.compile(
          "\\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|except|least|fewest"
              + "|\\w+n['’]t|fail\\w*|un\\w{5,}|nicht|kein\\w*|nie|niemals|niemand|nichts|ohne"
              + "|ne|pas|jamais|aucun\\w*|personne|sans|nunca|nadie|ningun\\w*|sin|non|mai|nessun\\w*"
              + "|senza|nie|nigdy|nikt|bez|не|ні|ніколи|ніхто|нет|никогда|никто|без)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNICODE = Ascii.unicode(ASCII);

  private Denial() {}

  static boolean in(String text) {
    return (Ascii.is(text) ? ASCII : UNICODE).matcher(text).find();
  }
}
