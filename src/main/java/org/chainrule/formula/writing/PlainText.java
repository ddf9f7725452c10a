package org.chainrule.formula.writing;

import java.util.regex.Pattern;

/**
 * A line of plain characters as it grows: it knows where a space has to set things apart that stand
 * close together in a typeset formula.
 */
final class PlainText {

  private static final String AFTER_SIGN = "([,=+−·⊙×≈><≤≥≠→←‖\n";

  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern BREAK = Pattern.compile(" ?\n ?");

  private final StringBuilder text = new StringBuilder();
  private Apart apart = Apart.NOTHING;

  /** Before what the next piece is set apart by a space. */
  private enum Apart {
    NOTHING,
    WORDS,
    WORDS_AND_BRACKETS
  }

  /** Returns the line, or the lines. */
  String finished() {
    String line = text.toString().strip();
    if (line.contains("  ")) {
      line = SPACES.matcher(line).replaceAll(" ");
    }
    return line.indexOf('\n') < 0 ? line : BREAK.matcher(line).replaceAll("\n");
  }

  /** Adds a letter, some digits, a bracket. */
  void piece(String piece) {
    boolean opens = piece.equals("(") || piece.equals("[") || piece.equals("‖");
    boolean word = !piece.isEmpty() && Character.isLetterOrDigit(piece.codePointAt(0));
    if (word && apart != Apart.NOTHING || opens && apart == Apart.WORDS_AND_BRACKETS) {
      text.append(' ');
    }
    apart = Apart.NOTHING;
    text.append(piece);
  }

  /** Adds something just as it is: an index, a mark, running text, a space. */
  void raw(String added) {
    text.append(added);
  }

  /** Adds a sign with a space on both sides. */
  void operator(String sign) {
    apart = Apart.NOTHING;
    text.append(' ').append(sign).append(' ');
  }

  /** A minus has a space around it between two things, and none before a single one. */
  void minus() {
    if (startsSomething()) {
      text.append('−');
      apart = Apart.NOTHING;
    } else {
      operator("−");
    }
  }

  /** Adds a name such as log, whose argument may stand behind it without brackets. */
  void function(String name) {
    word(name, Apart.WORDS);
  }

  /** Adds Σ. */
  void sum() {
    word("Σ", Apart.WORDS_AND_BRACKETS);
  }

  private void word(String name, Apart before) {
    if (!startsSomething() && !endsWithSpace()) {
      text.append(' ');
    }
    text.append(name);
    apart = before;
  }

  /** Adds one thing over another. */
  void fraction(String above, String below) {
    if (endsWithLetter()) {
      text.append(' ');
    }
    text.append(whole(above)).append('/').append(whole(below));
    apart = Apart.WORDS_AND_BRACKETS;
  }

  private static String whole(String part) {
    return part.contains(" ") || part.contains("/") ? "(" + part + ")" : part;
  }

  /** A label stands in brackets behind what it belongs to. */
  void label(String label) {
    text.append(" [").append(label).append(']');
    apart = Apart.WORDS_AND_BRACKETS;
  }

  private boolean startsSomething() {
    String before = text.toString().stripTrailing();
    boolean lineStart = text.length() > 0 && text.charAt(text.length() - 1) == '\n';
    return before.isEmpty()
        || lineStart
        || AFTER_SIGN.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private boolean endsWithSpace() {
    return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
  }

  private boolean endsWithLetter() {
    return text.length() > 0
        && (Character.isLetterOrDigit(text.charAt(text.length() - 1))
            || text.charAt(text.length() - 1) == ')');
  }
}
