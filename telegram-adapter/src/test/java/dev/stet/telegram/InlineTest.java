package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.testkit.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Picking a passage from a list, in any chat. */
class InlineTest {
  private final Rig rig = Rig.polling();

  @AfterEach
  void close() {
    rig.close();
  }

  private Inbound.Message typed(String text, String offset) {
    rig.server.people().typeInline(42, text, offset);
    return rig.awaitMessage();
  }

  private JsonNode answered(Inbound.Message question, Reply reply) throws DeliveryException {
    int before = rig.server.calls("answerInlineQuery").size();
    rig.platform.answer(question, reply, 0);
    return rig.server.awaitCalls("answerInlineQuery", before + 1).getLast().parameters();
  }

  private static Reply passages(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(Rig.quote("Passage " + i + "."));
      blocks.add(
          Rig.note(
              "Log " + i,
              new Button.Act("Context", "context " + i),
              new Button.Open("Open", "https://harbour.example/" + i)));
    }
    return new Reply(blocks);
  }

  @Test
  void aQuestionTypedInAnotherChatIsOneForAListThatNobodyElseSees() {
    Inbound.Message message = typed("when does the ferry leave?", "");
    assertEquals(Audience.PICKING, message.audience());
    assertTrue(message.audience().isAlone());
    assertEquals("when does the ferry leave?", message.text());
    assertTrue(message.place().conversation().startsWith("inline:"));
    assertEquals(List.of(), rig.platform.rates(message.place()));
  }

  @Test
  void eachQuotationWithItsCitationIsAnArticleAndOnlyForWhoeverAsked() throws DeliveryException {
    JsonNode answer = answered(typed("ferry", ""), passages(2));
    assertTrue(answer.path("is_personal").asBoolean());
    assertTrue(answer.path("cache_time").asInt(300) <= 10);
    assertEquals(2, answer.path("results").size());
    JsonNode first = answer.path("results").path(0);
    assertEquals("Passage 0.", first.path("title").asText());
    assertEquals("Log 0", first.path("description").asText());
    JsonNode content = first.path("input_message_content");
    assertEquals("Passage 0.\nLog 0", content.path("message_text").asText());
    assertEquals("blockquote", content.path("entities").path(0).path("type").asText());
    assertFalse(content.has("parse_mode"));
    assertTrue(content.path("link_preview_options").path("is_disabled").asBoolean());
    JsonNode row = first.path("reply_markup").path("inline_keyboard").path(0);
    assertEquals("Open", row.path(0).path("text").asText());
    assertEquals(1, row.size());
    assertEquals("", answer.path("next_offset").asText());
  }

  @Test
  void aLongListComesInParts() throws DeliveryException {
    JsonNode first = answered(typed("ferry", ""), passages(45));
    assertEquals(20, first.path("results").size());
    assertEquals("20", first.path("next_offset").asText());
    JsonNode last = answered(typed("ferry", "40"), passages(45));
    assertEquals(5, last.path("results").size());
    assertEquals("Passage 40.", last.path("results").path(0).path("title").asText());
    assertEquals("", last.path("next_offset").asText());
    JsonNode beyond = answered(typed("ferry", "60"), passages(45));
    assertEquals(0, beyond.path("results").size());
  }

  @Test
  void aSentenceBecomesTheButtonThatLeadsToTheBot() throws DeliveryException {
    JsonNode answer = answered(typed("ferry", ""), Reply.of("I answer only people let in."));
    assertEquals(0, answer.path("results").size());
    assertEquals("I answer only people let in.", answer.path("button").path("text").asText());
    assertEquals("inline", answer.path("button").path("start_parameter").asText());
  }

  @Test
  void whatIsPickedIsTheDocumentsTextHoweverHostile() throws DeliveryException {
    for (String text : HostileTexts.all()) {
      JsonNode answer =
          answered(typed("ferry", ""), new Reply(List.of(Rig.quote(text), Rig.note("Log"))));
      String shown =
          answer
              .path("results")
              .path(0)
              .path("input_message_content")
              .path("message_text")
              .asText();
      String sent = Page.words(List.of(Rig.quote(text), Rig.note("Log"))).text();
      assertEquals(sent, shown);
    }
  }

  @Test
  void whoHasTypedNothingYetSeesNothingAtOnce() {
    rig.server.people().typeInline(42, " ", "");
    JsonNode answer = rig.server.awaitCalls("answerInlineQuery", 1).getFirst().parameters();
    assertEquals(0, answer.path("results").size());
    assertTrue(rig.arrived().isEmpty());
  }

  @Test
  void aListThatNobodyWaitsForAnyMoreIsGivenUp() {
    Inbound.Message question = typed("ferry", "");
    rig.server.expireQueries();
    DeliveryException late =
        assertThrows(DeliveryException.class, () -> answered(question, passages(1)));
    assertEquals(Outcome.REJECTED, late.outcome());
  }
}
