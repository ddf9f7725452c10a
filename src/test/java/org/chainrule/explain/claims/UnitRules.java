package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.claims.Differences.Side;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** Claims about units, by the values of their activations on both sides of z. */
final class UnitRules {

  private static final double THRESHOLD = 0.05;

  /** SiLU and GELU are as flat where they turn, which is within this distance of 0. */
  private static final double TURNS = 1.3;

  private UnitRules() {}

  private static Quantity z(Saying said) {
    return said.trace().quantity(Name.linearOutput(layer(said)));
  }

  private static int layer(Saying said) {
    return said.step().stage().layer();
  }

  private static Elementwise function(Saying said) {
    return said.trace().network().layer(layer(said)).activation().elementwise().orElseThrow();
  }

  private static double slope(Saying said, int unit, int sample, Side side) {
    return Differences.slope(function(said), z(said).get(unit, sample), side);
  }

  private static boolean isOff(Saying said, int unit, int sample) {
    return function(said).id().matches("relu|leaky_relu")
        && z(said).get(unit, sample) < 0
        && slope(said, unit, sample, Side.LEFT) == 0;
  }

  private static boolean isSmall(Saying said, int unit, int sample) {
    return Math.abs(slope(said, unit, sample, Side.RIGHT)) < THRESHOLD + 1e-6
        && Math.abs(slope(said, unit, sample, Side.LEFT)) < THRESHOLD + 1e-6;
  }

  /** Where the slope is small, and smaller still further out. */
  private static boolean isFlat(Saying said, int unit, int sample) {
    double z = z(said).get(unit, sample);
    double further = Math.abs(Differences.slope(function(said), 1.01 * z, Side.RIGHT));
    return isSmall(said, unit, sample)
        && !isOff(said, unit, sample)
        && Math.abs(z) > TURNS
        && further <= Math.abs(slope(said, unit, sample, Side.RIGHT)) + 1e-8;
  }

  private static boolean turns(Saying said, int unit, int sample) {
    return function(said).id().matches("silu|gelu")
        && isSmall(said, unit, sample)
        && !isFlat(said, unit, sample);
  }

  private static IntStream everywhere(Saying said, IntPredicate where) {
    return IntStream.range(0, z(said).rows() * z(said).columns()).filter(where);
  }

  private static IntPredicate at(Saying said, Place place) {
    int columns = z(said).columns();
    return k -> place.holds(said, k / columns, k % columns);
  }

  /** Whether something holds of a unit and a sample. */
  private interface Place {
    boolean holds(Saying said, int unit, int sample);
  }

  private static boolean all(Saying said, Place place) {
    assertThat(said.units())
        .as(said.toString())
        .isNotEmpty()
        .allMatch(unit -> place.holds(said, unit, said.column()));
    return true;
  }

  static boolean flat(Saying said, Matcher found) {
    return all(said, UnitRules::isFlat);
  }

  static boolean off(Saying said, Matcher found) {
    return all(said, UnitRules::isOff);
  }

  static boolean noneFlat(Saying said, Matcher found) {
    assertThat(everywhere(said, at(said, UnitRules::isFlat))).as(said.toString()).isEmpty();
    return true;
  }

  static boolean noneOff(Saying said, Matcher found) {
    assertThat(everywhere(said, at(said, UnitRules::isOff))).as(said.toString()).isEmpty();
    return true;
  }

  static boolean turns(Saying said, Matcher found) {
    return all(said, UnitRules::turns);
  }

  static boolean entriesTurn(Saying said, Matcher found) {
    long claimed = found.group(1).equals("one") ? 1 : Long.parseLong(found.group(1));
    assertThat(claimed)
        .as(said.toString())
        .isEqualTo(everywhere(said, at(said, UnitRules::turns)).count());
    return true;
  }

  /** A unit is dead if it is off for every sample. */
  static boolean dead(Saying said, Matcher found) {
    return all(
        said,
        (in, unit, any) ->
            IntStream.range(0, z(in).columns()).allMatch(sample -> isOff(in, unit, sample)));
  }

  static boolean allOff(Saying said, Matcher found) {
    assertThat(everywhere(said, at(said, UnitRules::isOff).negate())).as(said.toString()).isEmpty();
    return true;
  }

  static boolean allOn(Saying said, Matcher found) {
    assertThat(everywhere(said, k -> true))
        .as(said.toString())
        .allMatch(k -> z(said).get(k / z(said).columns(), k % z(said).columns()) > 0);
    return true;
  }

  /** Behind the units that are told one by one. */
  static boolean moreOff(Saying said, Matcher found) {
    long claimed = found.group(1).equals("One") ? 1 : Long.parseLong(found.group(1));
    assertThat(claimed + 6).isEqualTo(everywhere(said, at(said, UnitRules::isOff)).count());
    return true;
  }

  static boolean entriesOff(Saying said, Matcher found) {
    return count(said, found, everywhere(said, at(said, UnitRules::isOff)).count());
  }

  static boolean entriesFlat(Saying said, Matcher found) {
    return count(said, found, everywhere(said, at(said, UnitRules::isFlat)).count());
  }

  private static boolean count(Saying said, Matcher found, long counted) {
    assertThat(Long.parseLong(found.group(1))).as(said.toString()).isEqualTo(counted);
    return true;
  }

  static boolean share(Saying said, Matcher found) {
    int unit = Integer.parseInt(found.group(1)) - 1;
    return isShare(said, Saying.number(found.group(2)), unit);
  }

  static boolean passes(Saying said, Matcher found) {
    return isShare(said, Saying.number(found.group(1)), said.row());
  }

  /** At a kink the slope is taken to be that of one side. */
  private static boolean isShare(Saying said, double percent, int unit) {
    DoubleStream sides =
        DoubleStream.of(
            slope(said, unit, said.column(), Side.LEFT),
            slope(said, unit, said.column(), Side.RIGHT));
    assertThat(sides)
        .as(said.toString())
        .anyMatch(slope -> Math.abs(100 * Math.abs(slope) - percent) < 1e-3 * (1 + percent));
    return true;
  }

  static boolean length(Saying said, Matcher found) {
    Name arriving = said.step().operation().operands().get(0).name();
    double share = norm(said.step().result()) / norm(said.trace().quantity(arriving));
    assertThat(Saying.number(found.group(1)))
        .as(said.toString())
        .isCloseTo(100 * share, within(1e-5 * 100 * share));
    return true;
  }

  private static double norm(Quantity quantity) {
    Matrix matrix = quantity.value();
    return Math.sqrt(
        IntStream.range(0, matrix.rows() * matrix.columns())
            .mapToDouble(k -> matrix.get(k / matrix.columns(), k % matrix.columns()))
            .map(entry -> entry * entry)
            .sum());
  }

  static boolean bound(Saying said, Matcher found) {
    double most = found.group(1) == null ? 100 : Saying.number(found.group(1));
    double steepest =
        IntStream.rangeClosed(-8000, 8000)
            .mapToDouble(k -> Differences.slope(function(said), k / 1000.0, Side.RIGHT))
            .map(Math::abs)
            .max()
            .orElseThrow();
    assertThat(100 * steepest).as(said.toString()).isBetween(0.995 * most, most + 1e-3);
    return true;
  }

  /** Where ReLU is off, or at its kink, and what arrives is not NaN or infinite. */
  static boolean blocked(Saying said, Matcher found) {
    if (!function(said).hasOffPiece()) {
      return false; // only where the slope is too small for a double, which differences cannot tell
    }
    ActivationFunction.SlopeProduct op = (ActivationFunction.SlopeProduct) said.step().operation();
    Place stops =
        (in, unit, s) ->
            (isOff(in, unit, s) || z(in).get(unit, s) == 0 && slope(in, unit, s, Side.LEFT) == 0)
                && Double.isFinite(op.arriving().get(unit, s));
    return count(said, found, everywhere(said, at(said, stops)).count());
  }

  static boolean blocks(Saying said, Matcher found) {
    int unit = said.units().isEmpty() ? said.row() : said.units().get(0);
    assertThat(slope(said, unit, said.column(), Side.LEFT)).as(said.toString()).isZero();
    assertThat(said.step().result().get(unit, said.column())).as(said.toString()).isZero();
    return true;
  }

  /** Of the products and of the bias. */
  static boolean largest(Saying said, Matcher found) {
    Layer layer = said.trace().network().layer(layer(said));
    Name input = Name.of(said.trace().network().layerInput(layer(said)));
    Quantity inputs = said.trace().quantity(input);
    DoubleStream products =
        IntStream.range(0, layer.inputs())
            .mapToDouble(j -> layer.weight().get(said.row(), j) * inputs.get(j, said.column()));
    DoubleStream bias = layer.bias().stream().mapToDouble(b -> b.get(said.row(), 0));
    double largest = DoubleStream.concat(products, bias).map(Math::abs).max().orElseThrow();
    assertThat(Math.abs(Saying.number(found.group(1))))
        .as(said.toString())
        .isCloseTo(largest, within(1e-6 * largest));
    return true;
  }
}
