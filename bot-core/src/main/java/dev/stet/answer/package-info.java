/**
 * From a question to passages, or to an honest no.
 *
 * <p>{@link dev.stet.answer.Answerer} lets {@code search} find and cut, reads the words from the
 * documents, and lets {@link dev.stet.answer.AbstentionRule} decide whether they answer. Who said
 * what is answered by {@link dev.stet.answer.SpeechAnswerer}, with quotations or not at all. An
 * {@link dev.stet.answer.Answer} knows no wording: what a person reads is composed elsewhere.
 */
@NullMarked
package dev.stet.answer;

import org.jspecify.annotations.NullMarked;
