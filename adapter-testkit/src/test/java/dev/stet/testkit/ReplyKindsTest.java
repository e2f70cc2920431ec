package dev.stet.testkit;

import dev.stet.chat.Reply;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReplyKindsTest {
  private static final GoldenFiles GOLDEN = new GoldenFiles("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> theBotSaysWhatItSaidYesterday() {
    Map<String, Reply> kinds = ReplyKinds.all();
    return kinds.entrySet().stream()
        .map(kind ->
            DynamicTest.dynamicTest(
                kind.getKey(),
                () -> GOLDEN.check(kind.getKey() + ".txt", ReplyKinds.script(kind.getValue()))));
  }

  @Test
  void theSameIsSaidEachTime() {
    Assertions.assertEquals(ReplyKinds.all(), ReplyKinds.all());
  }
}
