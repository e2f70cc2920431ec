package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import dev.stet.corpus.Header;
import dev.stet.text.DocumentId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's page: what there is to read, what they asked, what they can do. */
final class Homepage {
  private static final int DOCUMENTS = 5;
  private static final int QUESTIONS = 5;
  private static final int LONGEST = 200;

  private final ChatPlatform platform;
  private final Desk desk;
  private final Wording wording;

  Homepage(ChatPlatform platform, Desk desk, Wording wording) {
    this.platform = platform;
    this.desk = desk;
    this.wording = wording;
  }

  /**
   * The page of a person.
   *
   * @param knowledge as far as they may read
   */
  Reply of(Knowledge knowledge, UserRef person) {
    ReplyComposer composer = new ReplyComposer(wording, knowledge.links());
    List<Map.Entry<DocumentId, Header>> documents = knowledge.newestFirst();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(wording.say("home.documents")));
    blocks.add(Block.note(composer.readable(documents)));
    blocks.addAll(composer.list(documents, DOCUMENTS));
    Wording theirs = wordingOf(person);
    blocks.add(Block.heading(wording.say("home.briefings")));
    blocks.addAll(new BriefingRoom(platform, desk).of(person));
    blocks.add(Block.note(wording.say("home.zone", theirs.zone().getId())));
    questions(person, theirs, blocks);
    blocks.add(Block.heading(wording.say("home.help")));
    blocks.addAll(composer.manual(documents).blocks());
    return new Reply(blocks);
  }

  private Wording wordingOf(UserRef person) {
    Optional<ZoneId> zone =
        platform instanceof Standing standing ? standing.zone(person) : Optional.empty();
    return zone.map(it -> new Wording(wording.locale(), it)).orElse(wording);
  }

  private void questions(UserRef person, Wording theirs, List<Block> blocks) {
    List<AnswerLog.Recent> recent =
        desk.memory().answers().recent(Journal.person(person), QUESTIONS);
    blocks.add(Block.heading(wording.say("home.questions")));
    if (recent.isEmpty()) {
      blocks.add(Block.note(wording.say("home.questions.none")));
    }
    for (AnswerLog.Recent each : recent) {
      String question = shortened(each.question());
      blocks.add(Block.note(wording.say("home.question", question, theirs.moment(each.moment()))));
    }
  }

  private static String shortened(String question) {
    return question.codePointCount(0, question.length()) <= LONGEST
        ? question
        : question.substring(0, question.offsetByCodePoints(0, LONGEST)) + " …";
  }
}
