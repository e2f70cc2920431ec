import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * The format gate: checks or rewrites every Java file below a folder with google-java-format.
 *
 * <p>A single-file program, because the formatter uses the compiler of the JVM it runs in and Maven
 * itself may run on an older one.
 */
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>();
    switch (args[0]) {
      case "check" -> arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
      case "write" -> arguments.add("--replace");
      default -> throw new IllegalArgumentException("-Dformat=check|write, not: " + args[0]);
    }
    arguments.addAll(sources(Path.of(args[1])));
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      System.err.println("Not formatted: the files above. Run: mvn -N validate -Dformat=write");
    }
    System.exit(status);
  }

  /** Skips by the name of each folder met below the root, never by the path of the checkout. */
  private static List<String> sources(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skip = !folder.equals(root) && (SKIPPED.contains(name) || name.startsWith("."));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }
}
