package dev.stet.corpus.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML front matter: a block of {@code key: value} lines between two lines of three dashes at the
 * very start of a text. It is not part of the canonical text, which begins behind it.
 *
 * <p>Front matter that names a known field and cannot be parsed makes the file unreadable rather
 * than a text without header: it may hold an embargo.
 */
final class FrontMatter {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?)(?:\\A|(?<=[\\r\\n]))---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern KNOWN_FIELD =
      Pattern.compile(
          "^(title|published|source|author|url|language|collection|embargo_until)[ \\t]*:",
          Pattern.MULTILINE);

  /** More than any header needs, and too little to make parsing costly. */
  private static final int LONGEST = 16_384;

  private FrontMatter() {}

  /** Parts a file's characters into header fields and canonical text. */
  static Draft parse(String file) throws UnreadableException {
    Matcher matcher = BLOCK.matcher(file).region(0, Math.min(file.length(), LONGEST));
    if (!matcher.lookingAt()) {
      return new Draft(file, Map.of(), Draft.Place.FRONT_MATTER);
    }
    String block = matcher.group(1);
    if (!KNOWN_FIELD.matcher(block).find()) {
      return new Draft(file, Map.of(), Draft.Place.FRONT_MATTER);
    }
    return new Draft(file.substring(matcher.end()), fields(block), Draft.Place.FRONT_MATTER);
  }

  private static Map<String, String> fields(String block) throws UnreadableException {
    Object loaded;
    try {
      LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
      loaded = new Load(settings).loadFromString(block);
    } catch (YamlEngineException e) {
      throw new UnreadableException("has front matter that is not valid YAML");
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw new UnreadableException("has front matter that is not a list of fields");
    }
    Map<String, String> fields = new HashMap<>();
    map.forEach((key, value) -> {
      String text = value == null ? "" : value.toString().strip();
      if (!text.isEmpty()) {
        fields.put(String.valueOf(key), text);
      }
    });
    return fields;
  }
}
