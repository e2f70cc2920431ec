package dev.stet.corpus;

import java.nio.file.Path;

/** A file of the corpus as a look at the folders found it. */
record Found(Path file, FileStamp stamp) {}
