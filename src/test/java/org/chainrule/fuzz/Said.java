package org.chainrule.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What must hold of every message to a person. */
public final class Said {

  private static final int LONGEST = 600;
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception\\b|\\bError:|Jackson|picocli|\\bjava\\.(lang|util|io|nio)|\\bat org\\.|Token\\b|JSON String"
              + "|chainrule\\.[a-z]+\\.|\\{\\d\\}|\\bnull,|\\$\\{[A-Za-z]+[-:]|@[0-9a-f]{6,}");

  /** What the person has given may look like anything. */
  private static final Pattern QUOTED = Pattern.compile("\".*\"");

  private Said() {}

  /** Makes sure that a message is one line in a person's words. */
  public static void inOneLine(String message) {
    assertThat(message).isNotBlank().hasSizeLessThan(LONGEST).doesNotContainPattern(UNSAFE);
    assertThat(QUOTED.matcher(message).replaceAll("")).as(message).doesNotContainPattern(INSIDES);
  }

  /** Makes sure that a name can stand in a sentence, a list and a command line. */
  public static void isName(String name) {
    assertThat(name).hasSizeLessThan(LONGEST).doesNotContainPattern(UNSAFE);
  }
}
