package org.chainrule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Finds all the cases for which something does not hold, rather than the first. */
final class Offenders {

  private Offenders() {}

  /**
   * Makes sure that a check passes for every case, and that there is one.
   *
   * @throws AssertionError if it fails for any; the message has a line for each, and the first
   *     failure is the cause
   */
  static void requireNone(Stream<?> cases, Consumer<Object> check) {
    List<?> all = cases.toList();
    if (all.isEmpty()) {
      throw new AssertionError("there is no case");
    }
    List<String> offenders = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (Object example : all) {
      Named<?> named = example instanceof Named<?> n ? n : Named.of("" + example, example);
      try {
        check.accept(named.getPayload());
      } catch (AssertionError | RuntimeException failure) {
        offenders.add(named.getName() + ": " + onOneLine(failure));
        failures.add(failure);
      }
    }
    if (!offenders.isEmpty()) {
      String count = offenders.size() + " of " + all.size() + " cases fail:\n  ";
      throw new AssertionError(count + String.join("\n  ", offenders), failures.get(0));
    }
  }

  private static String onOneLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
