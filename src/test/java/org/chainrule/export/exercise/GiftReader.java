package org.chainrule.export.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numerical questions in GIFT, and takes nothing but what is written here. By
 * docs.moodle.org, 'GIFT format': a blank line ends a question, and {@code ~ = # { } : \} stand
 * behind a backslash where they mean themselves.
 */
final class GiftReader {

  private static final String LETTER = "(?:[^~=#{}:\\\\\\n]|\\\\[~=#{}:\\\\])";

  private static final Pattern QUESTION =
      Pattern.compile(
          "::(" + LETTER + "+)::\\[html\\](" + LETTER + "+) \\{#\\n((?:=[^\\n]+\\n)+)\\}");

  private static final Pattern ANSWER =
      Pattern.compile(
          "=(?:%(\\d+)%)?(-?\\d+(?:\\.\\d+)?):(\\d+(?:\\.\\d+)?)(?:#(" + LETTER + "+))?");

  private GiftReader() {}

  /** Returns the answers of each question by its name. */
  static Map<String, List<BankAnswer>> read(String text) {
    Map<String, List<BankAnswer>> questions = new LinkedHashMap<>();
    String[] parts = text.strip().split("\n\n");
    assertThat(parts[0]).startsWith("$CATEGORY: $course$/top/");
    for (int k = 1; k < parts.length; k++) {
      Matcher question = QUESTION.matcher(parts[k]);
      assertThat(question.matches()).as(parts[k]).isTrue();
      List<BankAnswer> answers = new ArrayList<>();
      for (String line : question.group(3).split("\n")) {
        answers.add(answer(line));
      }
      assertThat(questions.put(plain(question.group(1)), answers)).isNull();
    }
    return questions;
  }

  private static BankAnswer answer(String line) {
    Matcher answer = ANSWER.matcher(line);
    assertThat(answer.matches()).as(line).isTrue();
    double share = answer.group(1) == null ? 1 : Integer.parseInt(answer.group(1)) / 100.0;
    String feedback = answer.group(4) == null ? "" : plain(answer.group(4));
    return new BankAnswer(
        share, Double.parseDouble(answer.group(2)), Double.parseDouble(answer.group(3)), feedback);
  }

  private static String plain(String escaped) {
    return escaped.replaceAll("\\\\(.)", "$1");
  }
}
