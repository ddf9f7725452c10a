package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.CurveLayout.Jump;
import org.chainrule.layout.chart.CurveLayout.Operating;
import org.chainrule.layout.chart.CurveLayout.Zone;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveLayoutTest {

  private static final CurveLayout RELU = layer(Scenarios.relu(), 1);
  private static final CurveLayout IDENTITY = layer(Scenarios.relu(), 2);
  private static final CurveLayout SIGMOID = layer(Scenarios.sigmoid(), 1);

  private static CurveLayout layer(Scenario scenario, int layer) {
    return CurveLayout.of(new Marks(Pass.run(scenario), 0.05), layer).orElseThrow();
  }

  private static List<Activation> elementwise() {
    return Activations.all().stream().filter(f -> f.elementwise().isPresent()).toList();
  }

  private static CurveLayout at(Activation activation, double z) {
    return layer(RandomNets.passThrough(activation, new double[][] {{z}}), 1);
  }

  @Test
  void theSlopeOfReluJumpsFromItsTakenZeroToAnOpenOne() {
    assertThat(RELU.jumps()).containsExactly(new Jump(0, 0, 1));
    assertThat(SIGMOID.jumps()).isEmpty();
    assertThat(IDENTITY.jumps()).isEmpty();
  }

  @Test
  void theSlopeOfReluIsDrawnInTwoPieces() {
    assertThat(RELU.slopes()).hasSize(2);
    assertThat(RELU.slopes().get(0)).allMatch(point -> point.x() <= 0 && point.y() == 0);
    assertThat(RELU.slopes().get(1)).allMatch(point -> point.x() > 0 && point.y() == 1);
    assertThat(SIGMOID.slopes()).hasSize(1);
  }

  @Test
  void theOffHalfOfReluIsAZone() {
    assertThat(RELU.zones())
        .containsExactly(new Zone(new Interval(RELU.domain().from(), 0), UnitState.OFF));
  }

  @Test
  void theSaturatedTailsOfSigmoidAreZones() {
    // σ(1 − σ) = 0.05 at z = ±log((1 + √0.8)/(1 − √0.8)) = ±2.887
    double edge = Math.log((1 + Math.sqrt(0.8)) / (1 - Math.sqrt(0.8)));
    double fine = SIGMOID.domain().width() / 900;
    List<Zone> zones = SIGMOID.zones();

    assertThat(zones).extracting(Zone::state).containsExactly(UnitState.FLAT, UnitState.FLAT);
    assertThat(zones.get(0).range().from()).isEqualTo(SIGMOID.domain().from());
    assertThat(zones.get(0).range().to()).isCloseTo(-edge, within(fine));
    assertThat(zones.get(1).range().from()).isCloseTo(edge, within(fine));
    assertThat(zones.get(1).range().to()).isCloseTo(SIGMOID.domain().to(), within(fine));
  }

  @Test
  void theIdentityHasNoZone() {
    assertThat(IDENTITY.zones()).isEmpty();
  }

  @Test
  void everyUnitStandsOnTheCurve() {
    assertThat(RELU.points())
        .containsExactly(
            new Operating(0, 0, 2.5, 2.5, 1),
            new Operating(1, 0, -0.5, 0, 0),
            new Operating(2, 0, 0.5, 0.5, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e300, -800, -6, -0.0, 0, 1e-300, 0.5, 40, 1e6, 1e300})
  void everyUnitIsInTheDomainAndBetweenTheOrdinates(double z) {
    for (Activation activation : elementwise()) {
      CurveLayout curve = at(activation, z);
      Operating point = curve.points().get(0);
      assertThat(point.z()).isBetween(curve.domain().from(), curve.domain().to());
      assertThat(point.value()).isBetween(curve.low(), curve.high());
      assertThat(point.slope()).isBetween(curve.low(), curve.high());
    }
  }

  @Test
  void theWholeCurveIsBetweenTheOrdinates() {
    for (CurveLayout curve : List.of(RELU, IDENTITY, SIGMOID)) {
      Stream<Point> points =
          Stream.concat(curve.curve().stream(), curve.slopes().stream().flatMap(List::stream));
      assertThat(points).allMatch(point -> point.y() > curve.low() && point.y() < curve.high());
      assertThat(curve.curve().get(0).x()).isEqualTo(curve.domain().from());
    }
  }

  @Test
  void theDomainShowsBothSidesOfZeroAlike() {
    for (CurveLayout curve : List.of(RELU, IDENTITY, SIGMOID)) {
      assertThat(curve.domain().from()).isEqualTo(-curve.domain().to()).isLessThan(-2.9);
    }
  }

  @Test
  void whatDoesNotWorkOnEachEntryAloneHasNoCurve() {
    Scenario scenario = RandomNets.passThrough(Activations.SOFTMAX, new double[][] {{1}, {2}});

    assertThat(CurveLayout.of(new Marks(Pass.run(scenario), 0.05), 1)).isEmpty();
  }

  @Test
  void aUnitOfEachSampleHasItsPoint() {
    CurveLayout curve =
        layer(RandomNets.passThrough(Activations.RELU, new double[][] {{1, 2}, {3, 4}}), 1);

    assertThat(curve.points()).extracting(Operating::z).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(curve.points()).extracting(Operating::sample).containsExactly(0, 1, 0, 1);
  }
}
