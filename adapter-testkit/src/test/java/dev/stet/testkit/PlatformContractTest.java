package dev.stet.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The contract can be kept, and notices who does not. */
class PlatformContractTest extends PlatformContract {
  @Override
  protected Stage open() {
    return new FakePlatform();
  }

  /** A contract over a platform that does something wrong. */
  private static PlatformContract broken(FakePlatform platform) {
    return new PlatformContract() {
      @Override
      protected Stage open() {
        return platform;
      }
    };
  }

  private static boolean anyFails(Stream<DynamicTest> tests) {
    return tests.anyMatch(test -> {
      try {
        test.getExecutable().execute();
        return false;
      } catch (Throwable e) {
        return e instanceof AssertionError;
      }
    });
  }

  @Test
  void aPlatformThatLosesCharactersIsNoticed() {
    PlatformContract contract =
        broken(
            new FakePlatform() {
              @Override
              protected String text(Reply reply) {
                return super.text(reply).replace("<", "");
              }
            });
    assertTrue(anyFails(contract.everyCharacterOfADocumentIsSeenAsItStands()));
    assertTrue(anyFails(contract.everyReplyIsSeenAsItWasMeant()));
  }

  @Test
  void aPlatformThatPostsAgainInsteadOfChangingIsNoticed() {
    PlatformContract contract =
        broken(
            new FakePlatform() {
              @Override
              public void edit(MessageRef message, Reply reply) {
                try {
                  Place place = message.place();
                  var _ = send(place, reply);
                } catch (DeliveryException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    assertThrows(AssertionError.class, contract::aReplyTakesThePlaceOfAnEarlierOne);
  }

  @Test
  void aPlatformThatForgetsThePauseIsNoticed() {
    PlatformContract contract =
        broken(
            new FakePlatform() {
              @Override
              public void tire(int seconds) {
                super.tire(0);
              }
            });
    assertThrows(
        AssertionError.class, contract::whatIsRefusedForNowIsSaidWithThePauseThatIsAskedFor);
  }
}
