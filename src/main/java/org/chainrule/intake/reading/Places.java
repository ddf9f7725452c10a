package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.pass.quantity.Name;

/** The places where arrays can go, and the words for them. */
public final class Places {

  private static final Pattern PARAMETER = Pattern.compile("([Ww]|[Bb])([1-9]\\d{0,2})");

  private Places() {}

  /** Returns the place that a word such as x or W1 means. */
  public static Optional<Name> named(String word) {
    if (word.equalsIgnoreCase("x")) {
      return Optional.of(Name.x());
    }
    if (word.equalsIgnoreCase("y")) {
      return Optional.of(Name.y());
    }
    Matcher parameter = PARAMETER.matcher(word);
    if (!parameter.matches()) {
      return Optional.empty();
    }
    int layer = Integer.parseInt(parameter.group(2));
    return Optional.of(
        parameter.group(1).equalsIgnoreCase("w") ? Name.weight(layer) : Name.bias(layer));
  }

  /** Returns x, y, and the W and b of so many layers. */
  public static List<Name> of(int layers) {
    List<Name> places = new ArrayList<>(List.of(Name.x(), Name.y()));
    for (int layer = 1; layer <= layers; layer++) {
      places.add(Name.weight(layer));
      places.add(Name.bias(layer));
    }
    return places;
  }
}
