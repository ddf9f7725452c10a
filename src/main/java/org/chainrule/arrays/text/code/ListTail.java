package org.chainrule.arrays.text.code;

import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.Symbols;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * What may stand behind a list: the other arguments of the calls around it, such as {@code
 * dtype=float}, their closing brackets, and a comma or semicolon.
 */
final class ListTail {

  private final String text;
  private final int calls;
  private int at;

  private ListTail(String text, int at, int calls) {
    this.text = text;
    this.at = at;
    this.calls = calls;
  }

  static void check(String text, int at, int calls) throws TypedException {
    ListTail tail = new ListTail(text, at, calls);
    tail.close();
    tail.end();
  }

  /** What to say of the text from this place on. */
  static TypedException about(String key, String text, int place) {
    return new TypedException(Words.of(key, TypedException.quote(text.substring(place))));
  }

  private void close() throws TypedException {
    int depth = calls;
    boolean inArgument = false;
    for (; depth > 0 && at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth <= calls) {
        inArgument = beginsArgument();
      } else if (!inArgument && c != ')' && !Symbols.isBlank(c)) {
        throw about("typed.trailing", text, at);
      }
    }
    if (depth > 0) {
      throw new TypedException(Words.of("typed.list.call"));
    }
  }

  private boolean beginsArgument() throws TypedException {
    int next = Splitter.skipBlanks(text, at + 1);
    boolean letter = next < text.length() && Character.isLetter(text.charAt(next));
    if (!letter && !text.startsWith(")", next)) {
      throw about("typed.trailing", text, at);
    }
    return letter;
  }

  private void end() throws TypedException {
    for (int k = at; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c != ';' && c != ',' && !Symbols.isBlank(c)) {
        throw about("typed.trailing", text, k);
      }
    }
  }
}
