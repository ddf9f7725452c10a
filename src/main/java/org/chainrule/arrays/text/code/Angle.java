package org.chainrule.arrays.text.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.words.OneLine;

/**
 * What TensorFlow and Keras print of a tensor or a variable, in angle brackets: {@code <tf.Variable
 * 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=array(…)>}.
 *
 * @param name its name, empty if there is none
 * @param value where its value begins, −1 if there is none
 * @param end where its value ends
 */
record Angle(String name, int value, int end) {

  private static final Pattern BEGIN = Pattern.compile("<[\\w.]{1,80}[ :]");
  private static final Pattern NAME =
      Pattern.compile(
          "<[\\w.]{1,80} (?:[^'<>=\n]{0,80}'|[^<>\n]{0,200}?\\bpath=)([^'<>,:\\s]{1,200})");
  private static final Pattern VALUE = Pattern.compile("\\b(?:numpy|value)=\\s*");

  static boolean starts(String text, int at) {
    return text.startsWith("<", at) && BEGIN.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Returns the place behind the angle bracket that closes this one, or else behind this one. */
  static int endOf(String text, Brackets brackets, int open) {
    if (!starts(text, open)) {
      return open + 1;
    }
    int close = brackets.find('>', open + 1, text.length());
    return Math.min(text.length(), close + 1);
  }

  static Angle of(String text, Brackets brackets, int open, int end) {
    Matcher name = NAME.matcher(text).region(open, end);
    String own = name.lookingAt() ? OneLine.of(name.group(1)) : "";
    int close = brackets.find('>', open + 1, end);
    Matcher value = VALUE.matcher(text).region(open, close);
    if (!value.find()) {
      return new Angle(own, -1, close);
    }
    int stop = brackets.find(',', value.end(), close);
    return new Angle(own, value.end(), stop);
  }
}
