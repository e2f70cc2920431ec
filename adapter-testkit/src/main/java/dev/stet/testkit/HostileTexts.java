package dev.stet.testkit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invented texts that are harmless to read and hard to transport unchanged. */
public final class HostileTexts {
  private static final Map<String, String> SAMPLES = samples();

  private HostileTexts() {}

  /** The samples by what is hard about them, always in the same order. */
  public static Map<String, String> byName() {
    return SAMPLES;
  }

  public static Collection<String> all() {
    return SAMPLES.values();
  }

  /** The sample of this name. */
  public static String named(String name) {
    String sample = SAMPLES.get(name);
    if (sample == null) {
      throw new IllegalArgumentException("[hostile texts] no sample named " + name);
    }
    return sample;
  }

  /** Some of the samples in a random order, on lines or in one line. */
  public static String mixture(RandomGenerator random) {
    String[] samples = SAMPLES.values().toArray(String[]::new);
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
      text.append(samples[random.nextInt(samples.length)]);
      text.append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  private static Map<String, String> samples() {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("emoji", "The lantern \uD83C\uDFEE burned \uD83D\uDD25 all night");
    samples.put("joined emoji", "A family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 waved");
    samples.put("flag and skin tone", "\uD83C\uDDF3\uD83C\uDDF4 raised \uD83D\uDC4B\uD83C\uDFFD");
    samples.put(
        "right to left", "The sign said \u05E9\u05DC\u05D5\u05DD and \u0633\u0644\u0627\u0645");
    samples.put("bidi controls", "left \u202Eright\u202C \u2066isolated\u2069 end");
    samples.put("direction marks", "a\u200E\u200F\u200Eb \u200Fc\u200E");
    samples.put("combining marks", "Zo\u0308e\u0301 s\u0323\u0307 and a\u0301\u0323\u0302");
    samples.put(
        "decomposed ring",
        "A\u030Angstro\u0308m walked to A\u030Alesund and back to Pru\u030Ahonice");
    samples.put("ring without a letter of its own", "b\u030A and x\u0333 and o\u033F");
    samples.put("line ends", "first\r\nsecond\rthird\u2028fourth\u2029fifth\n\nsixth");
    samples.put("tabs and controls", "one\ttwo\t\tthree \u0001\u001F\u007F four");
    samples.put("tags", "<b>bold?</b> <a href=\"x\">no</a> <script>");
    samples.put("entities", "Salt &amp; pepper &lt;3 &nbsp; &apos;s");
    samples.put("markdown", "_under_ *star* ~wave~ [text](link) `tick` >quote #head +-=|{}.!\\");
    samples.put("mention", "Ask @ferry_master or @an, not clerk@harbour.example");
    samples.put(
        "command", "Type /stop or /close@other_bot; paths like /etc/hosts and and/or do not count");
    samples.put("hashtag", "The #lighthouse and the $BOAT fund");
    samples.put("link without a dot", "See http://wiki/x and http://localhost:80/y");
    samples.put("link", "See https://harbour.example/timetable?a=1&b=2#now.");
    samples.put("ligatures", "The o\uFB03cer \uFB01led the \uFB02yer");
    samples.put("soft hyphens", "light\u00ADhouse\u00ADkeeper and zero\u200Bwidth\u2060joiner");
    samples.put("full width", "\uFF28\uFF41\uFF52\uFF42\uFF4F\uFF55\uFF52 \u3000 \u6E2F");
    samples.put("shortcode", "It went :smile: and :+1: at 10:30:00");
    samples.put("broadcast", "<!channel> <!here> <!everyone> @channel @here");
    samples.put("member", "<@U1> and <#C1|general> and <https://harbour.example|text>");
    samples.put(
        "quotes", "\u201CCurly\u201D \u00ABpointed\u00BB \u201Elow\u201C 'single' \"straight\"");
    samples.put("growing composition", "\u0958\u0959\u095F \uFB2A\uFB2C \u2126 \u212B");
    samples.put("long line", "plank ".repeat(400));
    return Collections.unmodifiableMap(samples);
  }
}
