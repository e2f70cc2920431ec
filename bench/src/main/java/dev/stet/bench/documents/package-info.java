/**
 * How fast files of each format are read, and how much memory the process that reads them takes.
 */
@NullMarked
package dev.stet.bench.documents;

import org.jspecify.annotations.NullMarked;
