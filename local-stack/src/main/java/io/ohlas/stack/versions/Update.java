package io.ohlas.stack.versions;

/**
 * Something that the suite is built from, of which there is a newer version.
 *
 * @param name a Maven property without its ".version", or an npm package
 */
public record Update(String name, String current, String newest) {}
