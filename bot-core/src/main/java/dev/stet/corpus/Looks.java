package dev.stet.corpus;

import dev.stet.text.DocumentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at the folders and sets going what has to be done. Withdrawals are done at once; files are
 * read in {@link ReadingLane}s, so that none of them keeps a withdrawal waiting.
 */
final class Looks {
  /** So few that a file which changes now does not queue behind a whole archive. */
  private static final int READ_AT_ONCE = 400;

  private static final Comparator<Map.Entry<DocumentId, Found>> NEWEST_FIRST =
      Comparator.comparingLong(
          (Map.Entry<DocumentId, Found> entry) -> -entry.getValue().stamp().modified());

  private final Corpus corpus;
  private final FolderWatcher.Keeper keeper;
  private final List<ReadingLane> lanes;
  private final Settling settling;
  private boolean behind;

  Looks(Corpus corpus, FolderWatcher.Keeper keeper, List<ReadingLane> lanes, Duration quiet) {
    this.corpus = corpus;
    this.keeper = keeper;
    this.lanes = List.copyOf(lanes);
    this.settling = new Settling(quiet);
  }

  /**
   * Looks once.
   *
   * @param folders is told of each folder before it is looked into
   * @return whether a change waits to come to rest, so that another look is due soon
   */
  boolean look(Instant now, Consumer<Path> folders) {
    Map<DocumentId, Found> files = corpus.files(folders);
    Map<DocumentId, FileStamp> known = keeper.stamps();
    Difference difference = Difference.between(files, known);
    behind = !difference.isEmptyButForClosedFiles(known);
    Difference settled = settling.settled(difference, now);
    if (!settled.gone().isEmpty()) {
      keeper.apply(settled.gone().stream().<Change>map(Change.Withdrawn::new).toList());
    }
    for (ReadingLane lane : lanes) {
      lane.submit(chosen(settled, lane), known, settled);
    }
    return settling.isWaiting(now);
  }

  /** Whether the last look found something that had not been taken in. */
  boolean isBehind() {
    return behind;
  }

  private static List<Map.Entry<DocumentId, Found>> chosen(Difference settled, ReadingLane lane) {
    return settled.changed().entrySet().stream()
        .filter(entry -> lane.takes(entry.getKey()))
        .sorted(NEWEST_FIRST)
        .limit(READ_AT_ONCE)
        .toList();
  }
}
