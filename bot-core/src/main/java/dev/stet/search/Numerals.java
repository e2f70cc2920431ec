package dev.stet.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** How a language writes small numbers as words, and thousands, millions and more. */
final class Numerals {
  private static final Properties WORDS = read();

  /** What "8bn" may end in, in any language. */
  private static final Map<String, String> ABBREVIATED =
      Map.ofEntries(
          Map.entry("ths", "thousand"),
          Map.entry("mn", "million"),
          Map.entry("mln", "million"),
          Map.entry("mio", "million"),
          Map.entry("bn", "billion"),
          Map.entry("bln", "billion"),
          Map.entry("mrd", "billion"),
          Map.entry("mld", "billion"),
          Map.entry("tn", "trillion"),
          Map.entry("trn", "trillion"));

  /** What is so abbreviated of money only: elsewhere they are metres and tonnes. */
  private static final Map<String, String> OF_MONEY = Map.of("m", "mn", "b", "bn", "t", "tn");

  private static final Map<String, Integer> SCALES =
      Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

  private static final Pattern BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern BY_DOT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern TWICE = Pattern.compile("\\d+([.,])\\d{3}\\1\\d{3}.*");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}([.,]\\d{1,6})?");

  private final CharArrayMap<String> words = new CharArrayMap<>(64, false);
  private final boolean dotsGroup;

  private Numerals(String language) {
    dotsGroup = !language.equals("en") && !language.equals("und");
    ABBREVIATED.forEach(words::put);
    for (String name : WORDS.stringPropertyNames()) {
      if (name.startsWith(language + ".")) {
        String meaning = name.substring(language.length() + 1);
        for (String word : List.of(WORDS.getProperty(name).split(" "))) {
          words.put(word, meaning);
        }
      }
    }
  }

  static Numerals of(String language) {
    return new Numerals(language);
  }

  /** The scale that follows a number without a blank; empty: something else does. */
  static String abbreviated(String written, boolean money) {
    String small = written.toLowerCase(Locale.ROOT);
    if (small.equals("k")) {
      return "ths";
    }
    String ofMoney = money ? OF_MONEY.getOrDefault(small, "") : "";
    return ofMoney.isEmpty() && ABBREVIATED.containsKey(small) ? small : ofMoney;
  }

  /** What a word stands for: a number in digits, a scale, "percent"; null: for itself. */
  @Nullable String meaning(char[] buffer, int length) {
    return words.get(buffer, 0, length);
  }

  /** How many zeros a scale has; 0: it is none. */
  static int zeros(@Nullable String scale) {
    return scale == null ? 0 : SCALES.getOrDefault(scale, 0);
  }

  /** A number in plain digits, so that all ways to write it are one; itself if it is a code. */
  String plain(String written, int zeros) {
    String grouped = ungrouped(written);
    if (!DECIMAL.matcher(grouped).matches()) {
      return grouped;
    }
    String decimal = grouped.replace(',', '.');
    return zeros == 0 && decimal.indexOf('.') < 0
        ? decimal
        : new BigDecimal(decimal).scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString();
  }

  private String ungrouped(String written) {
    boolean twice = TWICE.matcher(written).matches();
    if (BY_COMMA.matcher(written).matches() && (twice || !dotsGroup)) {
      return written.replace(",", "");
    }
    if (BY_DOT.matcher(written).matches() && (twice || dotsGroup)) {
      return written.replace(".", "");
    }
    return written;
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream stream = Numerals.class.getResourceAsStream("numerals.properties");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
