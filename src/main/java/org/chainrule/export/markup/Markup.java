package org.chainrule.export.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements and text of XML and HTML. Whatever stands in a text cannot break out of it. */
public final class Markup {

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is empty is left out
   */
  public Markup open(String name, String... attributes) {
    start(name, attributes);
    text.append('>');
    open.push(name);
    return this;
  }

  /** Ends the element that was begun last. */
  public Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element with nothing in it. */
  public Markup empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>");
    return this;
  }

  /** Writes an element of HTML that has no end. */
  public Markup single(String name, String... attributes) {
    start(name, attributes);
    text.append('>');
    return this;
  }

  /** Writes an element with a text in it. */
  public Markup leaf(String name, String content, String... attributes) {
    return open(name, attributes).text(content).close();
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int k = 0; k < attributes.length; k += 2) {
      if (!attributes[k + 1].isEmpty()) {
        text.append(' ').append(attributes[k]).append("=\"");
        escape(attributes[k + 1]);
        text.append('"');
      }
    }
  }

  /** Writes text. */
  public Markup text(String content) {
    escape(content);
    return this;
  }

  /** Begins a new line, which means nothing. */
  public Markup line() {
    text.append('\n');
    return this;
  }

  /** Writes what is markup already. */
  public Markup markup(String complete) {
    text.append(complete);
    return this;
  }

  /** Returns what was written, every element of it ended. */
  public String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not ended: " + open);
    }
    return text.toString();
  }

  /** XML has no place for control characters, not even escaped. */
  private void escape(String content) {
    content
        .codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
              }
            });
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || letter >= 0x20 && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD
        || letter >= 0x10000;
  }
}
