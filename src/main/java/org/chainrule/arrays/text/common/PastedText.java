package org.chainrule.arrays.text.common;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chainrule.typed.Symbols;

/**
 * A text as it was pasted.
 *
 * @param source what it is called
 * @param name what the one array in it is called if it has no name of its own
 * @param raw all of it
 * @param text all of it, with one character for each kind of gap, without prompts
 */
public record PastedText(String source, String name, String raw, String text) {

  /** What an interpreter prints before what is typed into it, and before what it answers. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?m)^(?:>>> ?|(?:In|Out) ?\\[\\d{1,9}\\]: ?|(?:julia)?> (?=[^\n]*[=\\[<])|>> |octave:\\d{1,9}> )");

  /** What Python's interpreter prints before the further lines of a command. */
  private static final Pattern FURTHER = Pattern.compile("(?m)^(?:\\.\\.\\. | {2,9}\\.\\.\\.: )");

  /** A name alone that was typed into Python, so that its value is printed below. */
  private static final Pattern ASKED =
      Pattern.compile("(?m)^(?:>>> ?|In ?\\[\\d{1,9}\\]: ?)([\\p{L}_][\\w.]{0,80}) *$");

  /** Cleans a text up. */
  public static PastedText of(String source, String name, String raw) {
    String text = ASKED.matcher(Symbols.clean(raw)).replaceAll("$1 =");
    String unprompted = PROMPT.matcher(text).replaceAll("");
    boolean prompted = unprompted.length() < text.length();
    return new PastedText(
        source, name, raw, prompted ? FURTHER.matcher(unprompted).replaceAll("") : text);
  }

  /** Returns a part of it, as a text of its own. */
  public PastedText part(String ownName, String part) {
    return new PastedText(source, ownName, part, part);
  }

  /** Its lines that are neither blank nor a comment behind a {@code #}. */
  public List<String> lines() {
    return text.lines()
        .filter(Predicate.not(String::isBlank))
        .filter(line -> line.charAt(Splitter.skipBlanks(line, 0)) != '#')
        .toList();
  }
}
