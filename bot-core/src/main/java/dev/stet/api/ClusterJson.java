package dev.stet.api;

/**
 * To which group a document belongs.
 *
 * @param cluster the same for all documents of a group
 */
public record ClusterJson(String doc, String cluster) {}
