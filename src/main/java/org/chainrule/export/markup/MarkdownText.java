package org.chainrule.export.markup;

/** Writes plain text in Markdown. */
public final class MarkdownText {

  private MarkdownText() {}

  /** Returns the text with every sign of Markdown, of HTML and of mathematics in it as it is. */
  public static String of(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#$~|&^])", "\\\\$1");
  }
}
