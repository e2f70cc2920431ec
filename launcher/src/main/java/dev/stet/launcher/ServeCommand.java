package dev.stet.launcher;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** The main job: keeps the index fresh and answers wherever it is connected. */
@Command(name = "serve", description = "Watches the documents and answers in chat and over HTTP.")
final class ServeCommand extends Subcommand {
  ServeCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = SettingsReader.read(environment(), options());
    Closing closing = new Closing();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              closing.close();
              stopped.countDown();
            }));
    try {
      Workspace workspace = closing.add(Workspace.openToWrite(environment(), options()));
      workspace.update(new Progress(environment()));
      URI console = new Serving(environment(), settings, workspace, closing).start();
      environment().out().println("ready " + console);
      environment().out().flush();
      stopped.await();
    } finally {
      closing.close();
    }
    return DONE;
  }
}
