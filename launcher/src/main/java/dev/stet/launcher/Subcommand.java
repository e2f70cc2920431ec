package dev.stet.launcher;

import java.util.concurrent.Callable;

/** A command of the command line: what all of them are given. */
abstract class Subcommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;

  private final SharedOptions options;
  private final Environment environment;

  Subcommand(SharedOptions options, Environment environment) {
    this.options = options;
    this.environment = environment;
  }

  SharedOptions options() {
    return options;
  }

  Environment environment() {
    return environment;
  }

  /** Opens the corpus and, where no other process keeps it, brings it up to date. */
  Workspace openUpToDate() {
    Workspace workspace = Workspace.open(environment, options);
    workspace.update(new Progress(environment));
    return workspace;
  }
}
