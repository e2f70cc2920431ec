package dev.stet.search;

import dev.stet.text.Passage;
import dev.stet.text.Span;

/**
 * A window that matches a question.
 *
 * @param window where it stands
 * @param area the window and its neighbours: how far a passage cut from it may reach
 * @param language of its document
 */
public record Hit(Passage window, Span area, String language, Strength strength) {}
