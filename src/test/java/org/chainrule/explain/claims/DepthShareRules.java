package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Claims about many random nets, each worked out by hand. */
final class DepthShareRules {

  private static final double Z = 1.959964;
  private static final String SHARE = "(\\S+) %(?: \\((\\S+) % to (\\S+) %\\))?";

  private DepthShareRules() {}

  /**
   * A sentence about many nets.
   *
   * @param cells the nets of each cell; one cell where there is no map
   */
  record Said(List<List<StackByHand>> cells, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    List<StackByHand> nets() {
      return cells.stream().flatMap(List::stream).toList();
    }
  }

  static Claims<Said> all() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "shares",
        "Of (?:the )?(\\d+) random nets (?:run so far )?the gradient vanishes in "
            + (SHARE + ", explodes in " + SHARE + " and does neither in " + SHARE),
        DepthShareRules::shares);
    claims.rule(
        "exactly 0, not finite",
        "It is exactly 0 at the first layer in (\\S+) % of the nets, and not finite in (\\S+) %",
        DepthShareRules::special);
    claims.rule(
        "shares of a cell",
        ", (\\d+) nets?: vanished "
            + (SHARE + ", exploded " + SHARE + ", neither " + SHARE + "; in brackets the 95 %"),
        DepthShareRules::shares);
    claims.rule(
        "exactly 0, not finite, of a cell",
        "; of all, exactly 0 (\\S+) %, not finite (\\S+) %$",
        DepthShareRules::special);
    claims.rule(
        "nothing special in a cell",
        "; in brackets the 95 % interval$",
        DepthShareRules::nothingSpecial);
    claims.rule(
        "found in a cell", "^(vanished|exploded|did neither): (\\d+)$", DepthShareRules::found);
    claims.rule(
        "median",
        "In the median net the way back \\((\\d+) steps?\\) multiplies the length of dℓ/dz by"
            + " (\\S+), as if each step did by (\\S+); in the middle half of the nets by (\\S+) to"
            + " (\\S+)\\.$",
        DepthShareRules::ratios);
    claims.rule(
        "cells",
        "Of the (\\d+) cells there are (\\d+) in which it vanishes in more than half of the nets,"
            + " (\\d+) in which it explodes in more than half, and (\\d+) in which it does neither",
        DepthShareRules::cells);
    claims.rule(
        "never explodes",
        "It exploded in no net at all: in each cell, with 95 % confidence, in less than (\\S+) %",
        (said, found) -> never(said, found, DepthShareRules::exploded));
    claims.rule(
        "never vanishes",
        "It vanished in no net at all: in each cell, with 95 % confidence, in less than (\\S+) %",
        (said, found) -> never(said, found, DepthShareRules::vanished));
    return claims;
  }

  private static double[] first(StackByHand net) {
    return net.delta.get(0);
  }

  private static boolean isFinite(StackByHand net) {
    return Double.isFinite(sum(first(net))) && Double.isFinite(sum(last(net)));
  }

  private static double[] last(StackByHand net) {
    return net.delta.get(net.depth() - 1);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += Math.abs(number) / numbers.length;
    }
    return sum;
  }

  private static double log2Ratio(StackByHand net) {
    return sum(first(net)) == 0
        ? Double.NEGATIVE_INFINITY
        : StackByHand.log2Norm(first(net)) - StackByHand.log2Norm(last(net));
  }

  private static boolean vanished(StackByHand net) {
    return isFinite(net) && log2Ratio(net) < -24;
  }

  private static boolean exploded(StackByHand net) {
    return !isFinite(net) || log2Ratio(net) > 24;
  }

  private static boolean neither(StackByHand net) {
    return !vanished(net) && !exploded(net);
  }

  private static boolean shares(Said said, Matcher found) {
    List<StackByHand> nets = said.nets();
    assertThat(Integer.parseInt(found.group(1))).as(said.text()).isEqualTo(nets.size());
    share(said, found, 2, count(nets, DepthShareRules::vanished));
    share(said, found, 5, count(nets, DepthShareRules::exploded));
    share(said, found, 8, count(nets, DepthShareRules::neither));
    return true;
  }

  private static boolean nothingSpecial(Said said, Matcher found) {
    assertThat(said.nets())
        .as(said.text())
        .noneMatch(net -> !isFinite(net) || sum(first(net)) == 0);
    return true;
  }

  private static boolean found(Said said, Matcher found) {
    Predicate<StackByHand> which =
        switch (found.group(1)) {
          case "vanished" -> DepthShareRules::vanished;
          case "exploded" -> DepthShareRules::exploded;
          default -> DepthShareRules::neither;
        };
    assertThat(Long.parseLong(found.group(2))).isEqualTo(count(said.nets(), which));
    return true;
  }

  private static long count(List<StackByHand> nets, Predicate<StackByHand> which) {
    return nets.stream().filter(which).count();
  }

  private static void share(Said said, Matcher found, int group, long count) {
    long all = said.nets().size();
    percent(said, found.group(group), (double) count / all);
    if (found.group(group + 1) != null) {
      percent(said, found.group(group + 1), end(count, all, 0, (double) count / all));
      percent(said, found.group(group + 2), end(count, all, 1, (double) count / all));
    }
  }

  private static void percent(Said said, String claimed, double share) {
    assertThat(Saying.number(claimed)).as(said.text()).isCloseTo(100 * share, within(1e-4));
  }

  /** Where the share that was found is 1.96 standard errors of the true share away, by halving. */
  private static double end(long count, long all, double outside, double inside) {
    double out = outside;
    double in = inside;
    for (int k = 0; k < 100; k++) {
      double middle = (out + in) / 2;
      double error = Math.sqrt(middle * (1 - middle) / all);
      if (Math.abs((double) count / all - middle) > Z * error) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return in;
  }

  private static boolean special(Said said, Matcher found) {
    double all = said.nets().size();
    percent(
        said,
        found.group(1),
        count(said.nets(), net -> isFinite(net) && sum(first(net)) == 0) / all);
    percent(said, found.group(2), count(said.nets(), net -> !isFinite(net)) / all);
    return true;
  }

  private static boolean ratios(Said said, Matcher found) {
    double[] sorted =
        said.nets().stream()
            .mapToDouble(net -> Math.pow(2, log2Ratio(net)))
            .map(ratio -> Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio)
            .sorted()
            .toArray();
    int steps = said.nets().get(0).depth() - 1;
    double median = quantile(sorted, 0.5);
    assertThat(Integer.parseInt(found.group(1))).isEqualTo(steps);
    near(said, found.group(2), median);
    near(said, found.group(3), Math.exp(Math.log(median) / steps));
    near(said, found.group(4), quantile(sorted, 0.25));
    near(said, found.group(5), quantile(sorted, 0.75));
    return true;
  }

  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static void near(Said said, String claimed, double expected) {
    assertThat(Saying.number(claimed)).as(said.text()).isCloseTo(expected, within(1e-5 * expected));
  }

  private static boolean cells(Said said, Matcher found) {
    assertThat(Long.parseLong(found.group(1))).isEqualTo(said.cells().size());
    assertThat(Long.parseLong(found.group(2)))
        .as(said.text())
        .isEqualTo(mostly(said, DepthShareRules::vanished));
    assertThat(Long.parseLong(found.group(3)))
        .as(said.text())
        .isEqualTo(mostly(said, DepthShareRules::exploded));
    assertThat(Long.parseLong(found.group(4)))
        .as(said.text())
        .isEqualTo(mostly(said, DepthShareRules::neither));
    return true;
  }

  private static long mostly(Said said, Predicate<StackByHand> which) {
    return said.cells().stream().filter(cell -> 2 * count(cell, which) > cell.size()).count();
  }

  private static boolean never(Said said, Matcher found, Predicate<StackByHand> which) {
    assertThat(said.nets()).as(said.text()).noneMatch(which);
    int fewest = said.cells().stream().mapToInt(List::size).min().orElseThrow();
    percent(said, found.group(1), end(0, fewest, 1, 0));
    return true;
  }
}
