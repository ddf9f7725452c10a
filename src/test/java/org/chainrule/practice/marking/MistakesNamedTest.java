package org.chainrule.practice.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
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

  private static final int NETS = Integer.getInteger("mistakes.nets", 200);

  private final Map<Mistake, Integer> nets = new EnumMap<>(Mistake.class);
  private final Map<Mistake, Integer> judged = new EnumMap<>(Mistake.class);
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
    for (Step step : trace.steps()) {
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
    Attempt attempt = Attempt.NONE;
    double[][] typed = wrong.getValue();
    for (int i = 0; i < typed.length; i++) {
      for (int j = 0; j < typed[0].length; j++) {
        attempt = attempt.with(i, j, Answer.read(text(typed[i][j], seed)));
      }
    }
    Judgement judgement =
        marker.judge(Attempts.NONE.with(step.name(), attempt), Target.whole(step.name()));
    judged.merge(wrong.getKey(), 1, Integer::sum);
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

  /**
   * Where something else has been agreed on, that is said; else the mistake is named with all that
   * give the same, and nothing that gives something else.
   */
  private static boolean names(
      Judgement judgement, Mistake made, Set<Mistake> same, Set<Mistake> near) {
    if (judgement instanceof Judgement.RightByConvention right) {
      Set<Mistake> named = mistakes(right.conventions());
      return near.containsAll(named)
          && same.stream().filter(Mistake::isConvention).allMatch(named::contains);
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
