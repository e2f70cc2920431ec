/**
 * The one way out: {@link dev.stet.corpus.web.Fetcher} gets pages and feeds for the corpus.
 *
 * <p>Somebody else decides which addresses are asked for: whoever writes a feed, a redirect or a
 * name server's answer. So {@link dev.stet.corpus.web.AddressRules} are asked about every address
 * that a name stands for, and again by the socket itself at the moment it connects: between the two
 * nothing is looked up anew.
 */
@NullMarked
package dev.stet.corpus.web;

import org.jspecify.annotations.NullMarked;
