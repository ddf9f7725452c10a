package org.chainrule.export.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of a cloze question letter by letter, and takes nothing but what is written
 * here:
 *
 * <pre>
 * field    = "{" weight ":NUMERICAL:" answer ("~" answer)* "}"
 * answer   = ("=" | "%" whole "%") number ":" number ["#" feedback]
 * feedback = any letters but "~", "}" and "\", or "\}"
 * </pre>
 *
 * <p>By docs.moodle.org, 'Embedded Answers (Cloze) question type'. Moodle takes a backslash away
 * only before a brace or a number sign; anywhere else a person would see it.
 */
final class ClozeText {

  private final String text;
  private int at;

  private ClozeText(String text) {
    this.text = text;
  }

  /** Returns the answers of each field of a text in HTML. */
  static List<List<BankAnswer>> fields(String html) {
    ClozeText reader = new ClozeText(html);
    List<List<BankAnswer>> fields = new ArrayList<>();
    while (reader.find()) {
      fields.add(reader.field());
    }
    return fields;
  }

  /** A field is what Moodle takes for one, also where a formula looks like it. */
  private boolean find() {
    while (at < text.length() && !text.substring(at).matches("(?s)\\{\\d*:[A-Z]+:.*")) {
      at++;
    }
    return at < text.length();
  }

  private List<BankAnswer> field() {
    take('{');
    assertThat(number()).isEqualTo("1");
    for (char letter : ":NUMERICAL:".toCharArray()) {
      take(letter);
    }
    List<BankAnswer> answers = new ArrayList<>(List.of(answer()));
    while (next() == '~') {
      take('~');
      answers.add(answer());
    }
    take('}');
    return answers;
  }

  private BankAnswer answer() {
    double share = 1;
    if (next() == '=') {
      take('=');
    } else {
      take('%');
      share = Integer.parseInt(number()) / 100.0;
      take('%');
    }
    double number = Double.parseDouble(number());
    take(':');
    double width = Double.parseDouble(number());
    return new BankAnswer(share, number, width, next() == '#' ? feedback() : "");
  }

  private String feedback() {
    take('#');
    StringBuilder feedback = new StringBuilder();
    while (next() != '~' && next() != '}') {
      if (next() == '\\') {
        at++;
        assertThat(next()).as(place()).isEqualTo('}');
      }
      feedback.append(next());
      at++;
    }
    return decoded(feedback.toString());
  }

  /** Moodle writes entities out once, so that HTML is left. */
  static String decoded(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private String number() {
    int start = at;
    if (next() == '-') {
      at++;
    }
    while (Character.isDigit(next()) || next() == '.') {
      at++;
    }
    String number = text.substring(start, at);
    assertThat(number).as(place()).matches("-?\\d+(\\.\\d+)?");
    return number;
  }

  private void take(char letter) {
    assertThat(next()).as(place()).isEqualTo(letter);
    at++;
  }

  private char next() {
    assertThat(at).as("the text ends in a field").isLessThan(text.length());
    return text.charAt(at);
  }

  private String place() {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20));
  }
}
