package org.chainrule.app.cli.common;

import org.chainrule.network.naming.KnownNames;
import org.chainrule.typed.Underflow;

/** Reads what is given to options. */
public final class OptionText {

  private OptionText() {}

  /** Returns the thing of this name, as in scenario files. */
  public static <T> T named(KnownNames<T> names, String given) throws Refusal {
    return names
        .find(given)
        .orElseThrow(() -> Refusal.wrongUsage("cli.wrong.name", names.unknown(given)));
  }

  /** Returns a whole number from one to another. */
  public static int whole(String option, String value, int least, int most) throws Refusal {
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refusal.wrongUsage(
        "cli.export.notWhole", option, String.valueOf(least), String.valueOf(most), value);
  }

  /** Returns the number from which chance begins. */
  public static long seed(String option, String value) throws Refusal {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw Refusal.wrongUsage("cli.depth.notWhole", option, value);
    }
  }

  /** Returns a number, which may be any that a double can hold. */
  public static double decimal(String option, String value) throws Refusal {
    if (!value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
      throw Refusal.wrongUsage("cli.depth.notNumber", option, value);
    }
    try {
      double number = Double.parseDouble(value);
      if (number == 0 && Underflow.isLost(value)) {
        throw Refusal.wrongUsage("cli.depth.tooSmall", option, value);
      }
      return number;
    } catch (NumberFormatException e) {
      throw Refusal.wrongUsage("cli.depth.notNumber", option, value);
    }
  }
}
