package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.formats.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real clock, real events and real threads. */
class FolderWatcherTest {
  @TempDir private Path folder = Path.of("");
  private final Memory memory = new Memory();
  private FolderWatcher watcher = new FolderWatcher(Corpus.of(List.of(Path.of("target"))), memory);

  @BeforeEach
  void open() throws IOException {
    watcher = new FolderWatcher(Corpus.of(List.of(folder)), memory);
    write("a.txt", "A.");
    watcher.start();
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void whatHappensInTheFoldersIsNoticed() throws Exception {
    memory.await("[Added a.txt]");
    write("a.txt", "A, longer.");
    memory.await("[Revised a.txt]");
    write("board/new/b.txt", "B.");
    memory.await("[Added board/new/b.txt]");
    Files.move(folder.resolve("a.txt"), folder.resolve("board/a.txt"));
    memory.await("[Added board/a.txt, Withdrawn a.txt]");
    Files.move(folder.resolve("board"), folder.resolve("public"));
    memory.await(
        "[Added public/a.txt, Added public/new/b.txt, Withdrawn board/a.txt, Withdrawn"
            + " board/new/b.txt]");
    write("public/new/b.txt", "B, longer.");
    memory.await("[Revised public/new/b.txt]");
    Files.delete(folder.resolve("public/a.txt"));
    memory.await("[Withdrawn public/a.txt]");
  }

  @Test
  void filesThatNeedAParserAreNoticedToo() throws Exception {
    memory.await("[Added a.txt]");
    Files.write(folder.resolve("b.docx"), Papers.docx("B."));
    memory.await("[Added b.docx]");
  }

  @Test
  void foldersOfOtherMachinesAreNotTrustedToTell() {
    for (String remote : List.of("nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "NFS")) {
      assertTrue(FolderEvents.isRemote(remote), remote);
    }
    for (String local : List.of("ext4", "xfs", "btrfs", "tmpfs", "apfs", "NTFS", "overlay")) {
      assertFalse(FolderEvents.isRemote(local), local);
    }
  }
}
