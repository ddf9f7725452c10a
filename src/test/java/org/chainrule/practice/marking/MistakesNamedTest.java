package org.chainrule.practice.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.PracticeNets;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.practice.mistake.WrongByHand;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;

/**
 * Each mistake, made by hand in plain loops on random nets in each quantity where it gives numbers
 * that are not the right ones, is named; and where two fit, both are.
 */
class MistakesNamedTest {

  private static final int OWN_NETS = 200;
  private static final int NETS = 200;

  private final Map<Mistake, Integer> nets = new EnumMap<>(Mistake.class);
  private final List<String> missed = new ArrayList<>();

  @Test
  void everyMistakeIsNamed() throws TypedException {
    for (int seed = 0; seed < 60 * NETS && !enough(); seed++) {
      judge(seed);
    }
    assertThat(missed).isEmpty();
    assertThat(nets.keySet()).isEqualTo(EnumSet.allOf(Mistake.class));
    assertThat(nets.values()).allMatch(count -> count >= NETS);
  }

  /** After another number that is wrong, the mistake is made with that. */
  @Test
  void everyMistakeIsNamedThatIsMadeWithOwnNumbers() throws TypedException {
    for (int seed = 0; seed < OWN_NETS; seed++) {
      judgeOwn(seed);
    }
    assertThat(missed).isEmpty();
    assertThat(nets.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1000);
  }

  private void judgeOwn(int seed) throws TypedException {
    Trace trace = Pass.run(PracticeNets.any(seed));
    Step slip = trace.step(1 + seed % (trace.steps().size() - 1));
    Matrix own = slip.result().value().map(number -> Math.round(2 * number) / 2.0 + 0.5);
    Attempts before = Attempts.NONE.with(slip.name(), typed(own.toRows(), 0));
    Trace believed = trace.believing(Map.of(slip.name(), own));
    Marker marker = new Marker(Mistakes.in(trace), Numbers.DEFAULT);
    for (Step step : believed.steps()) {
      if (step.operands().stream().anyMatch(operand -> operand.name().equals(slip.name()))) {
        Quantity right = Quantity.given(step.name(), step.operation().evaluate());
        Step made = new Step(step.number(), step.phase(), step.stage(), step.operation(), right);
        judgeOwn(believed, made, marker, before);
      }
    }
  }

  private void judgeOwn(Trace believed, Step step, Marker marker, Attempts before)
      throws TypedException {
    for (Mistake mistake : Mistake.values()) {
      for (double[][] wrong : WrongByHand.of(mistake, believed, believed, step)) {
        if (isOwn(wrong, step) && mistake != Mistake.KEPT) {
          Judgement judgement =
              marker.judge(before.with(step.name(), typed(wrong, 0)), Target.whole(step.name()));
          if (judgement instanceof Judgement.Mistaken mistaken && mistaken.own()) {
            require(mistakes(mistaken.wrongs()).contains(mistake), step, mistake, judgement);
          } else if (judgement instanceof Judgement.RightByConvention right && right.own()) {
            nets.merge(mistake, 1, Integer::sum);
          } else {
            // What has been agreed on elsewhere, or a mistake with the true numbers, may give it.
            boolean known = !(judgement instanceof Judgement.Unrecognised);
            require(known, step, mistake, judgement);
          }
        }
      }
    }
  }

  private void require(boolean named, Step step, Mistake mistake, Judgement judgement) {
    nets.merge(mistake, 1, Integer::sum);
    if (!named) {
      missed.add(step.id() + ", " + mistake + ": " + judgement);
    }
  }

  private boolean enough() {
    return nets.size() == Mistake.values().length
        && nets.values().stream().allMatch(count -> count >= NETS);
  }

  private void judge(int seed) throws TypedException {
    Scenario scenario = PracticeNets.any(seed);
    Trace trace = Pass.run(scenario);
    Sample sample = scenario.sample();
    Trace before =
        Pass.run(scenario.network(), new Sample(sample.x().map(x -> x + 0.25), sample.y()));
    Marker marker = new Marker(Mistakes.in(trace).after(before), Numbers.DEFAULT);
    Set<Mistake> made = EnumSet.noneOf(Mistake.class);
    for (Step step : asked(trace)) {
      List<Map.Entry<Mistake, double[][]>> wrongs = new ArrayList<>();
      for (Mistake mistake : Mistake.values()) {
        for (double[][] wrong : WrongByHand.of(mistake, trace, before, step)) {
          if (isOwn(wrong, step)) {
            wrongs.add(Map.entry(mistake, wrong));
          }
        }
      }
      for (Map.Entry<Mistake, double[][]> wrong : wrongs) {
        if (nets.getOrDefault(wrong.getKey(), 0) < NETS) {
          judge(seed, marker, step, wrong, wrongs);
          made.add(wrong.getKey());
        }
      }
    }
    made.forEach(mistake -> nets.merge(mistake, 1, Integer::sum));
  }

  /** The steps, and the slopes that the backward pass takes along. */
  private static List<Step> asked(Trace trace) {
    return Stream.concat(
            trace.steps().stream(),
            trace.quantities().stream()
                .filter(quantity -> quantity.name().form() == Name.Form.SLOPE)
                .map(quantity -> trace.makerOf(quantity.name()).orElseThrow()))
        .toList();
  }

  /** Whether it has the shape of the right numbers, is finite, and can be told from them. */
  private static boolean isOwn(double[][] wrong, Step step) {
    if (wrong.length != step.result().rows() || wrong[0].length != step.result().columns()) {
      return false;
    }
    boolean differs = false;
    for (int i = 0; i < wrong.length; i++) {
      for (int j = 0; j < wrong[0].length; j++) {
        double right = step.result().get(i, j);
        if (!Double.isFinite(wrong[i][j])
            || !Double.isFinite(right)
            || Math.abs(wrong[i][j]) > 1e12) {
          return false;
        }
        differs |= Math.abs(wrong[i][j] - right) > 0.02 * Math.abs(right) + 1e-9;
      }
    }
    return differs;
  }

  private void judge(
      int seed,
      Marker marker,
      Step step,
      Map.Entry<Mistake, double[][]> wrong,
      List<Map.Entry<Mistake, double[][]>> all)
      throws TypedException {
    double[][] typed = wrong.getValue();
    Attempt attempt = typed(typed, seed);
    Judgement judgement =
        marker.judge(Attempts.NONE.with(step.name(), attempt), Target.whole(step.name()));
    Set<Mistake> same = like(typed, all, 1e-12);
    Set<Mistake> near = like(typed, all, 1e-4);
    if (!names(judgement, wrong.getKey(), same, near)) {
      missed.add("net " + seed + ", " + step.id() + ", " + wrong.getKey() + ": " + judgement);
    }
  }

  /** What gives the same numbers, but for so much of them. */
  private static Set<Mistake> like(
      double[][] typed, List<Map.Entry<Mistake, double[][]>> all, double tolerance) {
    return all.stream()
        .filter(other -> isSame(other.getValue(), typed, tolerance))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
  }

  private static Attempt typed(double[][] numbers, int seed) throws TypedException {
    Attempt attempt = Attempt.NONE;
    for (int i = 0; i < numbers.length; i++) {
      for (int j = 0; j < numbers[0].length; j++) {
        attempt = attempt.with(i, j, Answer.read(text(numbers[i][j], seed)));
      }
    }
    return attempt;
  }

  /** All digits, or six. */
  private static String text(double number, int seed) {
    return seed % 2 == 0 || number == 0 ? String.valueOf(number) : String.format("%.6g", number);
  }

  private static boolean isSame(double[][] one, double[][] other, double tolerance) {
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[0].length; j++) {
        double size = Math.max(Math.abs(one[i][j]), Math.abs(other[i][j]));
        if (Math.abs(one[i][j] - other[i][j]) > tolerance * size) {
          return false;
        }
      }
    }
    return true;
  }

  /** The mistake is named with all that give the same, and nothing that gives something else. */
  private static boolean names(
      Judgement judgement, Mistake made, Set<Mistake> same, Set<Mistake> near) {
    if (judgement instanceof Judgement.RightByConvention right) {
      Set<Mistake> named = mistakes(right.conventions());
      named.addAll(mistakes(right.others()));
      return near.containsAll(named) && named.containsAll(same);
    }
    return judgement instanceof Judgement.Mistaken mistaken
        && mistaken.wholly()
        && !made.isConvention()
        && mistakes(mistaken.wrongs()).containsAll(same)
        && near.containsAll(mistakes(mistaken.wrongs()));
  }

  private static Set<Mistake> mistakes(List<Wrong> wrongs) {
    return wrongs.stream().map(Wrong::mistake).collect(Collectors.toSet());
  }
}
