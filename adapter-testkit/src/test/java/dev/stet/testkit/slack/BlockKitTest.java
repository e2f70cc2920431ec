package dev.stet.testkit.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A gate that never refuses is no gate. */
class BlockKitTest {
  private static final String INVALID = "invalid_blocks";

  private static String section(int length) {
    return "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(length) + "'}}";
  }

  private static String richText(String runs) {
    return "{'type':'rich_text','elements':[{'type':'rich_text_quote','elements':[" + runs + "]}]}";
  }

  private static String button(String id, int text, int value) {
    return "{'type':'button','action_id':'%s','text':{'type':'plain_text','text':'%s'},'value':'%s'}"
        .formatted(id, "x".repeat(text), "x".repeat(value));
  }

  private static String actions(String... buttons) {
    return "{'type':'actions','elements':[" + String.join(",", buttons) + "]}";
  }

  private static Optional<String> refusal(String... blocks) {
    String json = ("[" + String.join(",", blocks) + "]").replace('\'', '"');
    return BlockKit.refusal(Json.parse(json));
  }

  private static void takes(String... blocks) {
    assertEquals(Optional.empty(), refusal(blocks));
  }

  private static void refuses(String... blocks) {
    assertEquals(Optional.of(INVALID), refusal(blocks));
  }

  @Test
  void fiftyBlocksAndNoMore() {
    takes(Collections.nCopies(50, section(1)).toArray(String[]::new));
    refuses(Collections.nCopies(51, section(1)).toArray(String[]::new));
  }

  @Test
  void textsHaveTheirLengths() {
    takes(section(3_000));
    refuses(section(3_001));
    refuses(section(0));
    refuses("{'type':'image','image_url':'https://a.example/a.png'}");
    refuses("{'type':'header','text':{'type':'mrkdwn','text':'x'}}");
  }

  @Test
  void buttonsHaveTheirLimitsAndTheirOwnIds() {
    takes(actions(button("a", 75, 2_000), button("b", 1, 0)));
    refuses(actions(button("a", 76, 1)));
    refuses(actions(button("a", 1, 2_001)));
    refuses(actions(button("a", 1, 1), button("a", 1, 1)));
    refuses(actions(button("a".repeat(256), 1, 1)));
    refuses(actions(Collections.nCopies(26, "{}").toArray(String[]::new)));
  }

  @Test
  void richTextHasNothingEmptyAndNothingUnknown() {
    takes(richText("{'type':'text','text':'x','style':{'bold':true}}"));
    refuses(richText("{'type':'text','text':''}"));
    refuses(richText(""));
    refuses("{'type':'rich_text','elements':[]}");
    refuses(richText("{'type':'text','text':'x','style':{'blink':true}}"));
    refuses(richText("{'type':'link','url':'javascript:x','text':'x'}"));
    refuses("{'type':'marquee'}");
  }

  @Test
  void allTogetherHaveALengthToo() {
    takes(section(3_000), section(3_000), section(3_000));
    assertEquals(
        Optional.of("msg_blocks_too_long"),
        refusal(section(3_000), section(3_000), section(3_000), section(600)));
  }

  @Test
  void bellsAreHeardInBlocksAndInTheText() {
    assertTrue(posted("<!channel> come", "[]").notifies());
    assertTrue(posted("<@U1> come", "[]").notifies());
    assertTrue(posted("", richText("{'type':'broadcast','range':'here'}")).notifies());
    assertTrue(posted("", richText("{'type':'user','user_id':'U1'}")).notifies());
    assertFalse(
        posted("&lt;!channel&gt;", richText("{'type':'text','text':'<!here>'}")).notifies());
  }

  @Test
  void sectionsRunOnAndQuotationsStandAlone() {
    String blocks =
        """
        [{'type':'rich_text','elements':[
          {'type':'rich_text_section','elements':[{'type':'text','text':'a'}]},
          {'type':'rich_text_section','elements':[{'type':'link','url':'https://a.example'}]},
          {'type':'rich_text_quote','elements':[{'type':'text','text':'q'}]},
          {'type':'rich_text_section','elements':[{'type':'user','user_id':'U1'}]}]},
         {'type':'header','text':{'type':'plain_text','text':'h'}}]\
        """;
    assertEquals("ahttps://a.example\nq\n@U1\nh", posted("", blocks).visible());
  }

  private static Posted posted(String text, String blocks) {
    String json = blocks.startsWith("[") ? blocks : "[" + blocks + "]";
    JsonNode parsed = Json.parse(json.replace('\'', '"'));
    return new Posted("chat.postMessage", "C1", "", "", "1.000001", text, parsed, false);
  }
}
