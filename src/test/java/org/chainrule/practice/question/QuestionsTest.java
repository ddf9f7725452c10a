package org.chainrule.practice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.PlainNet;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.GradientLength.Change;
import org.chainrule.practice.question.Questions.Kind;
import org.chainrule.practice.question.UnitDies.Effect;
import org.junit.jupiter.api.Test;

/** What a question says is true is what a second pass, in plain loops, finds. */
class QuestionsTest {

  /** Of every kind there must be enough among the nets for their test to mean something. */
  private static final int ENOUGH = 40;

  private static final int PER_KIND = 3;

  private record Asked(Scenario scenario, Question question) {
    @Override
    public String toString() {
      return scenario.network() + " on " + scenario.sample() + ": " + question.getClass();
    }
  }

  private static Stream<Scenario> nets() {
    return Stream.concat(
        Stream.of(Scenarios.relu(), Scenarios.sigmoid(), Scenarios.batch()),
        LongStream.range(0, 400).mapToObj(QuestionsTest::net));
  }

  /** Every other one is made of ReLU, so that units are off. */
  private static Scenario net(long seed) {
    Scenario net = RandomNets.small(seed);
    List<Layer> layers = new ArrayList<>(net.network().layers());
    for (int k = 0; k < layers.size() - 1 && seed % 2 == 0; k++) {
      layers.set(k, layers.get(k).withActivation(Activations.RELU));
    }
    return new Scenario("", net.network().withLayers(layers), net.sample());
  }

  private static final Map<Kind, List<Asked>> ASKED = asked();

  private static Map<Kind, List<Asked>> asked() {
    Map<Kind, List<Asked>> asked = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      asked.put(kind, nets().flatMap(net -> ofKind(net, kind)).toList());
    }
    return asked;
  }

  private static Stream<Asked> ofKind(Scenario net, Kind kind) {
    Trace trace = Pass.run(net);
    return IntStream.range(0, PER_KIND)
        .mapToObj(seed -> Questions.pick(trace, kind, seed))
        .flatMap(question -> question.stream())
        .map(question -> new Asked(net, question));
  }

  static List<Asked> all() {
    return ASKED.values().stream().flatMap(List::stream).toList();
  }

  static List<Asked> idleUnits() {
    return ASKED.get(Kind.IDLE_UNIT);
  }

  static List<Asked> strongestWeights() {
    return ASKED.get(Kind.STRONGEST_WEIGHT);
  }

  static List<Asked> dyingUnits() {
    return ASKED.get(Kind.UNIT_DIES);
  }

  static List<Asked> gradientLengths() {
    return ASKED.get(Kind.GRADIENT_LENGTH);
  }

  static List<Asked> directions() {
    return ASKED.get(Kind.DIRECTION);
  }

  @Test
  void thereIsEnoughOfEveryKind() {
    assertThat(ASKED)
        .allSatisfy((kind, asked) -> assertThat(asked).as("%s", kind).hasSizeGreaterThan(ENOUGH));
  }

  @ForAll("all")
  void everyQuestionHasATrueAnswerAndAnUntrueOne(Asked asked) {
    assertThat(asked.question.choices()).anyMatch(asked.question::isRight);
    assertThat(asked.question.choices()).anyMatch(choice -> !asked.question.isRight(choice));
  }

  /** What is asked for is not to be seen, but for what is asked of a whole pass. */
  @ForAll("all")
  void nothingIsShownThatTells(Asked asked) {
    Trace trace = asked.question.trace();
    Name told =
        asked.question.accept(
            new Question.Visitor<Name>() {
              @Override
              public Name idleUnit(IdleUnit question) {
                return Name.linearOutput(question.layer()).gradient();
              }

              @Override
              public Name idleCause(IdleCause question) {
                return Name.loss();
              }

              @Override
              public Name strongestWeight(StrongestWeight question) {
                return trace.firstGradient(Name.weight(question.layer()));
              }

              @Override
              public Name unitDies(UnitDies question) {
                return Name.loss();
              }

              @Override
              public Name gradientLength(GradientLength question) {
                return Name.linearOutput(1).gradient();
              }

              @Override
              public Name direction(Direction question) {
                return trace.firstGradient(question.weight().name());
              }
            });
    if (!told.equals(Name.loss())) {
      assertThat(asked.question.shown()).isLessThan(trace.shownFrom(told));
    }
  }

  @ForAll("idleUnits")
  void aUnitIsIdleIfAllOfItsGradientsAreZero(Asked asked) {
    IdleUnit question = (IdleUnit) asked.question;
    Map<String, double[][]> gradients = new PlainNet(asked.scenario).gradients();
    double[][] ofWeights = gradients.get("dl_dW" + question.layer());
    double[][] ofBiases = gradients.get("dl_db" + question.layer());
    for (int row = 0; row < question.units(); row++) {
      double sum = Math.abs(ofBiases[row][0]);
      for (double entry : ofWeights[row]) {
        sum += Math.abs(entry);
      }
      assertThat(question.isRight(new Choice.Unit(question.layer(), row))).isEqualTo(sum == 0);
    }
  }

  @ForAll("idleUnits")
  void aCauseHoldsIfItsFactorIsZero(Asked asked) {
    IdleUnit question = (IdleUnit) asked.question;
    double[][] arriving =
        new PlainNet(asked.scenario).gradients().get("dl_dz" + 2 * question.layer());
    Trace trace = question.trace();
    double[][] z = trace.quantity(Name.linearOutput(question.layer())).value().toRows();
    boolean relu = trace.network().layer(question.layer()).activation() == Activations.RELU;
    for (int row = 0; row < question.units(); row++) {
      boolean none = DoubleStream.of(arriving[row]).allMatch(gradient -> gradient == 0);
      boolean off = relu && DoubleStream.of(z[row]).allMatch(entry -> entry < 0);
      assertThat(Cause.ARRIVING.holds(question, row)).isEqualTo(none);
      assertThat(Cause.SLOPE.holds(question, row)).isEqualTo(off);
    }
  }

  /** By moving each weight of the layer, both ways. */
  @ForAll("strongestWeights")
  void noWeightChangesTheLossMore(Asked asked) {
    StrongestWeight question = (StrongestWeight) asked.question;
    Map<Boolean, List<Double>> moves =
        question.choices().stream()
            .collect(
                Collectors.partitioningBy(
                    question::isRight,
                    Collectors.mapping(
                        choice -> move(asked.scenario, ((Choice.Weight) choice).cell()),
                        Collectors.toList())));
    double least = moves.get(true).stream().mapToDouble(x -> x).min().orElseThrow();
    double other = moves.get(false).stream().mapToDouble(x -> x).max().orElseThrow();
    assertThat(least).isGreaterThan(other);
  }

  private static double move(Scenario scenario, Target weight) {
    double step = 1e-5;
    return Math.abs(moved(scenario, weight, step) - moved(scenario, weight, -step)) / (2 * step);
  }

  private static double moved(Scenario scenario, Target weight, double by) {
    PlainNet net = new PlainNet(scenario);
    net.weights.get(weight.name().layer() - 1)[weight.row()][weight.column()] += by;
    return net.loss();
  }

  @ForAll("strongestWeights")
  void theLossOfAMovedWeightIsThatOfTheMovedNet(Asked asked) {
    StrongestWeight question = (StrongestWeight) asked.question;
    Target weight = ((Choice.Weight) question.choices().get(0)).cell();
    assertThat(question.probe()).isPositive();
    assertThat(question.lossAfter(weight, question.probe()))
        .isCloseTo(moved(asked.scenario, weight, question.probe()), within(1e-9));
  }

  /** A unit whose bias is very low is dead. */
  @ForAll("dyingUnits")
  void aDeadUnitDoesWhatALowBiasDoes(Asked asked) {
    UnitDies question = (UnitDies) asked.question;
    PlainNet net = new PlainNet(asked.scenario);
    double[][] before = net.gradients().get("dl_dW" + question.of());
    net.biases.get(question.layer() - 1)[question.row()] = -1e6;
    double[][] after = net.gradients().get("dl_dW" + question.of());

    assertThat(question.effect()).contains(effect(question, before, after));
  }

  private static Effect effect(UnitDies question, double[][] before, double[][] after) {
    boolean all = true;
    boolean same = true;
    boolean elsewhere = false;
    boolean own = question.of() == question.layer();
    for (int i = 0; i < after.length; i++) {
      for (int j = 0; j < after[i].length; j++) {
        boolean changed = Math.abs(after[i][j] - before[i][j]) > 1e-9 * Math.abs(before[i][j]);
        all &= after[i][j] == 0;
        same &= !changed;
        elsewhere |= changed && (own ? i : j) != question.row();
        if ((own ? i : j) == question.row()) {
          assertThat(after[i][j]).isZero();
        }
      }
    }
    if (all) {
      return Effect.ALL;
    }
    if (same) {
      return Effect.NOTHING;
    }
    if (own) {
      return elsewhere ? Effect.ROW_AND_MORE : Effect.ROW_ALONE;
    }
    return elsewhere ? Effect.COLUMN_AND_MORE : Effect.COLUMN_ALONE;
  }

  @ForAll("gradientLengths")
  void theGradientIsAsLongAsItIs(Asked asked) {
    GradientLength question = (GradientLength) asked.question;
    Map<String, double[][]> gradients = new PlainNet(asked.scenario).gradients();
    int depth = asked.scenario.network().depth();
    double ratio =
        length(gradients.get("dl_dz1")) / length(gradients.get("dl_dz" + (2 * depth - 1)));
    Change change =
        ratio < Math.pow(2, -24)
            ? Change.VANISHES
            : ratio < 1
                ? Change.SHORTER
                : ratio > Math.pow(2, 24) ? Change.EXPLODES : Change.LONGER;
    assertThat(question.change()).isEqualTo(change);
  }

  private static double length(double[][] gradient) {
    double sum = 0;
    for (double[] row : gradient) {
      for (double entry : row) {
        sum += entry * entry;
      }
    }
    return Math.sqrt(sum);
  }

  @ForAll("directions")
  void theLossFallsTheRightWayAndRisesTheOther(Asked asked) {
    Direction question = (Direction) asked.question;
    double here = new PlainNet(asked.scenario).loss();
    double up = moved(asked.scenario, question.weight(), question.probe()) - here;
    double down = moved(asked.scenario, question.weight(), -question.probe()) - here;
    switch (question.way()) {
      case RAISE -> assertThat(up < 0 && down > 0).isTrue();
      case LOWER -> assertThat(up > 0 && down < 0).isTrue();
      case EITHER -> assertThat(Math.max(Math.abs(up), Math.abs(down))).isLessThan(1e-12);
    }
  }

  /** On the sheet's own net, by hand: z₁ = (2.5, −0.5, 0.5), dℓ/dW₁ = [4 −8; 0 0; 2 −4]. */
  @Test
  void theSheetAnswersAsByHand() {
    Trace trace = Pass.run(Scenarios.relu());

    Question idle = Questions.pick(trace, Kind.IDLE_UNIT, 0).orElseThrow();
    assertThat(right(idle)).containsExactly(new Choice.Unit(1, 1));
    assertThat(right(idle.next().orElseThrow())).containsExactly(Cause.SLOPE);
    assertThat(right(StrongestWeight.of(trace, 1).orElseThrow()))
        .containsExactly(new Choice.Weight(Target.cell(Name.weight(1), 0, 1)));
    assertThat(right(Direction.of(trace, Target.cell(Name.weight(1), 0, 0)).orElseThrow()))
        .containsExactly(Direction.Way.LOWER);
    assertThat(right(Direction.of(trace, Target.cell(Name.weight(1), 1, 0)).orElseThrow()))
        .containsExactly(Direction.Way.EITHER);
    assertThat(right(UnitDies.of(trace, 1, 0, 2).orElseThrow()))
        .containsExactly(Effect.COLUMN_AND_MORE);
    assertThat(right(GradientLength.of(trace).orElseThrow())).containsExactly(Change.LONGER);
  }

  /** dℓ/dW₂ = [5 0 1; −5 0 −1]: two weights change the loss most, and neither is the one. */
  @Test
  void whereWeightsTieNobodyAsksForTheStrongest() {
    assertThat(StrongestWeight.of(Pass.run(Scenarios.relu()), 2)).isEmpty();
    assertThat(StrongestWeight.of(Pass.run(Scenarios.relu()), 1)).isPresent();
  }

  private static Set<Choice> right(Question question) {
    return question.choices().stream().filter(question::isRight).collect(Collectors.toSet());
  }

  /** Where a unit stands at its kink, 0 is only taken for its slope. */
  @Test
  void nothingIsAskedAtAKink() {
    Scenario relu = Scenarios.relu();
    Layer first = relu.network().layer(1);
    Layer kinked = first.withBias(Matrix.column(0, -0.5, 0.5));
    Scenario atKink =
        new Scenario(
            "", relu.network().withLayers(List.of(kinked, relu.network().layer(2))), relu.sample());
    Trace trace = Pass.run(atKink);

    assertThat(trace.quantity(Name.linearOutput(1)).get(1, 0)).isZero();
    assertThat(Questions.pick(trace, Kind.IDLE_UNIT, 0)).isEmpty();
    assertThat(Questions.pick(trace, Kind.STRONGEST_WEIGHT, 0)).isEmpty();
    assertThat(Questions.pick(trace, Kind.DIRECTION, 0)).isEmpty();
  }

  @Test
  void nothingIsAskedWhereNumbersAreNotFinite() {
    assertThat(Questions.pick(Pass.run(RandomNets.overflowing()), 0)).isEmpty();
  }

  @Test
  void oneQuestionComesAfterTheOther() {
    Trace trace = Pass.run(Scenarios.relu());
    List<String> asked =
        LongStream.range(0, 40).mapToObj(seed -> description(trace, seed)).toList();

    assertThat(asked.subList(0, 5).stream().map(text -> text.split(" ")[0]).distinct()).hasSize(5);
    assertThat(asked.stream().distinct().count()).isGreaterThan(12);
    assertThat(description(trace, 7)).isEqualTo(asked.get(7));
  }

  /** What is asked about what, whatever objects hold it. */
  private static String description(Trace trace, long seed) {
    Question question = Questions.pick(trace, seed).orElseThrow();
    return question.getClass().getSimpleName()
        + " "
        + question.about()
        + question.shown()
        + question.choices()
        + (question instanceof UnitDies dies ? dies.of() : "");
  }

  @Test
  void aClickOnAnyNumberOfAUnitMeansIt() {
    Question question = IdleUnit.of(Pass.run(Scenarios.relu()), 1).orElseThrow();
    Choice second = new Choice.Unit(1, 1);

    assertThat(question.answerAt(Target.cell(Name.linearOutput(1), 1, 0))).contains(second);
    assertThat(question.answerAt(Target.cell(Name.layerOutput(1), 1, 0))).contains(second);
    assertThat(question.answerAt(Target.cell(Name.weight(1), 1, 1))).contains(second);
    assertThat(question.answerAt(Target.cell(Name.weight(2), 1, 1))).isEmpty();
    assertThat(question.answerAt(Target.whole(Name.linearOutput(1)))).isEmpty();
  }

  @Test
  void aWeightIsMeantWhereItStandsTransposedToo() {
    Question question = StrongestWeight.of(Pass.run(Scenarios.relu()), 1).orElseThrow();
    Choice weight = new Choice.Weight(Target.cell(Name.weight(1), 2, 0));

    assertThat(question.answerAt(Target.cell(Name.weight(1), 2, 0))).contains(weight);
    assertThat(question.answerAt(Target.cell(Name.weight(1).transpose(), 0, 2))).contains(weight);
    assertThat(question.answerAt(Target.cell(Name.weight(1).gradient(), 2, 0))).contains(weight);
  }
}
