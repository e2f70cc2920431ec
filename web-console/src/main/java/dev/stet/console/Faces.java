package dev.stet.console;

import dev.stet.api.Api;
import dev.stet.api.Editions;
import dev.stet.api.Sources;

/** What the console shows of the documents. */
public record Faces(Api api, Sources sources, Editions editions) {}
