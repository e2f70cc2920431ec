package dev.stet.dialog;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bot's own words, from a fixed catalogue. */
final class Wording {
  /**
   * The languages in which there is a catalogue; who speaks another one is spoken to in the first.
   */
  static final List<String> LANGUAGES = List.of("en", "de", "uk");

  /** In a message, the plural form of value 0 is value 10, and so on. */
  private static final int FORMS = 10;

  /** The languages whose numerals end a word in one of three ways. */
  private static final Set<String> SLAVIC = Set.of("uk");

  private final ResourceBundle catalogue;
  private final Locale locale;
  private final ZoneId zone;

  /**
   * The words of one language.
   *
   * @param zone in which moments are shown
   */
  Wording(Locale locale, ZoneId zone) {
    // Never the language of the machine instead: the people who read are elsewhere.
    this.catalogue =
        ResourceBundle.getBundle(
            "dev.stet.dialog.wording",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = locale;
    this.zone = zone;
  }

  /** The words for somebody of a language, as an IETF tag; null: nobody knows which. */
  static Wording in(@Nullable String language, ZoneId zone) {
    String spoken = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
    return new Wording(
        Locale.forLanguageTag(LANGUAGES.contains(spoken) ? spoken : LANGUAGES.getFirst()), zone);
  }

  /** A message of the catalogue with its blanks filled. */
  String say(String key, Object... values) {
    Object[] all = new Object[FORMS + values.length];
    System.arraycopy(values, 0, all, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      all[FORMS + i] = values[i] instanceof Number number ? form(number.longValue()) : 0;
    }
    return new MessageFormat(catalogue.getString(key), locale).format(all);
  }

  /**
   * The form of a word behind a number, by the plural rules of Unicode CLDR: 0 one, 1 few, 2 many.
   */
  private int form(long number) {
    long ones = number % 10;
    long teens = number % 100 - ones;
    if (!SLAVIC.contains(locale.getLanguage())) {
      return number == 1 ? 0 : 2;
    }
    if (teens == 10 || ones == 0 || ones > 4) {
      return 2;
    }
    return ones == 1 ? 0 : 1;
  }

  ZoneId zone() {
    return zone;
  }

  Locale locale() {
    return locale;
  }

  /** A moment as people write it: "14 Mar 2024, 08:30". */
  String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).withZone(zone).format(moment);
  }

  /** An ISO date or moment as people write a date: "14 Mar 2024". */
  String date(String iso) {
    LocalDate day =
        iso.length() > 10
            ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDate()
            : LocalDate.parse(iso);
    return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
  }
}
