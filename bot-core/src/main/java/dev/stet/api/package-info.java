/**
 * Answers as JSON, for programs: on the command line and over HTTP alike.
 *
 * <p>The records mirror the published contract field by field; their order is the order in the
 * output. Fields without a value are left out.
 */
@NullMarked
package dev.stet.api;

import org.jspecify.annotations.NullMarked;
