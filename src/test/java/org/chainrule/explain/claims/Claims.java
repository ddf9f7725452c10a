package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what sentences claim, and counts how many claims of each kind it has checked. */
final class Claims<S extends Claims.Said> {

  /** Words of which each is a claim about numbers. */
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(raise[sd]?|raising|lower(s|ed|ing)?|grows?|shrinks?|equal|off|flat|blocked|blocks"
              + "|largest|exactly|vanish(es|ed)?|explode[sd]?|agrees?|differs?|too large|larger)\\b|%",
          Pattern.CASE_INSENSITIVE);

  /** What has such a word, but says nothing of these numbers that could be otherwise. */
  private static final Pattern NO_CLAIM =
      Pattern.compile(
          "largest number (that|of) double precision|Under squared error the slope would be"
              + "|By unit: |nothing is said of how|exactly at (its|their) (target|kink)"
              + "|exactly at (0, at )?the kink|not because it was blocked");

  /** A sentence, and what it is said of. */
  interface Said {
    String text();
  }

  /** How a claim is checked; false if these numbers cannot tell. */
  interface Check<S> {
    boolean holds(S said, Matcher found);
  }

  private record Rule<S>(String kind, Pattern pattern, Check<S> check) {}

  private final List<Rule<S>> rules = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> checked = new TreeMap<>();

  void rule(String kind, String pattern, Check<S> check) {
    rules.add(new Rule<>(kind, Pattern.compile(pattern), check));
    checked.put(kind, 0);
  }

  /** Checks a sentence, and keeps what is wrong with it. */
  void check(S saying) {
    try {
      checkAll(saying);
    } catch (AssertionError wrong) {
      failures.add(wrong.getMessage().strip().replaceAll("\\s+", " "));
    }
  }

  /** Each claim is checked; one that no rule knows is a failure, too. */
  private void checkAll(S saying) {
    boolean known = isNone(saying.text());
    for (Rule<S> rule : rules) {
      Matcher found = rule.pattern.matcher(saying.text());
      while (found.find()) {
        known = true;
        if (rule.check.holds(saying, found)) {
          checked.merge(rule.kind, 1, Integer::sum);
        }
      }
    }
    assertThat(known || !isClaim(saying.text()))
        .as("nothing checks the claim of " + saying)
        .isTrue();
  }

  private static boolean isClaim(String text) {
    return CLAIM.matcher(text).find() || InEnglish.CLAIM.matcher(text).find();
  }

  private static boolean isNone(String text) {
    return NO_CLAIM.matcher(text).find() || InEnglish.NO_CLAIM.matcher(text).find();
  }

  /** What was claimed and is not so. */
  List<String> failures() {
    return failures;
  }

  /** How many claims of each kind were checked. */
  Map<String, Integer> checked() {
    return checked;
  }
}
