package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.quantity.Name;

/** What is said of a loss and the activation before it, as a pair. */
final class PairRules {

  private static final double STEP = 0.1;
  private static final Pattern UNIT = Pattern.compile("ŷ([₀-₉]*)");

  private PairRules() {}

  /**
   * One step of z further into the tail, the slope of the loss by differences of its formula is
   * larger in magnitude, and the activation moves less.
   */
  static boolean grows(Saying said, Matcher found) {
    Matrix z = said.trace().quantity(Name.linearOutput(said.trace().network().depth())).value();
    int unit = unit(said.text());
    Activation last = said.trace().network().last().activation();
    double yhat = last.apply(z).get(unit, said.column());
    if (yhat * (1 - yhat) < 1e-4) {
      return false;
    }
    double away = last.elementwise().isPresent() && yhat > 0.5 ? STEP : -STEP;
    Matrix moved = z.with(unit, said.column(), z.get(unit, said.column()) + away);
    assertThat(lossSlope(said, moved, unit))
        .as(said.toString())
        .isGreaterThan(lossSlope(said, z, unit));
    assertThat(slope(said, moved, unit)).as(said.toString()).isLessThan(slope(said, z, unit));
    return true;
  }

  /** The sentence names no unit, but its slope has to be that of one. */
  static boolean stays(Saying said, Matcher found) {
    Matrix z = said.trace().quantity(Name.linearOutput(said.trace().network().depth())).value();
    double claimed = Saying.number(found.group(1)) / 100;
    assertThat(IntStream.range(0, z.rows()).mapToDouble(unit -> slope(said, z, unit)))
        .as(said.toString())
        .anyMatch(slope -> Math.abs(slope - claimed) < 1e-6);
    assertThat(claimed < 0.05).as(said.toString()).isEqualTo(found.group(2) != null);
    return true;
  }

  /** The sentence names no unit, but the largest entry of its column has to be that of one. */
  static boolean staysAsJacobian(Saying said, Matcher found) {
    Matrix z = said.trace().quantity(Name.linearOutput(said.trace().network().depth())).value();
    double claimed = Saying.number(found.group(1)) / 100;
    assertThat(IntStream.range(0, z.rows()).mapToDouble(unit -> largest(said, z, unit)))
        .as(said.toString())
        .anyMatch(slope -> Math.abs(slope - claimed) < 1e-6);
    assertThat(claimed < 0.05).as(said.toString()).isEqualTo(found.group(2) != null);
    return true;
  }

  /** The largest |dŷₖ/dz| of all outputs. */
  private static double largest(Saying said, Matrix z, int unit) {
    return IntStream.range(0, z.rows())
        .mapToDouble(k -> Math.abs(slope(said, z, k, unit)))
        .max()
        .orElseThrow();
  }

  private static int unit(String text) {
    Matcher name = UNIT.matcher(text);
    assertThat(name.find()).isTrue();
    String digits = name.group(1);
    int sample = digits.indexOf('‚');
    String row = sample < 0 ? digits : digits.substring(0, sample);
    return row.isEmpty()
        ? 0
        : IntStream.range(0, row.length())
                .map(k -> row.charAt(k) - '₀')
                .reduce(0, (n, d) -> 10 * n + d)
            - 1;
  }

  /** |dℓ/dŷ|, ŷ alone moved. */
  private static double lossSlope(Saying said, Matrix z, int unit) {
    Matrix yhat = said.trace().network().last().activation().apply(z);
    double p = yhat.get(unit, said.column());
    double step = 1e-4 * Math.min(p, 1 - p);
    Matrix y = said.trace().sample().y();
    double up = LossByHand.of(said.trace().network(), yhat.with(unit, said.column(), p + step), y);
    double down =
        LossByHand.of(said.trace().network(), yhat.with(unit, said.column(), p - step), y);
    return Math.abs(up - down) / (2 * step);
  }

  /** dŷ/dz of the unit itself. */
  private static double slope(Saying said, Matrix z, int unit) {
    return slope(said, z, unit, unit);
  }

  /** dŷₖ/dz of a unit. */
  private static double slope(Saying said, Matrix z, int k, int unit) {
    Activation last = said.trace().network().last().activation();
    double here = z.get(unit, said.column());
    double up = last.apply(z.with(unit, said.column(), here + 1e-4)).get(k, said.column());
    double down = last.apply(z.with(unit, said.column(), here - 1e-4)).get(k, said.column());
    return (up - down) / 2e-4;
  }
}
